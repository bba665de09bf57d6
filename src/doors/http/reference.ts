import { readFileSync } from "node:fs";
import { Hono } from "hono";
import { html } from "hono/html";
import type { Operation } from "#core/kernel/operation.ts";
import type { Language } from "#messages/messages.ts";
import { summaryOf } from "#messages/operations/summary.ts";
import { translator } from "#messages/translator.ts";
import type { DoorEnvironment } from "./headers.ts";
import { languageOf } from "./language.ts";
import { askedByHttp, everywhere, schemaOf, takesFiles } from "./openapi.ts";
import { statusOf, withBlanks } from "./problem.ts";

type Markup = ReturnType<typeof html>;
type Property = { readonly type?: string; readonly description?: string; readonly enum?: readonly string[] };

/** The API reference as a page: the same list as the OpenAPI document, to be read by people. */
export function referenceDoor(url: string): Hono<DoorEnvironment> {
  const style = readFileSync(new URL("./reference.css", import.meta.url), "utf8");
  const door = new Hono<DoorEnvironment>();
  door.get("/reference.css", (context) => context.body(style, 200, { "content-type": "text/css" }));
  door.get("/", (context) => context.html(referencePage(url, languageOf(context.req.raw))));
  return door;
}

function referencePage(url: string, language: Language): Markup {
  const t = translator(language);
  const nouns = Map.groupBy(askedByHttp, ({ name }) => name.split(".")[0] ?? name);
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${t("reference", "title")}</title>
<link rel="stylesheet" href="/api/reference.css">
</head>
<body>
<nav aria-label="${t("reference", "contents")}">
<a href="/">Passation</a>
<ul>${[...nouns].map(([noun, operations]) => html`<li><a href="#${noun}">${noun}</a><ul>${operations.map(({ name }) => html`<li><a href="#${name}">${name}</a></li>`)}</ul></li>`)}</ul>
</nav>
<main>
<h1>${t("reference", "title")}</h1>
<p>${t("reference", "lead")} <a href="/api/openapi.json">OpenAPI 3.1</a></p>
<h2 id="refusals">${t("reference", "everywhere")}</h2>
${refusalList(everywhere, t)}
${[...nouns].map(([noun, operations]) => html`<section aria-labelledby="${noun}"><h2 id="${noun}">${noun}</h2>${operations.map((one) => article(one, url, language))}</section>`)}
</main>
</body>
</html>`;
}

type Translate = ReturnType<typeof translator>;

function article(operation: Operation, url: string, language: Language): Markup {
  const t = translator(language);
  const { name, permission, example } = operation;
  return html`<article aria-labelledby="${name}">
<h3 id="${name}">POST /api/${name}</h3>
<p>${summaryOf(operation, language)} <code>${permission}</code></p>
${fieldTable(schemaOf(operation.input, "input"), t)}
<details><summary>${t("reference", "example")}</summary>
<pre><code>${curlOf(operation, url)}</code></pre>
<pre><code>${JSON.stringify(example.output, null, 2)}</code></pre></details>
${operation.refusals.length > 0 ? refusalList(operation.refusals, t) : ""}
</article>`;
}

function fieldTable(schema: Readonly<Record<string, unknown>>, t: Translate): Markup | string {
  const properties = (schema.properties ?? {}) as Readonly<Record<string, Property>>;
  const required = new Set(Array.isArray(schema.required) ? schema.required : []);
  if (Object.keys(properties).length === 0) return "";
  return html`<table><thead><tr><th scope="col">${t("reference", "field")}</th><th scope="col">${t("reference", "type")}</th><th scope="col">${t("reference", "meaning")}</th></tr></thead>
<tbody>${Object.entries(properties).map(
    ([field, { type, description, enum: words }]) =>
      html`<tr><th scope="row"><code>${field}</code>${required.has(field) ? html` <abbr title="${t("reference", "required")}">*</abbr>` : ""}</th><td>${words ? words.join(" · ") : (type ?? "")}</td><td>${description ?? ""}</td></tr>`,
  )}</tbody></table>`;
}

function refusalList(keys: Operation["refusals"], t: Translate): Markup {
  return html`<dl>${keys.map((key) => html`<dt><code>${key}</code> ${statusOf(key)}</dt><dd>${withBlanks(t("refusals", key))}</dd>`)}</dl>`;
}

/** A call that can be pasted in a terminal. */
function curlOf(operation: Operation, url: string): string {
  const { input } = operation.example;
  const start = `curl ${url}/api/${operation.name} \\\n  -H "Authorization: Bearer $PASSATION_KEY"`;
  if (!takesFiles(operation)) return `${start} \\\n  --json '${JSON.stringify(input)}'`;
  const parts = Object.entries(input).map(([name, value]) =>
    Array.isArray(value) ? `-F ${name}=@${value.join(",")}` : `-F ${name}=${value}`,
  );
  return `${start} \\\n  ${parts.join(" ")}`;
}
