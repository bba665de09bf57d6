// A name that comes from outside is only a name: nothing in it may steer a path, a header, a
// terminal or the eye of a reader.

/** The longest name that every file system takes, with room for the number of a copy; signs. */
const longest = 150;
/** The longest folder, all its levels together; signs. */
const longestFolder = 300;
const mostLevels = 10;

/** Signs without a shape, and those that turn the direction of a text (`exe.gpj` read backwards). */
const unseen =
  /[\p{Cc}\p{Zl}\p{Zp}\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\uffff]|[\u{e0000}-\u{e007f}]/gu;
/** Signs that a path, a drive, a stream or a pattern of some system is made of. */
const steering = /[/\\:*?"<>|]/g;
/** Names that Windows keeps for devices, whatever their ending. */
const device = /^(?:con|prn|aux|nul|conin\$|conout\$|com[\d¹²³]|lpt[\d¹²³])(?=\.|$)/iu;

/** The same name as every system can keep it; empty when nothing of it is left. */
export function safeName(name: string): string {
  const seen = name.toWellFormed().normalize("NFC").replace(unseen, "").replace(steering, "_");
  const trimmed = shortened(seen.replace(/^[\s.]+|[\s.]+$/gu, "").replace(/\s+/gu, " "));
  return device.test(trimmed) ? `_${trimmed}` : trimmed;
}

/** At most so many signs, the ending kept. */
function shortened(name: string): string {
  const signs = [...name];
  if (signs.length <= longest) return name;
  const [ending = ""] = /\.[^.\s]{1,20}$/u.exec(name) ?? [];
  const kept = signs.slice(0, longest - [...ending].length).join("");
  return kept.replace(/[\s.]+$/u, "") + ending;
}

/** A folder as people write it, `Visuels/Logos`: no way up, no empty level, each level a safe name. */
export function safeFolder(folder: string): string {
  const levels = folder
    .split(/[/\\]/)
    .map(safeName)
    .filter((level) => level !== "");
  const kept: string[] = [];
  let length = 0;
  for (const level of levels.slice(0, mostLevels)) {
    length += level.length + 1;
    if (length > longestFolder) break;
    kept.push(level);
  }
  return kept.join("/");
}

/** Where a path leads, `exports/Pages.csv`: its folder, and its name, never empty. */
export function placeInFolder(path: string): { readonly folder: string; readonly name: string } {
  const parts = path.split(/[/\\]/);
  const name = safeName(parts.at(-1) ?? "");
  return { folder: safeFolder(parts.slice(0, -1).join("/")), name: name === "" ? "_" : name };
}

/** One folder in another. */
export const inFolder = (outer: string, inner: string) => safeFolder([outer, inner].join("/"));

/** What a file is called with its folder. */
export const pathOf = ({ folder, name }: { readonly folder: string; readonly name: string }) =>
  folder === "" ? name : `${folder}/${name}`;

/** The same name with a number, when there is one already: `plan.pdf`, `plan (2).pdf`. */
export function freeName(name: string, taken: ReadonlySet<string>): string {
  const [, stem = name, ending = ""] = /^(.+?)(\.[^.]*)?$/s.exec(name) ?? [];
  let free = name;
  for (let copy = 2; taken.has(free.toLowerCase()); copy += 1) free = `${stem} (${copy})${ending}`;
  return free;
}

/** A tag as people read it; empty when nothing of it is left. */
export const safeTag = (tag: string) =>
  [
    ...tag
      .toWellFormed()
      .normalize("NFC")
      .replace(unseen, "")
      .replace(/[\s,]+/gu, " ")
      .trim(),
  ]
    .slice(0, 40)
    .join("");

/** Tags, each once whatever its capitals, in the order of their letters. */
export function tidyTags(tags: readonly string[]): readonly string[] {
  const byLetters = new Map<string, string>();
  for (const tag of tags.map(safeTag)) {
    if (tag !== "" && !byLetters.has(tag.toLowerCase())) byLetters.set(tag.toLowerCase(), tag);
  }
  return [...byLetters.values()].sort((one, other) => (one < other ? -1 : 1));
}
