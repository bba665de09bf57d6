import { handlingInWords } from "#core/pack/handling.ts";
import type { Pack, RecapItem } from "#core/pack/pack.ts";
import type { Translate } from "#messages/translator.ts";
import { dayInWords } from "../dates.ts";
import { marks } from "../marks.ts";
import { directionOf, escapeHtml, linkHtml } from "./escape.ts";

/** The open work, one foldable item after the other: its line says where it stands, its inside says all. */
export function openWorkSection(pack: Pack, name: string, say: Translate): string {
  const items = pack.recap.openWork;
  const count = items.length;
  const intro = count === 0 ? say("documents", "open.none") : say("documents", "page.open", { count });
  const write = itemWriter(pack.lang, say);
  return `<section id="open-work"><h2>${escapeHtml(name)}</h2><p class="note">${escapeHtml(intro)}</p>
<div data-rows>
${items.map(write).join("\n")}
</div></section>`;
}

function itemWriter(lang: Pack["lang"], say: Translate): (item: RecapItem, index: number) => string {
  const words = wordsOf(say);
  return (item, index) => {
    const { checklist, comments, description, nextStep, blocker, missingSentence } = item;
    const steps = (done: boolean) =>
      checklist.filter((step) => step.done === done).map((step) => textHtml("span", step.text));
    const parts = [
      marksHtml(item, words),
      missingSentence && `<p class="missing">${escapeHtml(missingSentence)}</p>`,
      blocker && `<p class="missing">${escapeHtml(blocker)}</p>`,
      description?.trim() && textHtml("p", description),
      nextStep && `<h4>${words.next}</h4>${textHtml("p", nextStep)}`,
      listHtml(words.left, steps(false)),
      listHtml(words.done, steps(true)),
      listHtml(
        words.comments,
        comments.map((comment) => commentHtml(comment, lang)),
      ),
      listHtml(words.links, linksOf(item, words.origin)),
    ];
    const head = summaryHtml(item, lang, say);
    return `<details class="item"${index === 0 ? " open" : ""}>${head}${parts.join("")}</details>`;
  };
}

type ItemWords = ReturnType<typeof wordsOf>;

/** What every item repeats, said once. */
function wordsOf(say: Translate) {
  return {
    known: escapeHtml(say("documents", "page.known")),
    missing: escapeHtml(say("documents", "page.missing")),
    next: escapeHtml(say("documents", "part.next")),
    left: escapeHtml(say("documents", "part.left")),
    done: escapeHtml(say("documents", "part.done")),
    comments: escapeHtml(say("documents", "page.comments")),
    links: escapeHtml(say("documents", "part.links")),
    origin: say("documents", "part.origin"),
    marks: marks.map((field) => ({ field, name: escapeHtml(say("pack", `known.${field}`)) })),
  };
}

function summaryHtml(item: RecapItem, lang: Pack["lang"], say: Translate): string {
  const { title, stage, priority, people, dueOn, labels, source, urgency } = item;
  const decided = handlingInWords(item, say);
  const score = say("documents", "score", { count: item.known.length, total: marks.length });
  const due = dueOn && say("documents", "facts.due", { date: dayInWords(dueOn, lang) });
  const facts = [decided, stage, priority, people.join(", "), due, labels.join(", "), source, score];
  const pressing = urgency && say("pack", `urgency.${urgency}`, { days: 30 });
  const name = title.trim() || say("documents", "untitled");
  return `<summary><h3${directionOf(name)}>${escapeHtml(name)}</h3><span class="facts">${
    pressing ? `<strong>${escapeHtml(pressing)}</strong> · ` : ""
  }${escapeHtml(facts.filter((fact) => fact?.trim()).join(" · "))}</span></summary>`;
}

function marksHtml(item: RecapItem, words: ItemWords): string {
  const known = new Set(item.known);
  const entries = words.marks.map(({ field, name }) =>
    known.has(field)
      ? `<li class="known">${name} <span class="unseen">${words.known}</span></li>`
      : `<li>${name} <span class="unseen">${words.missing}</span></li>`,
  );
  return `<ul class="marks">${entries.join("")}</ul>`;
}

const textHtml = (tag: "p" | "span", text: string) =>
  `<${tag} class="text"${directionOf(text)}>${escapeHtml(text.trim())}</${tag}>`;

const listHtml = (title: string, entries: readonly string[]) =>
  entries.length === 0
    ? ""
    : `<h4>${title}</h4><ul>${entries.map((entry) => `<li>${entry}</li>`).join("")}</ul>`;

function commentHtml({ text, by, at }: RecapItem["comments"][number], lang: Pack["lang"]): string {
  const head = [by, at && dayInWords(at, lang)].filter((word) => word?.trim()).join(", ");
  return `${head && `<b>${escapeHtml(head)}</b> `}${textHtml("span", text)}`;
}

function linksOf({ url, attachments }: RecapItem, origin: string): readonly string[] {
  const own = linkHtml(origin, url);
  const links = attachments.map((one) => linkHtml(one.name, one.url));
  return own.startsWith("<a") ? [own, ...links] : links;
}
