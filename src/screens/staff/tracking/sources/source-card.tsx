import { useState } from "react";
import type { Answer } from "#screens/api.ts";
import { paths } from "#screens/paths.ts";
import { Link } from "#screens/ui/link.tsx";
import { ErrorState, Loading } from "#screens/ui/states.tsx";
import { Table } from "#screens/ui/table.tsx";
import { useWords } from "#screens/words.tsx";
import { useAskPages } from "../../ask.ts";
import { CountsOf } from "../counts-of.tsx";
import { sourceName, useImportWords } from "../import-words.ts";
import { useNames } from "../use-names.ts";
import { Warnings } from "../warnings.tsx";
import { HomeSelect } from "./home-select.tsx";
import { KeptRecords } from "./kept-records.tsx";

export type Source = Answer<"tracking.list-sources">["sources"][number];

/** One source: what it says today, where it lives, and the exports by which it said so. */
export function SourceCard({ dossierId, source }: { readonly dossierId: string; readonly source: Source }) {
  const { say, dates } = useWords();
  const words = useImportWords();
  const nameOf = useNames();
  const name = sourceName(source, words);
  const { file, exportedAt, importedAt, importedBy, counts, files, warnings } = source;
  return (
    <article className="drop source" aria-label={name}>
      <div className="source-what">
        <h3>{name}</h3>
        <p className="quiet">
          {file}
          {exportedAt && ` · ${say("sources.exported-on", { day: dates.shortDay(exportedAt) })}`}
        </p>
        <p className="quiet">
          {say("sources.imported", { when: dates.moment(importedAt), who: nameOf(importedBy) })}
        </p>
        <CountsOf counts={counts} files={files} />
        {files > 0 && <Link to={paths.files(dossierId)}>{say("sources.to-files")}</Link>}
        <Warnings warnings={warnings} />
      </div>
      <HomeSelect dossierId={dossierId} source={source} name={name} />
      {counts.kept > 0 && <KeptRecords dossierId={dossierId} sourceId={source.id} name={name} />}
      <History dossierId={dossierId} sourceId={source.id} name={name} />
    </article>
  );
}

/** The exports of one source, asked for when somebody wants them. */
function History(props: { readonly dossierId: string; readonly sourceId: string; readonly name: string }) {
  const { say } = useWords();
  const [isOpen, setOpen] = useState(false);
  return (
    <details className="fold" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary aria-label={`${say("sources.history")} — ${props.name}`}>{say("sources.history")}</summary>
      {isOpen && <HistoryTable {...props} />}
    </details>
  );
}

function HistoryTable(props: {
  readonly dossierId: string;
  readonly sourceId: string;
  readonly name: string;
}) {
  const { dossierId, sourceId, name } = props;
  const { say, dates } = useWords();
  const nameOf = useNames();
  const { rows, error, retry, more, loadingMore } = useAskPages("tracking.list-imports", {
    dossierId,
    sourceId,
    limit: 20,
  });
  if (error) return <ErrorState error={error} retry={retry} />;
  if (!rows) return <Loading />;
  const exports = rows.flatMap((one) => {
    const said = one.sources.find((source) => source.sourceId === sourceId);
    return said ? [{ ...one, said }] : [];
  });
  return (
    <Table
      caption={`${say("sources.history")} — ${name}`}
      rows={exports}
      keyOf={({ id }) => id}
      more={more}
      loadingMore={loadingMore}
      columns={[
        { key: "when", head: say("imports.when"), isName: true, cell: (row) => dates.moment(row.importedAt) },
        { key: "by", head: say("imports.by"), cell: (row) => nameOf(row.importedBy) },
        { key: "file", head: say("sources.file"), breaks: true, cell: ({ said }) => said.file },
        {
          key: "holds",
          head: say("sources.holds"),
          cell: ({ said }) => (
            <>
              <CountsOf counts={said.counts} files={said.files} />
              {said.warnings > 0 && (
                <span className="quiet">{say("warnings", { count: said.warnings })}</span>
              )}
            </>
          ),
        },
        {
          key: "state",
          head: say("imports.state"),
          cell: ({ said, undoneAt }) =>
            said.isCurrent
              ? say("imports.current")
              : undoneAt
                ? say("imports.undone", { when: dates.moment(undoneAt) })
                : say("imports.replaced"),
        },
      ]}
    />
  );
}
