import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import type { Pack } from "#core/pack/pack.ts";
import type { Translate } from "#messages/translator.ts";
import { dayInWords } from "../dates.ts";
import { fileNames, readmeName } from "../file-names.ts";
import { documentWords } from "../words.ts";
import { directionOf, escapeHtml, fileHref } from "./escape.ts";
import { openWorkSection } from "./open-work.ts";
import { sheetSection } from "./sheet-section.ts";

const besideThis = (name: string) => readFileSync(new URL(name, import.meta.url), "utf8").trim();
const hash = (text: string) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

/**
 * The pack as one page that a browser opens from a folder, without any network: its policy lets it run
 * its own two inlined files by their digest, and nothing else, whatever the texts of the pack hold.
 */
export function indexPage(pack: Pack): string {
  const say = documentWords(pack.lang);
  const word = (
    key: "page.skip" | "page.search" | "page.sections" | "page.found" | "page.forms" | "kicker",
  ) => escapeHtml(say("documents", key));
  const [style, script] = [besideThis("./page.css"), besideThis("./search.js")];
  const policy = `default-src 'none'; style-src ${hash(style)}; script-src ${hash(script)}; base-uri 'none'; form-action 'none'`;
  const sheets = ordered(pack);
  return `<!DOCTYPE html>
<html lang="${pack.lang}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>${escapeHtml(pack.title)}</title>
<style>${style}</style>
</head>
<body>
<a class="skip" href="#content">${word("page.skip")}</a>
${header(pack, say)}
<nav aria-label="${word("page.sections")}"><ul>${sheets
    .map(
      ({ id, name, rows }) => `<li><a href="#${id}">${escapeHtml(name)} <span>${rows.length}</span></a></li>`,
    )
    .join("")}</ul>
<div class="search" hidden><label for="search">${word("page.search")}</label><input id="search" type="search" autocomplete="off" spellcheck="false"><p role="status" data-found="${word("page.found")}"></p></div></nav>
<main id="content">
${sheets
  .map((sheet) =>
    sheet.id === "open-work" ? openWorkSection(pack, sheet.name, say) : sheetSection(sheet, pack, say),
  )
  .join("\n")}
</main>
<footer><h2>${word("page.forms")}</h2><ul>${forms(pack)
    .map((path) => `<li><a href="${fileHref(path)}">${escapeHtml(path)}</a></li>`)
    .join("")}</ul></footer>
<script>${script}</script>
</body>
</html>
`;
}

/** Open work first, then the other sheets in the order of the workbook. */
function ordered({ sheets }: Pack): Pack["sheets"] {
  const isOpen = ({ id }: Pack["sheets"][number]) => id === "open-work";
  return [...sheets.filter(isOpen), ...sheets.filter((sheet) => !isOpen(sheet))];
}

function header({ client, agency, end, lang, counts }: Pack, say: Translate): string {
  const lines = [
    ...(agency === undefined ? [] : [say("documents", "cover.prepared", { agency })]),
    ...(end === undefined ? [] : [say("documents", "cover.end", { date: dayInWords(end, lang, "long") })]),
  ];
  const figures = [
    { count: counts.workItems.open, key: "figure.open" },
    { count: counts.workItems.done, key: "figure.done" },
    { count: counts.decisions, key: "figure.decisions" },
    { count: counts.people, key: "figure.people" },
  ] as const;
  return `<header><p class="kicker">${escapeHtml(say("documents", "kicker"))}</p><h1${directionOf(client)}>${escapeHtml(client)}</h1>${lines
    .map((line) => `<p>${escapeHtml(line)}</p>`)
    .join("")}<dl>${figures
    .map(
      ({ count, key }) =>
        `<div><dt>${escapeHtml(say("documents", key, { count }))}</dt><dd>${count}</dd></div>`,
    )
    .join("")}</dl></header>`;
}

function forms({ lang }: Pack): readonly string[] {
  const { recap, workbook, openWorkbook, data } = fileNames;
  return [readmeName(lang), recap, workbook, openWorkbook, data];
}
