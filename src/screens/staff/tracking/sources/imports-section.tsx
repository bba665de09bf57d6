import { useState } from "react";
import type { Answer } from "#screens/api.ts";
import { Confirm } from "#screens/ui/confirm.tsx";
import { Section } from "#screens/ui/page.tsx";
import { ReasonedButton } from "#screens/ui/reasoned-button.tsx";
import { ErrorState } from "#screens/ui/states.tsx";
import { Table } from "#screens/ui/table.tsx";
import { useToast } from "#screens/ui/use-toast.ts";
import { useWords } from "#screens/words.tsx";
import { useAskPages, useTell } from "../../ask.ts";
import { useReason } from "../../reason.ts";
import { CountsOf } from "../counts-of.tsx";
import { sourceName, useImportWords } from "../import-words.ts";
import { useNames } from "../use-names.ts";

type Import = Answer<"tracking.list-imports">["rows"][number];

/** The imports of a dossier, the newest first. */
export const useImports = (dossierId: string) =>
  useAskPages("tracking.list-imports", { dossierId, limit: 20 });

/** What was dropped here, the newest first, each undone as a whole. */
export function ImportsSection({ dossierId }: { readonly dossierId: string }) {
  const { say, dates } = useWords();
  const tell = useTell();
  const toast = useToast();
  const reason = useReason("tracking.import");
  const nameOf = useNames();
  const { rows, error, retry, more, loadingMore } = useImports(dossierId);
  const [chosen, setChosen] = useState<Import>();

  if (rows?.length === 0) return null;
  return (
    <Section
      title={say("imports.title")}
      lead={reason ? <span id="imports-reason">{reason}</span> : say("imports.lead")}
    >
      {error && <ErrorState error={error} retry={retry} />}
      {rows && (
        <Table
          caption={say("imports.title")}
          rows={rows}
          keyOf={({ id }) => id}
          more={more}
          loadingMore={loadingMore}
          columns={[
            {
              key: "when",
              head: say("imports.when"),
              isName: true,
              cell: ({ importedAt }) => dates.moment(importedAt),
            },
            { key: "by", head: say("imports.by"), cell: ({ importedBy }) => nameOf(importedBy) },
            { key: "holds", head: say("sources.holds"), cell: (one) => <Brought sources={one.sources} /> },
            {
              key: "undo",
              head: say("imports.state"),
              cell: (one: Import) =>
                one.undoneAt ? (
                  <span className="quiet">{say("imports.undone", { when: dates.moment(one.undoneAt) })}</span>
                ) : (
                  <ReasonedButton
                    quiet
                    label={say("import.undo")}
                    about={dates.moment(one.importedAt)}
                    reason={reason}
                    reasonId={reason ? "imports-reason" : undefined}
                    onClick={() => setChosen(one)}
                  />
                ),
            },
          ]}
        />
      )}
      {chosen && (
        <Confirm
          title={say("imports.undo.title", { when: dates.moment(chosen.importedAt) })}
          consequence={say("imports.undo.consequence")}
          action={say("import.undo")}
          onConfirm={async () => {
            await tell("tracking.undo-import", { dossierId, importId: chosen.id });
            toast(say("import.undone"));
          }}
          onClose={() => setChosen(undefined)}
        />
      )}
    </Section>
  );
}

/** Of a large drop, the sources named one by one. */
const named = 4;

function Brought({ sources }: { readonly sources: Import["sources"] }) {
  const { say } = useWords();
  const words = useImportWords();
  const rest = sources.length - named;
  return (
    <ul className="brought">
      {sources.slice(0, rest > 1 ? named : undefined).map((source) => (
        <li key={`${source.sourceId} ${source.file}`}>
          {sourceName(source, words)} <span className="quiet">{source.file}</span>
          <CountsOf counts={source.counts} files={source.files} />
          {source.warnings > 0 && (
            <span className="quiet">{say("warnings", { count: source.warnings })}</span>
          )}
        </li>
      ))}
      {rest > 1 && <li className="quiet">{say("imports.more", { count: rest })}</li>}
    </ul>
  );
}
