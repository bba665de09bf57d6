import { Button } from "@mantine/core";
import { useState } from "react";
import type { Refusal } from "#core/kernel/refusal.ts";
import { paths } from "#screens/paths.ts";
import { type Problem, problemOf, sentenceOf } from "#screens/problem.ts";
import { Link } from "#screens/ui/link.tsx";
import { Notice } from "#screens/ui/notice.tsx";
import { Section } from "#screens/ui/page.tsx";
import { ReasonedButton } from "#screens/ui/reasoned-button.tsx";
import { ErrorState, Loading } from "#screens/ui/states.tsx";
import { useWords } from "#screens/words.tsx";
import { useAsk, useTell } from "../../ask.ts";
import { CountsOf } from "../counts-of.tsx";
import { sourceName, useImportWords } from "../import-words.ts";
import type { recordKinds } from "../record-kinds.ts";
import { Warnings } from "../warnings.tsx";
import { forget, type Place, sayUndone } from "./wizard.ts";
import type { ImportResult } from "./wizard-state.ts";

type Imported = ImportResult["sources"][number];
/** What is told of a source, whether its import's answer came or was found again. */
type Brought = Pick<Imported, "sourceId" | "file" | "kind" | "name" | "counts" | "files" | "warnings"> &
  Partial<Pick<Imported, "updates" | "workItems">>;

/** What an import brought, source by source, what to do next, and the way back. */
export function DoneImport({ place, result }: { readonly place: Place; readonly result: ImportResult }) {
  const { say } = useWords();
  const title = say("import.done", { count: result.sources.length });
  return (
    <Report
      place={place}
      title={title}
      importId={result.importId}
      sources={result.sources}
      refused={result.refused}
    />
  );
}

/** The same when its answer was lost: what its sources say now. */
export function FoundImport({ place, importId }: { readonly place: Place; readonly importId: string }) {
  const { say } = useWords();
  const { data, error, refetch } = useAsk("tracking.list-sources", { dossierId: place.dossierId });
  if (error) return <ErrorState error={error} retry={() => void refetch()} />;
  if (!data) return <Loading />;
  const sources = data.sources
    .filter((source) => source.importId === importId)
    .map((source) => ({ ...source, sourceId: source.id }));
  return (
    <Report place={place} title={say("import.found")} importId={importId} sources={sources} refused={[]} />
  );
}

function Report(props: {
  readonly place: Place;
  readonly title: string;
  readonly importId: string;
  readonly sources: readonly Brought[];
  readonly refused: ImportResult["refused"];
}) {
  const { place, title, importId, sources, refused } = props;
  const { dossierId, key } = place;
  const { say, why } = useWords();
  const words = useImportWords();
  const tell = useTell();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const brought = (kind: (typeof recordKinds)[number]) => sources.some(({ counts }) => counts[kind] > 0);

  const undo = async () => {
    setBusy(true);
    setProblem(undefined);
    try {
      await tell("tracking.undo-import", { dossierId, importId });
      sayUndone(key);
    } catch (thrown) {
      setProblem(problemOf(thrown));
      setBusy(false);
    }
  };

  return (
    <Section title={say("import.result")}>
      <Notice tone="accent">
        <strong>{title}</strong>
      </Notice>
      <ul className="drops">
        {sources.map((source) => (
          <li key={source.sourceId}>
            <article className="drop" aria-label={sourceName(source, words)}>
              <h3>{sourceName(source, words)}</h3>
              <p className="quiet breaks">{source.file}</p>
              <CountsOf counts={source.counts} files={source.files} />
              {source.updates && source.workItems && (
                <p className="quiet">{say("import.updated", { ...source.workItems })}</p>
              )}
              <Warnings warnings={source.warnings} />
            </article>
          </li>
        ))}
        {refused.map(({ file, refusal }) => (
          <li key={file}>
            <Notice tone="amber" title={say("import.left-out", { file })}>
              {why(refusal as Refusal)}
            </Notice>
          </li>
        ))}
      </ul>
      <nav className="import-next row" aria-label={say("import.next")}>
        {brought("work-item") && <Link to={paths.recap(dossierId)}>{say("import.to-recap")}</Link>}
        {brought("work-item") && <Link to={paths.work(dossierId)}>{say("import.to-work")}</Link>}
        {brought("performance") && <Link to={paths.performance(dossierId)}>{say("import.to-figures")}</Link>}
        <Link to={paths.sources(dossierId)}>{say("import.to-sources")}</Link>
      </nav>
      {problem && <Notice tone="danger">{sentenceOf(problem, say)}</Notice>}
      <div className="row">
        <Button variant="default" size="compact-sm" onClick={() => forget(key)}>
          {say("import.more")}
        </Button>
        <ReasonedButton quiet label={say("import.undo")} loading={busy} onClick={() => void undo()} />
      </div>
    </Section>
  );
}
