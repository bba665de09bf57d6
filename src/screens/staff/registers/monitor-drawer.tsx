import { Drawer } from "#screens/ui/drawer.tsx";
import { ReasonedButton } from "#screens/ui/reasoned-button.tsx";
import { useUndo } from "#screens/ui/use-undo.tsx";
import { useWords } from "#screens/words.tsx";
import { useTell } from "../ask.ts";
import { useSided } from "../dossier/use-sided.ts";
import { useReason } from "../reason.ts";
import { MonitorActions } from "./monitor-actions.tsx";
import { MonitorForm } from "./monitor-form.tsx";
import { type MonitorList, type MonitorRow, useMonitorWords } from "./use-monitor-words.ts";

type Part = { readonly dossierId: string; readonly monitor: MonitorRow };

/** One monitor beside the list: where it stands, what becomes of it, and what is said of it. */
export function MonitorDrawer(props: {
  readonly dossierId: string;
  readonly monitor: MonitorRow | undefined;
  readonly pack: MonitorList["pack"];
  readonly onClose: () => void;
}) {
  const { dossierId, monitor, pack, onClose } = props;
  const { say } = useWords();
  const reason = useReason("monitor.write");
  if (!monitor) {
    return (
      <Drawer title={say("monitors.title")} onClose={onClose}>
        <p>{say("registers.gone")}</p>
      </Drawer>
    );
  }
  return (
    <Drawer title={monitor.name} onClose={onClose}>
      <Told monitor={monitor} isWhole={reason !== undefined} />
      <MonitorActions dossierId={dossierId} monitor={monitor} pack={pack} reason={reason} />
      {reason === undefined && <Edit dossierId={dossierId} monitor={monitor} onRemoved={onClose} />}
    </Drawer>
  );
}

/** Where it stands and why, whether it was exported; for who may only read, what the form says besides. */
function Told(props: { readonly monitor: MonitorRow; readonly isWhole: boolean }) {
  const { monitor, isWhole } = props;
  const { say, dates } = useWords();
  const sayOf = useSided();
  const { cost, state } = useMonitorWords();
  const { watches, owner, toExport, exportedOn, graceDays, reason, packAcceptedOn, packAcceptedBy } = monitor;
  const lines: readonly (readonly [label: string, value: string | null])[] = [
    [say("tickets.state"), state(monitor)],
    [say("monitors.reason"), reason],
    [
      say("monitors.to-export"),
      toExport === null
        ? null
        : exportedOn === null
          ? say("monitors.not-exported", { what: toExport })
          : say("monitors.exported", { what: toExport, day: dates.longDay(exportedOn) }),
    ],
    ...(isWhole
      ? ([
          [say("monitors.kind"), say(`monitors.kind.${monitor.kind}`)],
          [say("monitors.watches"), watches],
          [say("monitors.owner"), owner],
          [say("monitors.cost"), cost(monitor)],
          [say("monitors.grace"), say("monitors.grace.of", { count: graceDays })],
        ] as const)
      : []),
  ];
  return (
    <>
      <dl className="facts">
        {lines.map(
          ([label, value]) =>
            value !== null && (
              <div key={label}>
                <dt>{label}</dt>
                <dd className="registers-text">{value}</dd>
              </div>
            ),
        )}
      </dl>
      {packAcceptedOn !== null && packAcceptedBy !== null && (
        <p className="quiet">
          {sayOf("monitors.pack.known", { day: dates.longDay(packAcceptedOn), name: packAcceptedBy })}
        </p>
      )}
    </>
  );
}

function Edit({ dossierId, monitor, onRemoved }: Part & { readonly onRemoved: () => void }) {
  const { say } = useWords();
  const tell = useTell();
  const undo = useUndo();
  const { name, kind, watches, owner, costCents, currency, toExport, graceDays, exportedOn } = monitor;
  const one = { dossierId, monitorId: monitor.id };
  const before = { name, kind, watches, owner, costCents, currency, toExport, graceDays };
  const takeBack = async () => {
    const { monitor: back } = await tell("monitor.edit", { ...one, ...before });
    if (exportedOn !== null && back.exportedOn === null && back.state !== "deleted")
      await tell("monitor.export", { ...one, on: exportedOn });
  };
  const remove = async () => {
    await tell("monitor.remove", one);
    undo(say("registers.removed", { name }), () => tell("monitor.restore", one));
    onRemoved();
  };
  return (
    <>
      <MonitorForm
        key={JSON.stringify(before)}
        monitor={monitor}
        submit={say("form.save")}
        onSave={async (said) => {
          await tell("monitor.edit", { ...one, ...said });
          undo(say("registers.changed", { name: said.name }), takeBack);
        }}
      />
      <div className="row">
        <ReasonedButton quiet label={say("registers.remove")} about={name} onClick={() => void remove()} />
      </div>
    </>
  );
}
