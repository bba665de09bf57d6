import { useParams } from "@tanstack/react-router";
import { useMemo } from "react";
import { EmptyState } from "#screens/ui/states.tsx";
import { useWords } from "#screens/words.tsx";
import { EntriesPage } from "../entries/entries-page.tsx";
import { useEntryColumns, useNameColumn } from "../entries/entry-cells.tsx";
import { useSharingFilter } from "../entries/use-sharing-filter.tsx";

/** What was decided, and why: what no list of tasks tells. */
export function DecisionsPage() {
  const { dossierId = "" } = useParams({ strict: false });
  const { say } = useWords();
  const name = useNameColumn("decision");
  const column = useEntryColumns("decision", dossierId);
  const columns = useMemo(
    () => [
      column("on", { width: 8 }),
      name,
      column("people", { width: 12 }),
      column("origin", { width: 11 }),
      column("text", { width: 20, hidden: true }),
    ],
    [name, column],
  );
  return (
    <EntriesPage
      kind="decision"
      page="decisions"
      title={say("decisions.title")}
      lead={say("decisions.lead")}
      columns={columns}
      {...useSharingFilter()}
      empty={
        <EmptyState title={say("decisions.empty")}>
          <p>{say("decisions.empty.lead")}</p>
        </EmptyState>
      }
    />
  );
}
