import { type Refusal, refuse } from "#core/kernel/refusal.ts";
import type { ImportedSource } from "#core/tracking/ports.ts";
import type { Kept, Stakeholder } from "#core/tracking/tracking.ts";
import { finishSource } from "../finish-source.ts";
import { filled, importedSource } from "../imported-source.ts";
import type { Importer } from "../importer.ts";
import { privateValues } from "../private-values.ts";
import { teller } from "../tell.ts";
import { type Block, calendarBlocks } from "./blocks.ts";
import { type Component, openCalendar } from "./component.ts";
import { identityOf, isPrivate, meetingOf, onePerPerson, taskOf } from "./events.ts";

/** iCalendar files: each event is a meeting, told once however often it recurs; to-dos are work. */
export const calendar: Importer = {
  kind: "calendar",
  recognise: (document) => document.form === "calendar",
  read(document, { language }): ImportedSource | Refusal {
    const { file } = document;
    const watch = privateValues(file, language);
    const tell = teller(language);
    const text = calendarBlocks(document.form === "calendar" ? document.text : "");
    if (text.cutAt !== undefined) return refuse("import.truncated", { file, row: text.cutAt });
    const opened = openCalendar(text);
    const read = text.blocks
      .filter((block) => ["VEVENT", "VTODO", "VJOURNAL"].includes(block.name))
      .map((block) => ({ block, component: opened.open(block) }));
    const of = (name: string) =>
      read.flatMap(({ block, component }) => (component && block.name === name ? [component] : []));
    for (const component of read.flatMap((one) => one.component ?? [])) {
      for (let left = component.privateAddresses(); left > 0; left--) watch.leftOut("address");
      if (isPrivate(component)) watch.leftOut("event");
    }
    const unread = read.flatMap(({ block, component }) => (component ? [] : [block]));
    const name = opened.named("X-WR-CALNAME") ?? opened.named("NAME");
    return finishSource(
      importedSource({
        kind: "calendar",
        file,
        name,
        sourceKey: `calendar:${opened.named("X-WR-RELCALID") ?? name ?? file.replace(/\.\w+$/, "")}`,
        decisions: meetings(of("VEVENT")).map(([event, ...occurrences]) =>
          meetingOf(event, occurrences, tell),
        ),
        workItems: of("VTODO").map((task) => taskOf(task, tell)),
        stakeholders: stakeholdersOf(read.flatMap((one) => one.component ?? [])),
        kept: [
          ...of("VJOURNAL").map(keptJournal),
          ...unread.map((block) => ({ where: String(block.row), text: block.lines.join("\n") })),
        ],
        warnings: [
          ...document.warnings,
          ...text.malformed.map(({ row, line }) => rowKept(file, row, line)),
          ...read.flatMap(({ block, component }) =>
            (component?.unreadDates() ?? []).map(([column, value]) => ({
              key: "warning.date-unread" as const,
              file,
              row: block.row,
              column,
              params: { value },
            })),
          ),
          ...unread.map((block: Block) => rowKept(file, block.row, block.name)),
        ],
      }),
      watch,
    );
  },
};

const rowKept = (file: string, row: number, why: string) => ({
  key: "warning.row-kept" as const,
  file,
  row,
  params: { why: why.slice(0, 200) },
});

/** The components of one UID together, the event itself before the occurrences that were changed. */
function meetings(events: readonly Component[]): readonly (readonly [Component, ...Component[]])[] {
  return [...Map.groupBy(events, identityOf).values()].flatMap((same) => {
    const [first, ...others] = same.toSorted(
      (one, other) => Number(one.has("recurrence-id")) - Number(other.has("recurrence-id")),
    );
    return first ? [[first, ...others] as const] : [];
  });
}

function stakeholdersOf(components: readonly Component[]): readonly Stakeholder[] {
  const people = components.filter((one) => !isPrivate(one)).flatMap((one) => one.people());
  return onePerPerson(people).map((one) => filled({ externalId: one.email ?? one.name, ...one }));
}

function keptJournal(journal: Component): Kept {
  return {
    where: [journal.moment("dtstart"), journal.text("summary")].filter(Boolean).join(" · "),
    text: journal.texts("description").join("\n"),
  };
}
