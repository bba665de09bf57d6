import MarkdownIt from "markdown-it";
import { useMemo } from "react";
import { SafeMarkup } from "#screens/ui/safe-markup.tsx";

/** Whatever is written: no HTML of its own, no picture, no address other than of the web and of mail. */
const markdown = new MarkdownIt("default", { html: false, linkify: true, breaks: true });
markdown.disable(["image", "table"]);
markdown.validateLink = (url) => /^(?:https?:\/\/|mailto:)/i.test(url.trim());

/** Markdown as the text that it means. */
export function MarkdownText({ text }: { readonly text: string }) {
  const html = useMemo(() => markdown.render(text), [text]);
  return <SafeMarkup html={html} />;
}
