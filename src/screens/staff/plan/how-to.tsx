import MarkdownIt from "markdown-it";
import { useMemo } from "react";
import { SafeMarkup } from "#screens/ui/safe-markup.tsx";
import "./how-to.css";

/** Whatever is written: no HTML of its own, no picture, no address other than of the web and of mail. */
const markdown = new MarkdownIt("default", { html: false, linkify: true, breaks: true });
markdown.disable(["image", "table"]);
markdown.validateLink = (url) => /^(?:https?:\/\/|mailto:)/i.test(url.trim());

/** How a step is done: Markdown as the playbook has it, shown as a text. */
export function HowTo({ text, language }: { readonly text: string; readonly language?: "fr" | "en" }) {
  const html = useMemo(() => markdown.render(text), [text]);
  return (
    <div className="how-to" {...(language ? { lang: language } : {})}>
      <SafeMarkup html={html} />
    </div>
  );
}
