import { useParams } from "@tanstack/react-router";
import { useCallback, useMemo, useState } from "react";
import type { Answer } from "#screens/api.ts";
import { paths } from "#screens/paths.ts";
import { problemOf, sentenceOf } from "#screens/problem.ts";
import { Beside } from "#screens/ui/drawer.tsx";
import { Link } from "#screens/ui/link.tsx";
import { LinkButton } from "#screens/ui/link-button.tsx";
import { LongTable } from "#screens/ui/long-table.tsx";
import { Notice } from "#screens/ui/notice.tsx";
import { Section } from "#screens/ui/page.tsx";
import { EmptyState, ErrorState, Loading } from "#screens/ui/states.tsx";
import { useFilters } from "#screens/ui/use-filters.ts";
import { useItem } from "#screens/ui/use-item.ts";
import { goToRow } from "#screens/ui/use-row-keys.ts";
import { useSelection } from "#screens/ui/use-selection.ts";
import { useWords } from "#screens/words.tsx";
import { useAsk } from "../../ask.ts";
import { useReason } from "../../reason.ts";
import { EntryDrawer, useDrawerSoon } from "../entries/entry-drawer.tsx";
import { KeyHint } from "../entries/key-hint.tsx";
import { useDecide } from "../entries/use-decide.ts";
import { BurnDown } from "./burn-down.tsx";
import { nextToDecide, shownItems } from "./recap.ts";
import { RecapBulk } from "./recap-bulk.tsx";
import { RecapCounts } from "./recap-counts.tsx";
import { RecapFilter } from "./recap-filter.tsx";
import { useRecapColumns, WholeCompleteness } from "./use-recap-columns.tsx";
import "./recap.css";

export type RecapItem = Answer<"tracking.read-recap">["items"][number];

const filterNames = ["show"] as const;

/** What becomes of what is not finished? Each open item waits for one of three words. */
export function RecapPage() {
  const { dossierId = "" } = useParams({ strict: false });
  const { say, language } = useWords();
  const { data, error, refetch } = useAsk("tracking.read-recap", { dossierId, language });
  // Both are shown at once: a plot that comes later would push the list away from under the reader.
  const burnDown = useAsk("tracking.read-burn-down", { dossierId });
  if (error) return <ErrorState error={error} retry={() => void refetch()} />;
  if (!data || !burnDown.isFetched) return <Loading />;
  if (data.counts.open === 0) {
    return (
      <Section title={say("recap.title")}>
        <EmptyState title={say("recap.empty")}>
          <p>{say("recap.empty.lead")}</p>
          <Link to={paths.import(dossierId)}>{say("work.empty.import")}</Link>
        </EmptyState>
      </Section>
    );
  }
  return <Shown dossierId={dossierId} recap={data} burnDown={burnDown.data} />;
}

function Shown(props: {
  readonly dossierId: string;
  readonly recap: Answer<"tracking.read-recap">;
  readonly burnDown: Answer<"tracking.read-burn-down"> | undefined;
}) {
  const { dossierId, recap, burnDown } = props;
  const { say } = useWords();
  const reason = useReason("tracking.edit");
  const { openKey, close } = useItem();
  useDrawerSoon();
  const filters = useFilters(filterNames);
  const show = filters.values.show ?? "all";
  /** What was decided since the filter was chosen stays in sight, where it was. */
  const [touched, setTouched] = useState<ReadonlySet<string>>(new Set());
  const [current, setCurrent] = useState<string>();
  const [problem, setProblem] = useState<string>();
  const currentRow = useMemo(() => ({ key: current, set: setCurrent }), [current]);
  const items = useMemo(() => shownItems(recap.items, show, touched), [recap.items, show, touched]);
  const keys = useMemo(() => items.map(({ id }) => id), [items]);
  const selection = useSelection(keys);
  const decide = useDecide(dossierId);

  const decideThese = useCallback(
    (chosen: readonly RecapItem[], handling: RecapItem["handling"]) => {
      setProblem(undefined);
      // Where all are shown, none would leave.
      if (show !== "all") setTouched((before) => new Set([...before, ...chosen.map(({ id }) => id)]));
      return decide(chosen, handling).catch((thrown) => setProblem(sentenceOf(problemOf(thrown), say)));
    },
    [decide, say, show],
  );
  const one = useCallback(
    (item: RecapItem, handling: RecapItem["handling"]) => void decideThese([item], handling),
    [decideThese],
  );
  /** By a key: what was said, then the next one that waits. */
  const byKey = (handling: RecapItem["handling"]) => (item: RecapItem) => {
    one(item, handling);
    const next = handling === null ? undefined : nextToDecide(items, item.id);
    if (next) goToRow(next.id, currentRow);
  };
  const columns = useRecapColumns(reason === undefined ? one : undefined);
  const onClose = () => {
    close();
    if (openKey) goToRow(openKey, currentRow);
  };
  const openItem = openKey && recap.items.find(({ id }) => id === openKey);
  const chosen = items.filter(({ id }) => selection.has(id));
  return (
    <Beside isOpen={openKey !== undefined}>
      <Section
        title={say("recap.title")}
        lead={reason === undefined ? say("recap.lead") : `${say("recap.lead")} ${reason}`}
      >
        <div className="recap-top">
          <RecapCounts counts={recap.counts} />
          <BurnDown data={burnDown} />
        </div>
        {recap.counts.undecided === 0 && (
          <Notice tone="accent" title={say("recap.all-decided")}>
            {say("recap.all-decided.lead")} <Link to={paths.pack(dossierId)}>{say("recap.to-pack")}</Link>
          </Notice>
        )}
        <RecapFilter
          items={recap.items}
          show={show}
          onChange={(value) => {
            setTouched(new Set());
            filters.change({ show: value === "all" ? undefined : value });
          }}
        />
        {problem && <Notice tone="danger">{problem}</Notice>}
        {recap.more && <Notice tone="amber">{say("recap.more", { count: recap.items.length })}</Notice>}
        {items.length === 0 ? (
          <EmptyState title={say("recap.none")}>
            <LinkButton onClick={() => filters.only({})}>{say("filter.clear")}</LinkButton>
          </EmptyState>
        ) : (
          <LongTable
            caption={say("recap.title")}
            columns={columns}
            rows={items}
            keyOf={({ id }) => id}
            nameOf={({ title }) => title || say("entries.untitled")}
            heights={heights}
            classOf={() => "recap-row"}
            selection={reason === undefined ? selection : undefined}
            current={currentRow}
            {...(reason === undefined
              ? { keys: { 1: byKey("finish"), 2: byKey("hand-over"), 3: byKey("drop"), 0: byKey(null) } }
              : {})}
          />
        )}
        <KeyHint selects={reason === undefined} more={reason === undefined && <DecisionKeys />} />
        {chosen.length > 0 && (
          <RecapBulk
            count={chosen.length}
            onClear={selection.clear}
            onDecide={(handling) => void decideThese(chosen, handling).then(selection.clear)}
          />
        )}
      </Section>
      {openKey && (
        <EntryDrawer
          key={openKey}
          kind="work-item"
          dossierId={dossierId}
          entryId={openKey}
          known={undefined}
          above={openItem && <WholeCompleteness item={openItem} mayEdit={reason === undefined} />}
          onClose={onClose}
        />
      )}
    </Beside>
  );
}

const heights = { row: 4.25, card: 12.5 };

function DecisionKeys() {
  const { say } = useWords();
  return (
    <>
      <kbd>1</kbd> {say("handling.finish")} · <kbd>2</kbd> {say("handling.hand-over")} · <kbd>3</kbd>{" "}
      {say("handling.drop")} · <kbd>0</kbd> {say("keys.undecide")}
    </>
  );
}
