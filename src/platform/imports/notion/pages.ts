import type { Wording } from "#core/tracking/said.ts";
import type { Decision, Kept, Person, WorkItem } from "#core/tracking/tracking.ts";
import { decisionSentence } from "../decision-words.ts";
import { filled, workItem } from "../imported-source.ts";
import { peopleIn } from "../people-cell.ts";
import { labelledLines } from "../remaining-cells.ts";
import { stableId } from "../spreadsheet/stable-id.ts";
import { joined, type Tell } from "../tell.ts";
import { dateWithin, writtenDate } from "../written-dates.ts";
import type { Database } from "./database.ts";
import { breadcrumb, notionUrl } from "./names.ts";
import type { Page } from "./page.ts";

/** A page that is no row of work: meeting notes, a note, a row of a database of anything else. */
export type FreePage = {
  readonly id: string;
  readonly title: string;
  /** The titles on the way to it: `Réunions › Comité du 3 mars`. */
  readonly where: string;
  readonly properties: ReadonlyMap<string, string>;
  readonly text: string;
  readonly checklist: WorkItem["checklist"];
  readonly url: string | undefined;
};

/** A page of its own. */
export const freePage = ({ path, id, title, properties, text, checklist }: Page): FreePage => ({
  id: id ?? stableId(path),
  title,
  where: [...breadcrumb(path).split(" › ").slice(0, -1), title].join(" › "),
  properties,
  text,
  checklist,
  url: notionUrl(id),
});

/** The rows of a database that is none of the others, each with what its page says. */
export const rowsAsPages = ({
  title,
  columns: [first = "", ...others],
  rows,
}: Database): readonly FreePage[] =>
  rows.map(({ id, cells, page }) => ({
    id,
    title: cells.get(first) ?? page?.title ?? "",
    where: [title, cells.get(first) ?? page?.title ?? ""].join(" › "),
    properties: new Map(
      others
        .flatMap((column) => [[column, cells.get(column) ?? ""] as const])
        .filter(([, cell]) => cell !== ""),
    ),
    text: page?.text ?? "",
    checklist: page?.checklist ?? [],
    url: notionUrl(page?.id),
  }));

type PageRecords = {
  readonly workItems: readonly WorkItem[];
  readonly decisions: readonly Decision[];
  readonly kept: readonly Kept[];
};

/** A page as it stands, for those that are neither work nor decisions. */
export const keptPage = (page: FreePage, tell: Tell): Kept => ({
  where: page.where,
  ...tell({ text: wholeText(page) }),
});

const minutes = /r[ée]unions?|meetings?|compte[- ]rendus?|minutes|comit[ée]|copil|d[ée]cisions?/iu;

/**
 * What pages outside the databases of work say. A to-do list is work, with its text. Minutes that decide
 * give a decision a line under « Décisions », else the sentence that decides. All other pages are kept.
 */
export function readPages(pages: readonly FreePage[], tell: Tell): PageRecords {
  const read = pages.map((page) => readPage(page, tell));
  return {
    workItems: read.flatMap(({ workItems }) => workItems),
    decisions: read.flatMap(({ decisions }) => decisions),
    kept: read.flatMap(({ kept }) => kept),
  };
}

function readPage(page: FreePage, tell: Tell): PageRecords {
  const decisions = decisionsIn(page);
  const kept = [keptPage(page, tell)];
  if (page.checklist.length > 0) return { workItems: [toDoList(page)], decisions, kept: [] };
  return { workItems: [], decisions, kept };
}

function toDoList({ id, title, text, checklist, properties, url }: FreePage): WorkItem {
  const state = checklist.every(({ done }) => done) ? "done" : "open";
  return workItem({
    externalId: id,
    state,
    title,
    description: text,
    checklist,
    url,
    other: Object.fromEntries(properties),
  });
}

function decisionsIn(page: FreePage): readonly Decision[] {
  const listed = decisionLines(page.text);
  const isMinutes = minutes.test(page.where);
  const sentence = isMinutes ? decisionSentence(page.text) : undefined;
  const titles = listed.length > 0 ? listed : sentence === undefined ? [] : [sentence];
  const people = peopleOf(page.properties);
  return titles.map((title) => ({
    ...filled({
      externalId: `${page.id}:${stableId(title)}`,
      title,
      on: dateOf(page),
      text: listed.length > 0 ? undefined : page.text,
      origin: page.title,
    }),
    people,
  }));
}

const longestHeading = 200;

/** The lines listed under a heading « Décisions », until the next heading. */
function decisionLines(text: string): readonly string[] {
  const found: string[] = [];
  let within = false;
  for (const line of text.split("\n")) {
    const said = line.trim().slice(0, longestHeading);
    const heading = /^(?:#{1,6}\s+|\*\*)(.+?)(?:\*\*)?:?\s*$/.exec(said)?.[1];
    const listed = /^\s*(?:[-*+•]|\d+[.)])\s+(?!\[[ x]\])(.+)$/i.exec(line)?.[1];
    if (heading !== undefined) within = /^(?:.{0,20}\s)?d[ée]cisions?(?:\s.{0,20})?$/iu.test(heading.trim());
    else if (within && listed !== undefined) found.push(listed.trim());
  }
  return found;
}

function peopleOf(properties: ReadonlyMap<string, string>): readonly Person[] {
  const column = [...properties.keys()].find((name) =>
    /participants?|attendees|pr[ée]sents?|people|personnes?|invit[ée]s?|d[ée]cideurs?|deciders?/iu.test(name),
  );
  return column === undefined ? [] : peopleIn(properties.get(column));
}

/** The day of a property, else of the title; a page that was only created on a day says nothing of it. */
function dateOf({ properties, title }: FreePage): string | undefined {
  const told = [...properties].filter(([name]) =>
    /^(?:dates?|quand|when|jour|day|.* date|date .*)$/i.test(name),
  );
  for (const [, text] of told) {
    const date = writtenDate(text, "day-first");
    if (date) return date.start;
  }
  return dateWithin(title, "day-first");
}

function wholeText({ title, properties, text }: FreePage): Wording {
  return joined([title, labelledLines([...properties]), text], "\n") ?? "";
}
