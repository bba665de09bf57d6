import type { ImportWarning } from "#core/tracking/ports.ts";
import type { Words } from "./words.ts";

/** Remarks of one kind about one file that are said one by one; the rest is only counted. */
const saidOneByOne = 5;

/** A remark in words, with the place it is about. */
export function warningInWords({ key, file, row, column, params }: ImportWarning, { say }: Words): string {
  const text = say("imports", key, params);
  if (row !== undefined && column !== undefined) {
    return say("pack", "warning.place-column", { file, row, column, text });
  }
  if (row !== undefined) return say("pack", "warning.place-row", { file, row, text });
  return column === undefined
    ? say("pack", "warning.place", { file, text })
    : say("pack", "warning.place-column-only", { file, column, text });
}

/** Remarks in words, each once; of many alike the first few, then how many more there are. */
export function warningsInWords(warnings: readonly ImportWarning[], words: Words): readonly string[] {
  const alike = Map.groupBy(warnings, ({ key, file }) => `${key}\n${file}`);
  return [...alike.values()].flatMap((group) => {
    const said = [...new Set(group.map((one) => warningInWords(one, words)))];
    const rest = said.length - saidOneByOne;
    if (rest <= 1) return said;
    const [first] = group;
    const text = words.say("pack", "reading.more", { count: rest });
    return [
      ...said.slice(0, saidOneByOne),
      words.say("pack", "warning.place", { file: first?.file ?? "", text }),
    ];
  });
}
