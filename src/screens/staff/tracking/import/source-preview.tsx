import { Button } from "@mantine/core";
import { entryKinds } from "#core/tracking/entries.ts";
import { useWords } from "#screens/words.tsx";
import { CountsOf } from "../counts-of.tsx";
import { sourceName, useImportWords } from "../import-words.ts";
import { Warnings } from "../warnings.tsx";
import { ColumnsEdit } from "./columns-edit.tsx";
import { Samples } from "./samples.tsx";
import { leaveOut, type Place } from "./wizard.ts";
import { dropOf, type Preview } from "./wizard-state.ts";

export type SourceLooked = Preview["sources"][number];

/** One source as it would come in: what it is, what it brings and changes, its first records, its columns. */
export function SourcePreview(props: {
  readonly place: Place;
  readonly source: SourceLooked;
  readonly isAlone: boolean;
}) {
  const { place, source, isAlone } = props;
  const { say } = useWords();
  const words = useImportWords();
  const name = sourceName(source, words);
  return (
    <article className="drop" aria-label={name}>
      <div className="drop-head">
        <div>
          <h3>{name}</h3>
          <p className="quiet breaks">{source.file}</p>
        </div>
        {!isAlone && (
          <Button
            variant="default"
            size="compact-sm"
            aria-label={`${say("import.remove")} — ${source.file}`}
            onClick={() => void leaveOut(place, dropOf(source.file))}
          >
            {say("import.remove")}
          </Button>
        )}
      </div>
      <CountsOf counts={source.counts} files={source.files} />
      <Changes source={source} />
      <Warnings warnings={source.warnings} />
      <Samples source={source} />
      {source.tables.map((table) => (
        <ColumnsEdit key={`${table.name} ${table.columns.join()}`} place={place} table={table} />
      ))}
    </article>
  );
}

/** New, or in the place of an older export: what becomes of each kind of record. */
function Changes({ source }: { readonly source: SourceLooked }) {
  const { say, dates } = useWords();
  if (!source.updates) return <p className="quiet">{say("import.new")}</p>;
  const corrected = entryKinds.reduce((sum, kind) => sum + source.changes[kind].corrected, 0);
  const before = source.countsBefore?.performance ?? 0;
  const figures = source.counts.performance;
  return (
    <div className="drop-changes">
      <p>
        {source.older ? (
          <strong className="late">{say("import.older")}</strong>
        ) : (
          <strong>{say("import.updates")}</strong>
        )}
      </p>
      <ul>
        {entryKinds.map((kind) => {
          const parts = changeParts(source.changes[kind], (what, number) =>
            say(`import.change.${what}`, { number: dates.number(number) }),
          );
          if (parts.length === 0) return null;
          return (
            <li key={kind}>
              {say("import.change", { what: say(`import.kind.${kind}`), parts: parts.join(", ") })}
            </li>
          );
        })}
        {before + figures > 0 && (
          <li>{say("import.figures", { now: dates.number(figures), before: dates.number(before) })}</li>
        )}
        {corrected > 0 && (
          <li>{say("import.corrected", { count: corrected, number: dates.number(corrected) })}</li>
        )}
      </ul>
    </div>
  );
}

const kindsOfChange = ["added", "updated", "gone", "unchanged"] as const;

/** What there is to say of a kind of records: nothing of what there is none of. */
function changeParts(
  change: SourceLooked["changes"]["work-item"],
  tell: (what: (typeof kindsOfChange)[number], number: number) => string,
): readonly string[] {
  return kindsOfChange.flatMap((what) => (change[what] > 0 ? [tell(what, change[what])] : []));
}
