import type { ImportedSource } from "#core/tracking/ports.ts";
import { lineText } from "./cells.ts";
import type { Words } from "./words.ts";

/** A source with the name by which the whole pack calls it. */
export type LabelledSource = { readonly source: ImportedSource; readonly label: string };

/** `Trello · Refonte`; sources that would be called the same also say their file. */
export function labelled(tracking: readonly ImportedSource[], words: Words): readonly LabelledSource[] {
  const plain = tracking.map(({ kind, name }) =>
    lineText([words.say("pack", `kind.${kind}`), name].filter((part) => part).join(" · ")),
  );
  return tracking.map((source, at) => {
    const label = plain[at] ?? source.file;
    const alone = plain.filter((other) => other === label).length === 1;
    return { source, label: alone ? label : `${label} · ${lineText(source.file)}` };
  });
}
