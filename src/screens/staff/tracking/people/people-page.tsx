import { useParams } from "@tanstack/react-router";
import { useMemo } from "react";
import { EmptyState } from "#screens/ui/states.tsx";
import { useWords } from "#screens/words.tsx";
import { EntriesPage } from "../entries/entries-page.tsx";
import { useEntryColumns, useNameColumn } from "../entries/entry-cells.tsx";
import { useSharingFilter } from "../entries/use-sharing-filter.tsx";

/** Who takes part in the project: whom to ask. */
export function PeoplePage() {
  const { dossierId = "" } = useParams({ strict: false });
  const { say } = useWords();
  const name = useNameColumn("stakeholder");
  const column = useEntryColumns("stakeholder", dossierId);
  const columns = useMemo(
    () => [
      name,
      column("role", { width: 14 }),
      column("organisation", { width: 14 }),
      column("email", { width: 16 }),
    ],
    [name, column],
  );
  return (
    <EntriesPage
      kind="stakeholder"
      page="stakeholders"
      title={say("people.title")}
      lead={say("people.lead")}
      columns={columns}
      {...useSharingFilter()}
      empty={
        <EmptyState title={say("people.empty")}>
          <p>{say("people.empty.lead")}</p>
        </EmptyState>
      }
    />
  );
}
