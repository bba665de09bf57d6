import { createElement, Fragment, type ReactNode, useMemo } from "react";

/** The elements that a letter is made of; of any other, only its words are shown. */
const shown = new Set(
  ["p", "ul", "ol", "li", "strong", "em", "s", "code", "pre", "blockquote", "hr", "br"].concat(
    ["h1", "h2", "h3", "h4", "h5", "h6"].map((heading) => heading),
  ),
);
/** A letter has no place among the headings of the page that it is shown on. */
const asParagraph = /^h[1-6]$/;

/** HTML that the server made of somebody's Markdown, built anew from the few elements that it may hold. */
export function SafeMarkup({ html }: { readonly html: string }) {
  const body = useMemo(() => new DOMParser().parseFromString(html, "text/html").body, [html]);
  return <>{childrenOf(body)}</>;
}

function childrenOf(node: Node): ReactNode {
  return [...node.childNodes].map((child, at) => <Fragment key={keyOf(child, at)}>{built(child)}</Fragment>);
}

/** Nothing in a letter has a name of its own: its place and its words are what is known of it. */
const keyOf = (node: Node, at: number) => `${at}-${node.nodeName}`;

function built(node: Node): ReactNode {
  if (node.nodeType === Node.TEXT_NODE) return <MarkedText text={node.textContent ?? ""} />;
  if (!(node instanceof Element)) return null;
  const name = node.localName;
  if (name === "script" || name === "style") return null;
  if (name === "a") {
    const href = node.getAttribute("href") ?? "";
    if (!/^(?:https?:|mailto:)/i.test(href)) return childrenOf(node);
    return (
      <a href={href} target="_blank" rel="noopener noreferrer">
        {childrenOf(node)}
      </a>
    );
  }
  if (!shown.has(name)) return childrenOf(node);
  if (name === "br" || name === "hr") return createElement(name);
  return createElement(asParagraph.test(name) ? "p" : name, {}, childrenOf(node));
}

/** Words of a letter in which what lacks, between ⟦ and ⟧, is seen at a glance. */
export function MarkedText({ text }: { readonly text: string }) {
  const parts = text.split(/(⟦[^⟧]*⟧)/);
  const marked = parts.map((part) => (part.startsWith("⟦") ? createElement("mark", {}, part) : part));
  return createElement(Fragment, {}, ...marked);
}
