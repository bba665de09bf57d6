import { join } from "node:path";
import type { Fault, Made } from "./made.ts";
import { seen } from "./made.ts";
import { run } from "./programs.ts";

/** A name in the scripts that the fonts of the project draw (docs/decisions/020); no lone accent, nor heaps of them. */
const drawn =
  /^(?!\p{M}|.*\p{M}{3})[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Devanagari}\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Hiragana}\p{Script=Katakana}\p{M}\p{Cf}\x20-\x7e\u00a0-\u00bf\u2010-\u2026\u30fb\u30fc株式会社東京\u{1f300}-\u{1f3fa}\u{1f400}-\u{1f64f}]*$/u;
/** What a cover shows of a very long name. */
const shown = 200;

/** The recap as other programs read it: sound, every font inside, tagged, and naming the client. */
export async function recapFaults({ folder, pack }: Made): Promise<readonly Fault[]> {
  const path = join(folder, "recap.pdf");
  const faults: Fault[] = [];
  const wrong = (what: string) => faults.push({ document: "recap.pdf", what });
  const [checked, about, fonts, cover] = await Promise.all([
    run("qpdf", ["--check", path]),
    run("pdfinfo", ["-enc", "UTF-8", path]),
    run("pdffonts", [path]),
    run("pdftotext", ["-l", "1", "-enc", "UTF-8", path, "-"]),
  ]);
  if (checked.status !== 0 || /warning/i.test(checked.out + checked.said)) {
    wrong(`qpdf: ${checked.status} ${checked.said || checked.out}`);
  }
  const fact = (name: string) => new RegExp(`^${name}:\\s*(.*)$`, "m").exec(about.out)?.[1] ?? "";
  if (fact("Tagged") !== "yes") wrong("it is not tagged");
  if (!(Number(fact("Pages")) > 0)) wrong(`it has ${seen(fact("Pages"))} pages`);
  if (fact("Title") === "") wrong("it has no title");
  const [, , ...lines] = fonts.out.trimEnd().split("\n");
  if (lines.length === 0) wrong("it has no font");
  for (const line of lines) {
    // name, type, encoding, then: embedded, subset, to Unicode, and two numbers.
    if (!/ yes yes yes +\d+ +\d+$/.test(line)) wrong(`font not embedded or without Unicode: ${line}`);
  }
  if (drawn.test(pack.client) && !names(letters(cover.out), letters(pack.client).slice(0, shown))) {
    wrong(`the cover does not name ${seen(pack.client)}: ${seen(cover.out)}`);
  }
  return faults;
}

/** Without what a layout adds or takes: blanks, breaks of lines and words, dashes at their ends; accents composed. */
const letters = (text: string) => text.normalize("NFKC").replace(/[\s\p{Pd}\p{Cf}\p{Cc}]/gu, "");

/**
 * Poppler tears Arabic letters from their dots, which the font draws apart, and leaves their order: there
 * each letter is looked for, and elsewhere the whole name.
 */
function names(cover: string, name: string): boolean {
  if (!/\p{Script=Arabic}/u.test(name)) return cover.includes(name);
  return [...name].every((letter) => cover.includes(letter));
}
