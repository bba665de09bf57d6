import { handlingInWords } from "#core/pack/handling.ts";
import type { CompletenessField, RecapItem } from "#core/pack/pack.ts";
import type { Language } from "#messages/messages.ts";
import type { Translate } from "#messages/translator.ts";
import { dayInWords } from "../dates.ts";
import { fileNames } from "../file-names.ts";
import { marks } from "../marks.ts";
import type { Item, ItemPart, ItemsBlock, Rich } from "./recap-document.ts";
import { linked, shortened } from "./table-data.ts";

/** Nobody reads more items than these on paper: the list has them all, page and workbook tell the rest. */
export const mostTold = 1_000;

/** How much of one item a recap tells; the workbook tells the rest. */
const most = { description: 1_500, comment: 500, comments: 3, entries: 25 } as const;

/** Every piece of open work, told one by one. */
export function itemsOf(items: readonly RecapItem[], lang: Language, say: Translate): ItemsBlock {
  const names = marks.map((field) => ({ field, name: say("pack", `known.${field}`) }));
  return {
    kind: "items",
    items: items.map((item) => itemOf(item, lang, say, names)),
    told: Math.min(items.length, mostTold),
  };
}

type Names = readonly { readonly field: CompletenessField; readonly name: string }[];

function itemOf(item: RecapItem, lang: Language, say: Translate, names: Names): Item {
  const due = item.dueOn === undefined ? "" : dayInWords(item.dueOn, lang);
  const known = new Set(item.known);
  const score = { count: known.size, total: marks.length };
  const facts = [
    handlingInWords(item, say),
    item.stage,
    item.priority,
    item.people.join(", "),
    due && say("documents", "facts.due", { date: due }),
    item.labels.join(", "),
    item.source,
  ];
  return {
    title: shortened(item.title, 300) || say("documents", "untitled"),
    brief: [shortened(item.stage ?? "", 60), due, say("documents", "score", score)]
      .filter((word) => word)
      .join(" · "),
    facts: shortened(facts.filter((fact) => fact?.trim()).join(" · ")),
    marks: names.map(({ field, name }) => ({ name, known: known.has(field) })),
    pressing: pressing(item, say),
    missing: item.missingSentence,
    parts: partsOf(item, lang, say).filter(({ entries }) => entries.length > 0),
  };
}

/** Why the item comes early, in a few words. */
function pressing({ urgency, blocker }: RecapItem, say: Translate): string {
  const words = urgency === undefined ? "" : say("pack", `urgency.${urgency}`, { days: 30 });
  return [words, blocker && shortened(blocker)].filter((word) => word).join(" · ");
}

function partsOf(item: RecapItem, lang: Language, say: Translate): readonly ItemPart[] {
  const part = partIn(lang, say);
  const steps = (done: boolean) =>
    item.checklist.filter((step) => step.done === done).map(({ text }) => shortened(text));
  const comments = latest(item.comments).map((one) => commentOf(one, lang));
  const origin = linked(say("documents", "part.origin"), item.url);
  const links = item.attachments.map(({ name, url }) => linked(name, url));
  return [
    { kind: "text", title: "", colon: "", entries: paragraphs(item.description ?? "", say) },
    part("line", "part.next", item.nextStep ? [shortened(item.nextStep)] : []),
    part("list", "part.left", steps(false)),
    part("line", "part.done", steps(true)),
    part("notes", "part.comments", comments, most.comments),
    part("line", "part.links", typeof origin === "string" ? links : [origin, ...links]),
  ];
}

type PartKey = "part.next" | "part.left" | "part.done" | "part.comments" | "part.links";

function partIn(lang: Language, say: Translate) {
  return (
    kind: ItemPart["kind"],
    title: PartKey,
    all: readonly Rich[],
    shown: number = most.entries,
  ): ItemPart => {
    const rest = { count: all.length - shown, workbook: fileNames.workbook };
    const more = rest.count > 0 ? [say("documents", "cut.entries", rest)] : [];
    return {
      kind,
      title: say("documents", title),
      colon: colonOf(lang),
      entries: [...all.slice(0, shown), ...more],
    };
  };
}

const colonOf = (lang: Language) => (lang === "fr" ? "\u00a0: " : ": ");

/** Newest first where every comment is dated, else in the order of the tool. */
function latest(comments: RecapItem["comments"]): RecapItem["comments"] {
  if (comments.some(({ at }) => at === undefined)) return comments;
  return comments.toSorted((a, b) => ((a.at ?? "") < (b.at ?? "") ? 1 : -1));
}

function commentOf({ text, by, at }: RecapItem["comments"][number], lang: Language): string {
  const head = [by, at && dayInWords(at, lang)].filter((word) => word?.trim()).join(", ");
  return `${head}${head && colonOf(lang)}${shortened(text, most.comment).replace(/\n{2,}/g, "\n")}`;
}

function paragraphs(text: string, say: Translate): readonly string[] {
  const cut = shortened(text, most.description);
  const lines = cut.split(/\r\n?|\n/).filter((line) => line.trim());
  if (cut.length >= text.trim().length) return lines;
  return [...lines, say("documents", "cut.text", { workbook: fileNames.workbook })];
}
