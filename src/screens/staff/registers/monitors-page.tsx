import { Button } from "@mantine/core";
import { useParams } from "@tanstack/react-router";
import { Beside, Drawer } from "#screens/ui/drawer.tsx";
import { LinkButton } from "#screens/ui/link-button.tsx";
import { Section } from "#screens/ui/page.tsx";
import { ReasonedButton } from "#screens/ui/reasoned-button.tsx";
import { EmptyState, ErrorState, Loading } from "#screens/ui/states.tsx";
import { type Column, Table } from "#screens/ui/table.tsx";
import { useItem } from "#screens/ui/use-item.ts";
import { useUndo } from "#screens/ui/use-undo.tsx";
import { useWords } from "#screens/words.tsx";
import { useAsk, useTell } from "../ask.ts";
import { useSided } from "../dossier/use-sided.ts";
import { useReason } from "../reason.ts";
import { MonitorDrawer } from "./monitor-drawer.tsx";
import { MonitorForm } from "./monitor-form.tsx";
import { RegisterTabs } from "./register-tabs.tsx";
import { type MonitorList, type MonitorRow, useMonitorWords } from "./use-monitor-words.ts";
import "./registers.css";

/** What of ours still watches the project, what it costs, and when may it go? */
export function MonitorsPage() {
  const { dossierId = "" } = useParams({ strict: false });
  const { data, error, refetch } = useAsk("monitor.list", { dossierId });
  const { openKey, close } = useItem();
  const open = data?.monitors.find(({ id }) => id === openKey);
  return (
    <div className="registers">
      <RegisterTabs />
      {error ? (
        <ErrorState error={error} retry={() => void refetch()} />
      ) : !data ? (
        <Loading />
      ) : (
        <Beside isOpen={openKey !== undefined}>
          <MonitorsSection data={data} />
          {openKey === "new" ? (
            <NewMonitor dossierId={dossierId} onClose={close} />
          ) : (
            openKey !== undefined && (
              <MonitorDrawer
                key={openKey}
                dossierId={dossierId}
                monitor={open}
                pack={data.pack}
                onClose={close}
              />
            )
          )}
        </Beside>
      )}
    </div>
  );
}

function MonitorsSection({ data }: { readonly data: MonitorList }) {
  const { say, dates } = useWords();
  const sayOf = useSided();
  const { sums } = useMonitorWords();
  const { open } = useItem();
  const reason = useReason("monitor.write");
  const { monitors, costs, pack } = data;
  const columns = useColumns();
  const saved = sums(costs, "savedCents");
  const running = sums(costs, "runningCents");
  return (
    <Section
      title={say("monitors.title")}
      lead={sayOf("monitors.lead")}
      actions={<ReasonedButton label={say("monitors.add")} reason={reason} onClick={() => open("new")} />}
    >
      {monitors.length === 0 ? (
        <EmptyState title={say("monitors.none")}>
          <p className="quiet">{say("monitors.none.lead")}</p>
          {reason === undefined && (
            <Button variant="default" onClick={() => open("new")}>
              {say("monitors.add")}
            </Button>
          )}
        </EmptyState>
      ) : (
        <>
          <p>
            {saved && (
              <>
                <strong>{say("monitors.saved", { sum: saved })}</strong>{" "}
              </>
            )}
            {running && say("monitors.running", { sum: running })}
          </p>
          <p className="quiet">
            {pack
              ? sayOf("monitors.pack.known", { day: dates.longDay(pack.on), name: pack.by })
              : sayOf("monitors.pack.unknown")}
          </p>
          <Table caption={say("monitors.title")} rows={monitors} keyOf={({ id }) => id} columns={columns} />
        </>
      )}
    </Section>
  );
}

function useColumns(): readonly Column<MonitorRow>[] {
  const { say } = useWords();
  const { cost, state } = useMonitorWords();
  const { openKey, open } = useItem();
  const owner: Column<MonitorRow> = {
    key: "owner",
    head: say("monitors.owner"),
    cell: ({ owner }) => owner,
  };
  return [
    {
      key: "name",
      head: say("monitors.name"),
      isName: true,
      cell: ({ id, name, kind }) => (
        <>
          <LinkButton onClick={() => open(id)}>{name}</LinkButton>
          <span className="quiet registers-kind">{say(`monitors.kind.${kind}`)}</span>
        </>
      ),
    },
    { key: "state", head: say("tickets.state"), cell: state },
    { key: "cost", head: say("monitors.cost"), cell: cost },
    // Beside the list this is told of the one that is open.
    ...(openKey === undefined ? [owner] : []),
  ];
}

function NewMonitor({ dossierId, onClose }: { readonly dossierId: string; readonly onClose: () => void }) {
  const { say } = useWords();
  const tell = useTell();
  const undo = useUndo();
  const reason = useReason("monitor.write");
  return (
    <Drawer title={say("monitors.add")} onClose={onClose}>
      {reason ? (
        <p className="quiet">{reason}</p>
      ) : (
        <MonitorForm
          submit={say("monitors.add")}
          onSave={async (said) => {
            const { monitor } = await tell("monitor.add", { dossierId, ...said });
            const one = { dossierId, monitorId: monitor.id };
            undo(say("registers.added", { name: monitor.name }), () => tell("monitor.remove", one));
            onClose();
          }}
        />
      )}
    </Drawer>
  );
}
