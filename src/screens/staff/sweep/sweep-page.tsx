import { useParams } from "@tanstack/react-router";
import { useMemo, useState } from "react";
import { paths } from "#screens/paths.ts";
import { Beside } from "#screens/ui/drawer.tsx";
import { Link } from "#screens/ui/link.tsx";
import { LinkButton } from "#screens/ui/link-button.tsx";
import { LongTable } from "#screens/ui/long-table.tsx";
import { Section } from "#screens/ui/page.tsx";
import { EmptyState, ErrorState, Loading } from "#screens/ui/states.tsx";
import { useFilters } from "#screens/ui/use-filters.ts";
import { useItem } from "#screens/ui/use-item.ts";
import { goToRow } from "#screens/ui/use-row-keys.ts";
import { useWords } from "#screens/words.tsx";
import { WhoIsMeant } from "../accesses/who-is-meant.tsx";
import { useAsk } from "../ask.ts";
import { useSided } from "../dossier/use-sided.ts";
import { KeyHint } from "../tracking/entries/key-hint.tsx";
import { isSwept, keyOfLine, type Sweep, sweepKindOf, sweepKinds, sweepShows } from "./sweep.ts";
import { SweepDrawer } from "./sweep-drawer.tsx";
import { SweepFilter } from "./sweep-filter.tsx";
import { SweepTop } from "./sweep-top.tsx";
import { useSweepColumns } from "./use-sweep-columns.tsx";
import "../departures/departures.css";
import "./sweep.css";

/** What of ours is still open on all tools? Line by line, until the certificate may be drawn. */
export function SweepPage() {
  const { dossierId = "" } = useParams({ strict: false });
  const { say } = useWords();
  const sayOf = useSided();
  const { data, error, refetch } = useAsk("departure.sweep", { dossierId });
  if (error) return <ErrorState error={error} retry={() => void refetch()} />;
  if (!data) return <Loading />;
  if (data.tools.length === 0)
    return (
      <Section title={say("sweep.title")}>
        <EmptyState title={say("sweep.empty")}>
          <p>{sayOf("sweep.empty.lead")}</p>
          <Link to={paths.accesses(dossierId)}>{say("sweep.to-accesses")}</Link>
        </EmptyState>
      </Section>
    );
  return <Shown dossierId={dossierId} sweep={data} />;
}

const filterNames = ["show", "kind"] as const;
const heights = { row: 3.75, card: 7.75 };

function Shown({ dossierId, sweep }: { readonly dossierId: string; readonly sweep: Sweep }) {
  const { say, language } = useWords();
  const sayOf = useSided();
  const { openKey, close } = useItem();
  const { values, change, only } = useFilters(filterNames);
  const show = sweepShows.find((one) => one === values.show) ?? "all";
  const kind = sweepKinds.find((one) => one === values.kind);
  const [current, setCurrent] = useState<string>();
  const currentRow = useMemo(() => ({ key: current, set: setCurrent }), [current]);
  const columns = useSweepColumns();
  const { lines, tools } = sweep;
  // What is open beside stays in sight, however it stands after what was done there.
  const shown = lines.filter(
    (line) =>
      keyOfLine(line) === openKey ||
      (isSwept(line, show) && (kind === undefined || sweepKindOf(line) === kind)),
  );
  const open = tools.find(({ accessId }) => openKey?.startsWith(`${accessId} `));
  const onClose = () => {
    close();
    if (openKey) goToRow(openKey, currentRow);
  };
  return (
    <Beside isOpen={open !== undefined}>
      <Section title={say("sweep.title")} lead={sayOf("sweep.lead")}>
        <WhoIsMeant />
        <SweepTop dossierId={dossierId} sweep={sweep} />
        <SweepFilter
          lines={lines}
          show={show}
          kind={kind}
          onShow={(value) => change({ show: value === "all" ? undefined : value })}
          onKind={(value) => change({ kind: value })}
        />
        {shown.length === 0 ? (
          <EmptyState title={say("sweep.none")}>
            <LinkButton onClick={() => only({})}>{say("filter.clear")}</LinkButton>
          </EmptyState>
        ) : (
          <LongTable
            caption={say("sweep.title")}
            columns={columns}
            rows={shown}
            keyOf={keyOfLine}
            nameOf={({ name }) => name?.[language] ?? say("sweep.leave")}
            heights={heights}
            current={currentRow}
            classOf={({ closed }) => (closed ? "sweep-row sweep-closed" : "sweep-row")}
          />
        )}
        <KeyHint selects={false} />
      </Section>
      {open && (
        <SweepDrawer
          key={open.accessId}
          dossierId={dossierId}
          accessId={open.accessId}
          name={open.name}
          onClose={onClose}
        />
      )}
    </Beside>
  );
}
