import { useParams } from "@tanstack/react-router";
import { useMemo } from "react";
import { paths } from "#screens/paths.ts";
import { InlineEdit } from "#screens/ui/inline-edit.tsx";
import { Link } from "#screens/ui/link.tsx";
import type { LongColumn } from "#screens/ui/long-row.tsx";
import { EmptyState } from "#screens/ui/states.tsx";
import { useWords } from "#screens/words.tsx";
import { useAsk } from "../../ask.ts";
import { useReason } from "../../reason.ts";
import { useToday } from "../../today.ts";
import { EntriesPage } from "../entries/entries-page.tsx";
import { type Entry, nameOf, saidOf } from "../entries/entry.ts";
import { useEntryColumns, useNameColumn } from "../entries/entry-cells.tsx";
import { type Decide, useDecide } from "../entries/use-decide.ts";
import { type SaveEntry, useSaveEntry } from "../entries/use-save-entry.ts";
import { useSourceNames } from "../entries/use-source-names.ts";
import { handlingOf, stateOf, useHandlings, useStates } from "../entries/use-states.ts";
import { useWorkFilter } from "./use-work-filter.tsx";
import { WorkBulk } from "./work-bulk.tsx";

/** Every task of the project, as its tools say it and as people correct it. */
export function WorkPage() {
  const { dossierId = "" } = useParams({ strict: false });
  const { say } = useWords();
  const facets = useAsk("tracking.read-facets", { dossierId });
  const columns = useWorkColumns(
    dossierId,
    facets.data?.stages.map(({ value }) => value),
  );
  return (
    <EntriesPage
      kind="work-item"
      page="work-items"
      title={say("work.title")}
      lead={say("work.lead")}
      columns={columns}
      {...useWorkFilter(facets.data)}
      classOf={(entry) => (saidOf(entry, "state") === "open" ? undefined : "entry-over")}
      bulk={(chosen, onDone) => <WorkBulk dossierId={dossierId} chosen={chosen} onDone={onDone} />}
      empty={
        <EmptyState title={say("work.empty")}>
          <p>{say("work.empty.lead")}</p>
          <Link to={paths.import(dossierId)}>{say("work.empty.import")}</Link>
        </EmptyState>
      }
    />
  );
}

function useWorkColumns(
  dossierId: string,
  stages: readonly string[] | undefined,
): readonly LongColumn<Entry>[] {
  const { say } = useWords();
  const today = useToday();
  const name = useNameColumn("work-item");
  const column = useEntryColumns("work-item", dossierId);
  const sourceName = useSourceNames();
  const save = useSaveEntry("work-item", dossierId);
  const decide = useDecide(dossierId);
  // The same words again are the same suggestions: rows are not drawn anew for them.
  const known = stages?.join("\n");
  return useMemo(
    () => [
      name,
      {
        key: "state",
        head: say("entries.state"),
        width: 6.5,
        leaves: 9,
        text: (entry) => say(`entries.state.${stateOf(String(saidOf(entry, "state"))) ?? "open"}`),
        cell: (entry) => <StateCell entry={entry} save={save} />,
      },
      column("stage", { width: 9, leaves: 8, ...(known ? { suggestions: known.split("\n") } : {}) }),
      column("people", { width: 9.5, leaves: 7 }),
      column("dueOn", { width: 13, shown: (entry) => <Due entry={entry} today={today} /> }),
      {
        key: "handling",
        head: say("entries.decision"),
        width: 9,
        leaves: 0,
        text: (entry) => say(`handling.${entry.handling ?? "none"}`),
        cell: (entry) => <HandlingCell entry={entry} decide={decide} />,
      },
      column("priority", { width: 7, hidden: true }),
      column("labels", { width: 10, hidden: true }),
      column("blocker", { width: 12, hidden: true }),
      column("startOn", { width: 8, hidden: true }),
      column("doneOn", { width: 8, hidden: true }),
      {
        key: "source",
        head: say("entries.source"),
        width: 10,
        hidden: true,
        text: (entry) => sourceName(entry.sourceId),
        cell: (entry) => <div className="clip">{sourceName(entry.sourceId)}</div>,
      },
    ],
    [say, today, name, column, sourceName, save, decide, known],
  );
}

function StateCell({ entry, save }: { readonly entry: Entry; readonly save: SaveEntry }) {
  const { say } = useWords();
  const reason = useReason("tracking.edit");
  const choices = useStates();
  const state = String(saidOf(entry, "state"));
  const shown = choices.find(({ value }) => value === state)?.label;
  if (reason !== undefined) return shown;
  return (
    <InlineEdit
      label={say("edit.of", { field: say("entries.state"), name: nameOf("work-item", entry) })}
      by={{ kind: "choice", choices }}
      typed={state}
      onSave={(value) => save(entry, { state: value })}
    >
      {shown}
    </InlineEdit>
  );
}

function HandlingCell({ entry, decide }: { readonly entry: Entry; readonly decide: Decide }) {
  const { say } = useWords();
  const reason = useReason("tracking.edit");
  const choices = useHandlings();
  const isOpen = saidOf(entry, "state") === "open";
  const shown = (
    <span className={entry.handling === null ? "quiet" : undefined}>
      {!isOpen && entry.handling === null ? "" : say(`handling.${entry.handling ?? "none"}`)}
    </span>
  );
  if (reason !== undefined || !isOpen) return <div className="clip">{shown}</div>;
  return (
    <InlineEdit
      label={say("edit.of", { field: say("entries.decision"), name: nameOf("work-item", entry) })}
      by={{ kind: "choice", choices }}
      typed={entry.handling ?? ""}
      onSave={(value) => decide([entry], handlingOf(value))}
    >
      {shown}
    </InlineEdit>
  );
}

function Due({ entry, today }: { readonly entry: Entry; readonly today: string }) {
  const { say, dates } = useWords();
  const due = saidOf(entry, "dueOn");
  if (typeof due !== "string") return "";
  const late = due.slice(0, 10) < today && saidOf(entry, "state") === "open";
  return (
    <>
      {dates.shortDay(due)}
      {late && <span className="late"> · {say("open-work.late")}</span>}
    </>
  );
}
