import { sided } from "#messages/sided.ts";
import type { PackCounts, Sheet, SheetCell } from "../pack.ts";
import { soonDays } from "../recap.ts";
import { sheetOf } from "../sheet-of.ts";
import type { Words } from "../words.ts";

type Row = { readonly section: string; readonly subject: string; readonly content: SheetCell };

/** Who, when, how many, what is where, how to read it, and what is to be checked. */
export function summarySheet(
  about: {
    readonly client: string;
    readonly direction?: "supplier" | undefined;
    readonly agency?: string | undefined;
    readonly end?: string | undefined;
  },
  said: {
    readonly counts: PackCounts;
    readonly sources: readonly string[];
    readonly warnings: readonly string[];
  },
  sheets: readonly Sheet[],
  words: Words,
): Sheet {
  const rows = [
    ...handover(about, said.sources, words),
    ...figures(said.counts, words),
    ...places(sheets, about.direction, words),
    ...reading(words),
    ...said.warnings.map((warning) => ({ section: "warnings", subject: "", content: warning })),
  ];
  return sheetOf<Row>(
    "summary",
    words,
    [
      // The section is written once, where it starts, as a reader expects of a summary.
      { key: "section", kind: "text", width: 22, cell: ({ section }) => section },
      { key: "subject", kind: "text", width: 32, cell: ({ subject }) => subject || null },
      { key: "content", kind: "long-text", width: 90, cell: ({ content }) => content },
    ],
    rows.map((row, at) => ({
      ...row,
      section: rows[at - 1]?.section === row.section ? "" : sectionName(row.section, words),
    })),
  );
}

const sectionName = (section: string, { say }: Words) => {
  switch (section) {
    case "about":
      return say("pack", "section.about");
    case "counts":
      return say("pack", "section.counts");
    case "sheets":
      return say("pack", "section.sheets");
    case "reading":
      return say("pack", "section.reading");
    default:
      return say("pack", "section.warnings");
  }
};

function handover(
  { client, direction, agency, end }: Parameters<typeof summarySheet>[0],
  sources: readonly string[],
  { say, day }: Words,
): readonly Row[] {
  return [
    {
      section: "about",
      subject: say("pack", sided("summary.client", direction ?? "client")),
      content: client,
    },
    ...(agency === undefined
      ? []
      : [{ section: "about", subject: say("pack", "summary.agency"), content: agency }]),
    ...(end === undefined
      ? []
      : [{ section: "about", subject: say("pack", "summary.end"), content: day(end) }]),
    { section: "about", subject: say("pack", "summary.sources"), content: sources.join("\n") },
  ];
}

function figures(counts: PackCounts, { say }: Words): readonly Row[] {
  const { workItems, people, decisions, actions, performance, kept } = counts;
  return [
    { section: "counts", subject: say("pack", "summary.work"), content: workItems.total },
    { section: "counts", subject: say("pack", "summary.work-open"), content: workItems.open },
    { section: "counts", subject: say("pack", "summary.work-done"), content: workItems.done },
    { section: "counts", subject: say("pack", "summary.work-dropped"), content: workItems.dropped },
    { section: "counts", subject: say("pack", "summary.people"), content: people },
    { section: "counts", subject: say("pack", "summary.decisions"), content: decisions },
    { section: "counts", subject: say("pack", "summary.actions"), content: actions },
    { section: "counts", subject: say("pack", "summary.metrics"), content: performance.metrics },
    { section: "counts", subject: say("pack", "summary.rows"), content: performance.rows },
    ...(kept === 0 ? [] : [{ section: "counts", subject: say("pack", "summary.kept"), content: kept }]),
  ];
}

function places(sheets: readonly Sheet[], direction: "supplier" | undefined, { say }: Words): readonly Row[] {
  return sheets.map(({ id, name }) => ({
    section: "sheets",
    subject: name,
    content: say("pack", id === "accesses" ? sided("about.accesses", direction ?? "client") : `about.${id}`),
  }));
}

function reading({ say }: Words): readonly Row[] {
  return [
    {
      section: "reading",
      subject: say("pack", "summary.completeness"),
      content: say("pack", "reading.completeness"),
    },
    {
      section: "reading",
      subject: say("pack", "summary.urgency"),
      content: say("pack", "reading.urgency", { days: soonDays }),
    },
    { section: "reading", subject: say("pack", "summary.blanks"), content: say("pack", "reading.blanks") },
    { section: "reading", subject: say("pack", "summary.data"), content: say("pack", "reading.data") },
    { section: "reading", subject: say("pack", "summary.csv"), content: say("pack", "reading.csv") },
  ];
}
