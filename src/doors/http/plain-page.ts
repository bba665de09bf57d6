import { html } from "hono/html";
import type { Language } from "#messages/messages.ts";

/** A page for whoever followed a link of a mail: one column, no script, the colours of the reader's system. */
export function plainPage(page: {
  readonly language: Language;
  readonly nonce: string;
  readonly title: string;
  readonly content: ReturnType<typeof html>;
}) {
  const { language, nonce, title, content } = page;
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title}</title>
<style nonce="${nonce}">${style}</style>
</head>
<body><main><h1>${title}</h1>${content}</main></body>
</html>`;
}

const style = `body{margin:0;font:1.125rem/1.5 system-ui,sans-serif;color:#1a1a1a;background:#fff}
main{max-width:34rem;margin:15vh auto 0;padding:0 1.5rem 3rem}h1{font-size:1.5rem}
ul{list-style:none;margin:1.5rem 0 0;padding:0}
li{display:flex;flex-wrap:wrap;gap:.5rem 1rem;align-items:center;justify-content:space-between;padding:.75rem 0;border-top:1px solid #0003;overflow-wrap:anywhere}
small{opacity:.8}
button{font:inherit;min-height:2.75rem;padding:.5rem 1.25rem;border:0;border-radius:.5rem;color:#fff;background:#1c4f82;cursor:pointer}
button:focus-visible{outline:3px solid #e0a100;outline-offset:2px}
@media (prefers-color-scheme:dark){body{color:#eee;background:#161616}button{background:#2f6fae}li{border-color:#fff3}}`;
