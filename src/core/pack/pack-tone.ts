import { textLanguage } from "#core/letter/text-language.ts";
import { toneRemarks } from "#core/letter/tone.ts";
import { type ToneCatalogue, type ToneLabel, toneLabels } from "#core/letter/tone-rule.ts";
import type { ImportedSource } from "#core/tracking/ports.ts";
import type { Language } from "#messages/messages.ts";
import type { PackTone } from "./preview-shown.ts";

/** How many remarks of a kind are told with their sentence; the others are counted. */
const mostTold = 50;

type Told = {
  readonly what: PackTone["told"][number]["what"];
  readonly name: string;
  readonly texts: readonly (string | undefined)[];
};

/**
 * What the notes and descriptions of a pack say that a handover does not. What clients and colleagues
 * wrote in comments is theirs, and titles are names: neither is looked at. Each text is read in the
 * language it is written in, by phrases alone: of thousands of ordinary lines too many read like something.
 */
export function packTone(
  tracking: readonly ImportedSource[],
  language: Language,
  catalogue: ToneCatalogue,
): PackTone {
  const told: PackTone["told"] = [];
  const counts = new Map<ToneLabel, number>();
  const spoken = (text: string) => textLanguage(text, language);
  for (const { what, name, texts } of tracking.flatMap(writtenIn)) {
    for (const text of texts) {
      if (text === undefined) continue;
      for (const { rule, sentence, rewrite } of toneRemarks(text, spoken(text), catalogue, "phrases")) {
        const before = counts.get(rule.label) ?? 0;
        counts.set(rule.label, before + 1);
        if (before >= mostTold) continue;
        told.push({
          ...{ label: rule.label, what, name, sentence },
          ...(rewrite === undefined ? {} : { rewrite }),
        });
      }
    }
  }
  const labels = toneLabels.flatMap((label) => {
    const count = counts.get(label) ?? 0;
    return count === 0 ? [] : [{ label, count }];
  });
  return { count: labels.reduce((sum, { count }) => sum + count, 0), labels, told };
}

function writtenIn({ workItems, decisions, actions }: ImportedSource): readonly Told[] {
  return [
    ...workItems.map(
      ({ title, description, handlingNote, blocker }): Told => ({
        ...{ what: "work-item", name: title },
        texts: [description, handlingNote, blocker],
      }),
    ),
    ...decisions.map(({ title, text }): Told => ({ what: "decision", name: title, texts: [text] })),
    ...actions.map(({ at, text }): Told => ({ what: "action", name: at.slice(0, 10), texts: [text] })),
  ];
}
