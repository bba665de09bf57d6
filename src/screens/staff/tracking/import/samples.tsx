import { metricsOf, metricValue } from "#core/pack/metrics.ts";
import { dayOfItem } from "#core/pack/performance-rows.ts";
import { type Column, Table } from "#screens/ui/table.tsx";
import { useWords } from "#screens/words.tsx";
import { useImportWords } from "../import-words.ts";
import { useFigures } from "../performance/use-figures.ts";
import { recordKinds } from "../record-kinds.ts";
import type { SourceLooked } from "./source-preview.tsx";

/** Enough to see whether a file was understood. */
const shown = 5;
/** More metrics than these are cut at the edge of a screen. */
const metricsShown = 4;

/** A sample needs no more letters of a text than these. */
const letters = 160;
const clipped = (text: string) => (text.length > letters ? `${text.slice(0, letters)}…` : text);

type Samples = SourceLooked["samples"];

/** The first records of each kind, as they will be, folded. */
export function Samples({ source: { samples, file } }: { readonly source: SourceLooked }) {
  const { say } = useWords();
  const kinds = recordKinds.filter((kind) => samples[kind].length > 0);
  if (kinds.length === 0) return null;
  return (
    <details className="fold">
      <summary aria-label={`${say("import.sample")} — ${file}`}>{say("import.sample")}</summary>
      <div className="stack">
        {kinds.map((kind) => (
          <SampleOf key={kind} kind={kind} samples={samples} />
        ))}
      </div>
    </details>
  );
}

function SampleOf({
  kind,
  samples,
}: {
  readonly kind: (typeof recordKinds)[number];
  readonly samples: Samples;
}) {
  const { say, dates } = useWords();
  const { column, say: sayOf } = useImportWords();
  const day = (iso: string | undefined) =>
    iso === undefined ? null : <span className="nowrap">{dates.shortDay(iso)}</span>;
  const names = (people: readonly { readonly name: string }[]) => people.map(({ name }) => name).join(", ");
  const caption = say(`import.kind.${kind}`);
  switch (kind) {
    case "work-item":
      return (
        <Sample
          caption={caption}
          rows={samples[kind]}
          columns={[
            { key: "title", head: column("title"), isName: true, cell: ({ title }) => clipped(title) },
            { key: "state", head: column("state"), cell: ({ state }) => sayOf("pack", `state.${state}`) },
            { key: "stage", head: column("stage"), cell: ({ stage }) => stage },
            { key: "people", head: column("people"), cell: ({ people }) => names(people) },
            { key: "due", head: column("due"), cell: ({ dueOn }) => day(dueOn) },
          ]}
        />
      );
    case "decision":
      return (
        <Sample
          caption={caption}
          rows={samples[kind]}
          columns={[
            { key: "title", head: column("decision"), isName: true, cell: ({ title }) => clipped(title) },
            { key: "on", head: column("date"), cell: ({ on }) => day(on) },
            { key: "people", head: column("people"), cell: ({ people }) => names(people) },
          ]}
        />
      );
    case "stakeholder":
      return (
        <Sample
          caption={caption}
          rows={samples[kind]}
          columns={[
            { key: "name", head: column("name"), isName: true, cell: ({ name }) => name },
            { key: "role", head: column("role"), cell: ({ role }) => role },
            { key: "email", head: column("email"), breaks: true, cell: ({ email }) => email },
            { key: "organisation", head: column("organisation"), cell: ({ organisation }) => organisation },
          ]}
        />
      );
    case "action":
      return (
        <Sample
          caption={caption}
          rows={samples[kind]}
          columns={[
            { key: "text", head: column("action"), isName: true, cell: ({ text }) => clipped(text) },
            { key: "at", head: column("date"), cell: ({ at }) => day(at) },
            { key: "by", head: column("by"), cell: ({ by }) => by },
          ]}
        />
      );
    case "performance":
      return <FiguresSample caption={caption} rows={samples[kind]} />;
    case "kept":
      return (
        <Sample
          caption={caption}
          rows={samples[kind]}
          columns={[
            { key: "text", head: column("text"), isName: true, cell: ({ text }) => clipped(text) },
            { key: "where", head: column("where"), cell: ({ where }) => where },
          ]}
        />
      );
    default:
      return kind satisfies never;
  }
}

function FiguresSample(props: { readonly caption: string; readonly rows: Samples["performance"] }) {
  const { column, metric, dimension } = useImportWords();
  const { dates } = useWords();
  const figure = useFigures();
  const dayOfRow = (row: Samples["performance"][number]) =>
    row.dimension === "date" && row.item.length === 10 && dayOfItem(row.item)
      ? dates.shortDay(row.item)
      : undefined;
  const metrics = metricsOf(props.rows).slice(0, metricsShown);
  return (
    <Sample
      {...props}
      columns={[
        { key: "item", head: column("item"), isName: true, cell: (row) => dayOfRow(row) ?? row.item },
        { key: "dimension", head: column("dimension"), cell: (row) => dimension(row.dimension) },
        ...metrics.map(
          (key): Column<Samples["performance"][number]> => ({
            key: `metric ${key}`,
            head: metric(key),
            cell(row) {
              const value = metricValue(row, key);
              return value === undefined ? null : (
                <span className="nowrap">{figure(key, value, row.currency)}</span>
              );
            },
          }),
        ),
      ]}
    />
  );
}

function Sample<Row extends object>(props: {
  readonly caption: string;
  readonly rows: readonly Row[];
  readonly columns: readonly Column<Row>[];
}) {
  const { caption, rows, columns } = props;
  const first = rows.slice(0, shown);
  return (
    <>
      <h4>{caption}</h4>
      <Table caption={caption} rows={first} keyOf={(row) => String(first.indexOf(row))} columns={columns} />
    </>
  );
}
