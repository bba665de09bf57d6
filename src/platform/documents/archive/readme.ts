import type { Pack } from "#core/pack/pack.ts";
import { sided } from "#messages/sided.ts";
import type { Translate } from "#messages/translator.ts";
import { dayInWords } from "../dates.ts";
import { fileNames } from "../file-names.ts";
import { documentWords } from "../words.ts";

const lineWidth = 78;
const nameWidth = 20;

/**
 * The text that one opens first. With a byte order mark and the line ends of Windows: an old Notepad
 * reads accents only with the one, and lines only with the other; every other reader takes both.
 */
export function readmeBytes(pack: Pack, paths: readonly string[]): Uint8Array {
  const say = documentWords(pack.lang);
  const { agency, client, direction = "client", end, lang } = pack;
  const made = agency === undefined ? [] : wrapped(say("documents", "cover.prepared", { agency }));
  const lines = [
    ...wrapped(pack.title),
    "=".repeat(Math.min(lineWidth, pack.title.length)),
    "",
    ...wrapped(say("documents", sided("readme.client", direction), { client })),
    ...made,
    ...(end === undefined
      ? []
      : wrapped(say("documents", "cover.end", { date: dayInWords(end, lang, "long") }))),
    ...section(say("documents", "readme.open"), wrapped(say("documents", "readme.how"), 2)),
    ...section(say("documents", "readme.what"), contents(paths, say)),
    ...section(say("documents", "readme.check"), [
      ...wrapped(say("documents", "readme.fingerprints", { manifest: fileNames.manifest }), 2),
      "",
      `  Linux    sha256sum ${fileNames.recap}`,
      `  macOS    shasum -a 256 ${fileNames.recap}`,
      `  Windows  certutil -hashfile ${fileNames.recap} SHA256`,
      "",
      ...wrapped(say("documents", "readme.verify"), 2),
    ]),
  ];
  return Buffer.from(`\ufeff${lines.join("\r\n")}\r\n`.toWellFormed());
}

const section = (title: string, lines: readonly string[]) => [
  "",
  "",
  title,
  "-".repeat(title.length),
  ...lines,
];

/** Each file, or folder of files, with what it is for. */
function contents(paths: readonly string[], say: Translate): readonly string[] {
  const names = [...new Set(paths.map((path) => path.replace(/\/.*/s, "/")))];
  return names.flatMap((name) => {
    const about = descriptions[name];
    if (about === undefined) return [];
    const [first = "", ...rest] = wrapped(say("documents", about), nameWidth);
    return [`  ${name.padEnd(nameWidth - 2)}${first.trimStart()}`, ...rest];
  });
}

type Description =
  `readme.file.${"recap" | "page" | "xlsx" | "ods" | "csv" | "data" | "schema" | "files" | "manifest"}`;

const descriptions: Readonly<Record<string, Description>> = {
  [fileNames.recap]: "readme.file.recap",
  [fileNames.page]: "readme.file.page",
  [fileNames.workbook]: "readme.file.xlsx",
  [fileNames.openWorkbook]: "readme.file.ods",
  [`${fileNames.csvFolder}/`]: "readme.file.csv",
  [fileNames.data]: "readme.file.data",
  [fileNames.schema]: "readme.file.schema",
  [`${fileNames.carriedFolder}/`]: "readme.file.files",
  [fileNames.manifest]: "readme.file.manifest",
};

/** A sentence as lines that fit a plain window; control characters become spaces. */
function wrapped(text: string, indent = 0): readonly string[] {
  const lines: string[] = [];
  for (const word of text
    .replace(/\p{Cc}+/gu, " ")
    .split(" ")
    .filter(Boolean)) {
    const line = lines.at(-1);
    if (line === undefined || line.length + 1 + word.length > lineWidth)
      lines.push(" ".repeat(indent) + word);
    else lines[lines.length - 1] = `${line} ${word}`;
  }
  return lines;
}
