import { useParams } from "@tanstack/react-router";
import { useMemo } from "react";
import { EmptyState } from "#screens/ui/states.tsx";
import { useWords } from "#screens/words.tsx";
import { EntriesPage } from "../entries/entries-page.tsx";
import { useEntryColumns, useNameColumn } from "../entries/entry-cells.tsx";
import { useSharingFilter } from "../entries/use-sharing-filter.tsx";

/** What was really done, and when. */
export function ActionsPage() {
  const { dossierId = "" } = useParams({ strict: false });
  const { say } = useWords();
  const name = useNameColumn("action");
  const column = useEntryColumns("action", dossierId);
  const columns = useMemo(
    () => [column("at", { width: 8 }), name, column("by", { width: 12 })],
    [name, column],
  );
  return (
    <EntriesPage
      kind="action"
      page="actions"
      title={say("actions.title")}
      lead={say("actions.lead")}
      columns={columns}
      {...useSharingFilter()}
      empty={
        <EmptyState title={say("actions.empty")}>
          <p>{say("actions.empty.lead")}</p>
        </EmptyState>
      }
    />
  );
}
