import { Button } from "@mantine/core";
import { useParams } from "@tanstack/react-router";
import { type ReactNode, useCallback, useMemo, useState } from "react";
import type { Given } from "#screens/api.ts";
import { csvText } from "#screens/csv.ts";
import { problemOf, sentenceOf } from "#screens/problem.ts";
import { Beside } from "#screens/ui/drawer.tsx";
import { type Chip, FilterChips } from "#screens/ui/filter-chips.tsx";
import { LinkButton } from "#screens/ui/link-button.tsx";
import type { LongColumn } from "#screens/ui/long-row.tsx";
import { LongTable } from "#screens/ui/long-table.tsx";
import { Notice } from "#screens/ui/notice.tsx";
import { Section } from "#screens/ui/page.tsx";
import { saveText } from "#screens/ui/save-text.ts";
import { EmptyState, ErrorState, Loading } from "#screens/ui/states.tsx";
import { useColumns } from "#screens/ui/use-columns.tsx";
import { useItem } from "#screens/ui/use-item.ts";
import { goToRow } from "#screens/ui/use-row-keys.ts";
import { useSelection } from "#screens/ui/use-selection.ts";
import { useWords } from "#screens/words.tsx";
import { useReason } from "../../reason.ts";
import { AddEntry } from "./add-entry.tsx";
import { type Entry, type EntryKind, nameOf } from "./entry.ts";
import { EntryDrawer, useDrawerSoon } from "./entry-drawer.tsx";
import { KeyHint } from "./key-hint.tsx";
import { SavedViews } from "./saved-views.tsx";
import { type Narrowed, useEntries } from "./use-entries.ts";
import { WordsField } from "./words-field.tsx";

type Values = Readonly<Record<string, string>>;
type Filters = {
  readonly values: Values;
  readonly change: (wanted: Readonly<Record<string, string | undefined>>, replace?: boolean) => void;
  readonly only: (wanted: Values) => void;
};

/** What differs from one kind of entries to the other. */
export type EntriesOfKind = {
  readonly kind: EntryKind;
  readonly page: Given<"view.list">["page"];
  readonly title: string;
  readonly lead: string;
  /** What an empty list says: what it is for, with an example. */
  readonly empty: ReactNode;
  readonly columns: readonly LongColumn<Entry>[];
  readonly filters: Filters;
  readonly narrowed: Narrowed;
  /** What the list is narrowed by, besides words. */
  readonly chips: readonly Chip[];
  readonly filterMenu?: ReactNode;
  /** How many there are, when that is known before all have come. */
  readonly total?: number | undefined;
  readonly bulk?: (chosen: readonly Entry[], onDone: () => void) => ReactNode;
  readonly classOf?: (entry: Entry) => string | undefined;
};

/** The entries of one kind: the table, what narrows it, and one of them beside. */
export function EntriesPage(given: EntriesOfKind) {
  const { kind, page, title, lead, empty, columns, filters, narrowed, chips, bulk } = given;
  const { dossierId = "" } = useParams({ strict: false });
  const { say, dates } = useWords();
  const reason = useReason("tracking.edit");
  const { rows, error, retry, more, hasMore, isOld, all } = useEntries(kind, dossierId, narrowed);
  const { openKey, open, close } = useItem();
  useDrawerSoon();
  const { shown, chooser } = useColumns(page, columns);
  const [current, setCurrent] = useState<string>();
  const [adding, setAdding] = useState(false);
  const keys = useMemo(() => rows?.map(({ id }) => id) ?? [], [rows]);
  const selection = useSelection(keys);
  const chosen = useMemo(() => rows?.filter(({ id }) => selection.has(id)) ?? [], [rows, selection]);
  const currentRow = useMemo(() => ({ key: current, set: setCurrent }), [current]);
  const onClose = useCallback(() => {
    close();
    if (openKey) goToRow(openKey, currentRow);
  }, [close, openKey, currentRow]);
  const words = filters.values.words;
  const isNarrowed = chips.length > 0 || words !== undefined;

  const [problem, setProblem] = useState<string>();
  /** Does something with every row that the filter leaves, once all have come. */
  const withAll = async (then: (found: readonly Entry[]) => void) => {
    setProblem(undefined);
    await all().then(then, (thrown) => setProblem(sentenceOf(problemOf(thrown), say)));
  };
  const selectAll = () => {
    selection.toggleAll();
    if (hasMore && selection.size < keys.length) void withAll((found) => selection.choose(found.map(keyOf)));
  };
  const save = (found: readonly Entry[]) => {
    const table = [shown.map(({ head }) => head), ...found.map((row) => shown.map(({ text }) => text(row)))];
    saveText(`${page}.csv`, "text/csv;charset=utf-8", csvText(table));
  };
  const count =
    rows &&
    say("entries.count", {
      count: given.total ?? rows.length,
      shown: `${dates.number(given.total ?? rows.length)}${hasMore && given.total === undefined ? "+" : ""}`,
    });
  return (
    <Beside isOpen={openKey !== undefined}>
      <Section
        title={title}
        lead={
          reason ? (
            <>
              {lead} {reason}
            </>
          ) : (
            lead
          )
        }
        actions={
          reason === undefined && !adding ? (
            <Button onClick={() => setAdding(true)}>{say(`entries.add.${kind}`)}</Button>
          ) : undefined
        }
      >
        {adding && (
          <AddEntry
            kind={kind}
            dossierId={dossierId}
            onClose={() => setAdding(false)}
            onAdded={(id) => {
              setAdding(false);
              setCurrent(id);
              open(id);
            }}
          />
        )}
        {error ? (
          <ErrorState error={error} retry={retry} />
        ) : !rows ? (
          <Loading />
        ) : rows.length === 0 && !isNarrowed && !isOld ? (
          empty
        ) : (
          <>
            <div className="row long-tools">
              <WordsField
                value={words ?? ""}
                label={say("entries.search")}
                onChange={(value) => filters.change({ words: value }, true)}
              />
              {given.filterMenu}
              <SavedViews page={page} filter={filters.values} onChoose={filters.only} />
              {chooser}
              <Button variant="default" size="compact-sm" onClick={() => void withAll(save)}>
                {say("entries.export")}
              </Button>
            </div>
            {problem && <Notice tone="danger">{problem}</Notice>}
            <FilterChips
              subject={title}
              chips={[
                ...chips,
                ...(words === undefined
                  ? []
                  : [
                      {
                        key: "words",
                        text: say("filter.words", { words }),
                        onRemove: () => filters.change({ words: undefined }),
                      },
                    ]),
              ]}
              count={count}
              onClear={() => filters.only({})}
            />
            {rows.length === 0 ? (
              <EmptyState title={say("entries.none")}>
                <LinkButton onClick={() => filters.only({})}>{say("filter.clear")}</LinkButton>
              </EmptyState>
            ) : (
              <LongTable
                caption={title}
                columns={shown}
                rows={rows}
                keyOf={keyOf}
                nameOf={(row) => nameOf(kind, row) || say("entries.untitled")}
                current={currentRow}
                selection={reason === undefined && bulk ? { ...selection, toggleAll: selectAll } : undefined}
                more={more}
                {...(given.total === undefined ? {} : { total: given.total })}
                {...(given.classOf ? { classOf: given.classOf } : {})}
              />
            )}
            <KeyHint selects={reason === undefined && bulk !== undefined} edits={reason === undefined} />
            {chosen.length > 0 && bulk?.(chosen, selection.clear)}
          </>
        )}
      </Section>
      {openKey && (
        <EntryDrawer
          key={openKey}
          kind={kind}
          dossierId={dossierId}
          entryId={openKey}
          known={rows?.find(({ id }) => id === openKey)}
          onClose={onClose}
        />
      )}
    </Beside>
  );
}

const keyOf = ({ id }: Entry) => id;
