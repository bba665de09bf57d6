import type { KeyOf, Language } from "#messages/messages.ts";
import type { Translate } from "#messages/translator.ts";
import { longDay } from "#messages/written-days.ts";

/** Everything a pack says, in its one language. */
export type Words = {
  readonly say: Translate;
  readonly lang: Language;
  /** « a, b et c » */
  readonly list: (items: readonly string[]) => string;
  /** `Statut : ouvert`, with the colon of the language. */
  readonly labelled: (label: string, value: string) => string;
  /** `2026-12-14` in words. */
  readonly day: (iso: string) => string;
  /** The title of a column. */
  readonly column: (key: string) => string;
  /** The name of a metric or of a dimension; its own key when the product has no word for it. */
  readonly metric: (key: string) => string;
  readonly dimension: (key: string) => string;
};

/** The words of one language around its translator. */
export function wordsOf(translate: Translate, lang: Language): Words {
  const say = saidOnce(translate);
  const named = (full: string, key: string) => {
    const said = say("pack", full as KeyOf<"pack">);
    return said === full ? key : said;
  };
  const colon = say("imports", "field.told", { label: "", value: "" });
  return {
    say,
    lang,
    labelled: (label, value) => `${label}${colon}${value}`,
    list(items) {
      const [last = "", ...before] = items.toReversed();
      if (before.length === 0) return last;
      return say("pack", "list.and", { before: before.toReversed().join(", "), last });
    },
    day: (iso) => longDay(iso, lang),
    column: (key) => named(`column.${key}`, key),
    metric: (key) => named(`metric.${key}`, key),
    dimension: (key) => named(`dimension.${key}`, key),
  };
}

/** A pack says the same few sentences for thousands of rows: each is put together once. */
function saidOnce(translate: Translate): Translate {
  const said = new Map<string, string>();
  return (area, key, params) => {
    const asked = params === undefined ? `${area} ${key}` : `${area} ${key} ${JSON.stringify(params)}`;
    const known = said.get(asked) ?? translate(area, key, params);
    said.set(asked, known);
    return known;
  };
}
