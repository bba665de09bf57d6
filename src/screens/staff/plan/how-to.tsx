import { lazy, Suspense } from "react";
import "./how-to.css";

/** What reads Markdown is larger than the page of a plan: it comes with the first text that needs it. */
const MarkdownText = lazy(async () => {
  const { MarkdownText: read } = await import("./markdown-text.tsx");
  return { default: read };
});

/** How a step is done: Markdown as the playbook has it, shown as a text; as it was typed until that is read. */
export function HowTo({ text, language }: { readonly text: string; readonly language?: "fr" | "en" }) {
  return (
    <div className="how-to" {...(language ? { lang: language } : {})}>
      <Suspense fallback={<p className="how-to-typed">{text}</p>}>
        <MarkdownText text={text} />
      </Suspense>
    </div>
  );
}
