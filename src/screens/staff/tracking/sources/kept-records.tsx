import { useState } from "react";
import { ErrorState, Loading } from "#screens/ui/states.tsx";
import { Table } from "#screens/ui/table.tsx";
import { useWords } from "#screens/words.tsx";
import { useAskPages } from "../../ask.ts";
import { useImportWords } from "../import-words.ts";

/** What a source held and nobody understood, shown as it stands when somebody wants to see it. */
export function KeptRecords(props: {
  readonly dossierId: string;
  readonly sourceId: string;
  readonly name: string;
}) {
  const { say } = useWords();
  const [isOpen, setOpen] = useState(false);
  return (
    <details className="fold" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary aria-label={`${say("sources.kept")} — ${props.name}`}>{say("sources.kept")}</summary>
      {isOpen && <KeptTable {...props} />}
    </details>
  );
}

function KeptTable(props: { readonly dossierId: string; readonly sourceId: string; readonly name: string }) {
  const { dossierId, sourceId, name } = props;
  const { say } = useWords();
  const { column } = useImportWords();
  const { rows, error, retry, more, loadingMore } = useAskPages("tracking.list-kept", {
    ...{ dossierId, sourceId, limit: 20 },
  });
  if (error) return <ErrorState error={error} retry={retry} />;
  if (!rows) return <Loading />;
  return (
    <Table
      caption={`${say("sources.kept")} — ${name}`}
      rows={rows}
      keyOf={(row) => String(rows.indexOf(row))}
      more={more}
      loadingMore={loadingMore}
      columns={[
        { key: "where", head: column("where"), isName: true, cell: ({ record }) => record.where },
        { key: "text", head: column("text"), breaks: true, cell: ({ record }) => record.text },
      ]}
    />
  );
}
