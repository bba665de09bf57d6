import { NativeSelect } from "@mantine/core";
import { useState } from "react";
import { metricValue } from "#core/pack/metrics.ts";
import type { Answer } from "#screens/api.ts";
import { LinkButton } from "#screens/ui/link-button.tsx";
import { Section } from "#screens/ui/page.tsx";
import { ErrorState, Loading } from "#screens/ui/states.tsx";
import { type Column, Table } from "#screens/ui/table.tsx";
import { useFilters } from "#screens/ui/use-filters.ts";
import { useWords } from "#screens/words.tsx";
import { useAskPages } from "../../ask.ts";
import { sourceName, useImportWords } from "../import-words.ts";
import { useFigures } from "./use-figures.ts";

type Dimension = Answer<"tracking.list-dimensions">["dimensions"][number];
type Source = Answer<"tracking.list-sources">["sources"][number];
type Row = Answer<"tracking.list-performance">["rows"][number]["record"];

const names = ["by"] as const;
/** Metrics beside each other that a screen has room for. */
const most = 6;

/** What the figures are broken down by: one dimension of one source at a time. */
export function DimensionSection(props: {
  readonly dossierId: string;
  readonly dimensions: readonly Dimension[];
  readonly sources: readonly Source[];
}) {
  const { dossierId, dimensions, sources } = props;
  const { say, dates } = useWords();
  const words = useImportWords();
  const { values, change } = useFilters(names);
  const keyOf = ({ sourceId, dimension }: Dimension) => `${sourceId} ${dimension}`;
  const shown = dimensions.find((one) => keyOf(one) === values.by) ?? dimensions[0];
  if (!shown) return null;
  const nameOf = (sourceId: string) => {
    const source = sources.find(({ id }) => id === sourceId);
    return source ? sourceName(source, words) : "";
  };
  return (
    <Section title={say("figures.by")}>
      <NativeSelect
        label={say("figures.by.what")}
        value={keyOf(shown)}
        onChange={({ currentTarget }) => change({ by: currentTarget.value })}
        data={[...Map.groupBy(dimensions, ({ sourceId }) => sourceId)].map(([sourceId, group]) => ({
          group: nameOf(sourceId),
          items: group.map((one) => ({
            value: keyOf(one),
            label: `${words.dimension(one.dimension)} (${dates.number(one.rows)})`,
          })),
        }))}
      />
      <DimensionTable
        key={keyOf(shown)}
        dossierId={dossierId}
        shown={shown}
        source={nameOf(shown.sourceId)}
      />
    </Section>
  );
}

function DimensionTable(props: {
  readonly dossierId: string;
  readonly shown: Dimension;
  readonly source: string;
}) {
  const { dossierId, shown, source } = props;
  const { sourceId, dimension, metrics } = shown;
  const { say, dates } = useWords();
  const words = useImportWords();
  const figure = useFigures();
  const [start, setStart] = useState(0);
  const { rows, error, retry, more, loadingMore } = useAskPages("tracking.list-performance", {
    ...{ dossierId, sourceId, dimension, limit: 50 },
  });
  if (error) return <ErrorState error={error} retry={retry} />;
  if (!rows) return <Loading />;
  const records = rows.map(({ record }) => record);
  const period = ({ from, to }: Row) =>
    [from, to]
      .flatMap((day, index, all) => (day && day !== all[index - 1] ? [dates.shortDay(day)] : []))
      .join(" – ");
  const spans = new Set(records.map(period));
  const [first] = spans;
  const columns: readonly Column<Row>[] = [
    { key: "item", head: words.dimension(dimension), isName: true, cell: ({ item }) => item },
    ...(spans.size > 1
      ? [
          {
            key: "period",
            head: say("figures.period"),
            cell: (row: Row) => <span className="nowrap">{period(row)}</span>,
          },
        ]
      : []),
    ...metrics.slice(start, start + most).map(
      (key): Column<Row> => ({
        key: `metric ${key}`,
        head: words.metric(key),
        cell(row) {
          const value = metricValue(row, key);
          return value !== undefined && <span className="nowrap">{figure(key, value, row.currency)}</span>;
        },
      }),
    ),
  ];
  const next = start + most >= metrics.length ? 0 : start + most;
  return (
    <>
      {spans.size === 1 && first && <p className="quiet">{first}</p>}
      <Table
        caption={`${words.dimension(dimension)} — ${source}`}
        rows={records}
        keyOf={(row) => String(records.indexOf(row))}
        columns={columns}
        more={more}
        loadingMore={loadingMore}
      />
      {metrics.length > most && (
        <LinkButton onClick={() => setStart(next)}>
          {say("figures.others", {
            from: next + 1,
            to: Math.min(next + most, metrics.length),
            all: metrics.length,
          })}
        </LinkButton>
      )}
    </>
  );
}
