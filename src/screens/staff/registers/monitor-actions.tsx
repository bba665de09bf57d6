import { Button } from "@mantine/core";
import { useState } from "react";
import { Confirm } from "#screens/ui/confirm.tsx";
import { AreaField, TextField } from "#screens/ui/fields.tsx";
import { FormShell } from "#screens/ui/form-shell.tsx";
import { ReasonedButton } from "#screens/ui/reasoned-button.tsx";
import { ErrorState } from "#screens/ui/states.tsx";
import { useOneOpen } from "#screens/ui/use-one-open.ts";
import { useToast } from "#screens/ui/use-toast.ts";
import { useUndo } from "#screens/ui/use-undo.tsx";
import { useWords } from "#screens/words.tsx";
import { useTell } from "../ask.ts";
import { useSided } from "../dossier/use-sided.ts";
import { useToday } from "../today.ts";
import { type MonitorList, type MonitorRow, useMonitorWords } from "./use-monitor-words.ts";

type Doing = "deactivate" | "export" | "delete";
type Part = { readonly dossierId: string; readonly monitor: MonitorRow };
type Pack = { readonly packAcceptedOn: string; readonly packAcceptedBy: string };

/** What becomes of a monitor: switched off, on again, exported, deleted once nothing stands against it. */
export function MonitorActions(
  props: Part & { readonly pack: MonitorList["pack"]; readonly reason: string | undefined },
) {
  const { dossierId, monitor, pack, reason } = props;
  const { say } = useWords();
  const { notYet } = useMonitorWords();
  const tell = useTell();
  const undo = useUndo();
  const [doing, setDoing, close] = useOneOpen<Doing>();
  const [error, setError] = useState<unknown>();
  const { name, state } = monitor;
  const one = { dossierId, monitorId: monitor.id };
  const activate = async () => {
    const { deactivatedOn, reason: why } = monitor;
    setError(undefined);
    await tell("monitor.activate", one).then(
      () =>
        undo(say("monitors.activated", { name }), () =>
          tell("monitor.deactivate", { ...one, reason: why, ...(deactivatedOn && { on: deactivatedOn }) }),
        ),
      setError,
    );
  };
  if (state === "deleted") return null;
  const button = (label: string, onClick: () => void) => (
    <ReasonedButton quiet label={label} about={name} reason={reason} onClick={onClick} />
  );
  // A pack that came another way than by the portal is said with the deletion.
  const isToBeSaid = pack === null && monitor.notYet?.refused === "monitor.pack-not-accepted";
  return (
    <section className="registers-actions" aria-label={say("table.actions")}>
      {error !== undefined && <ErrorState error={error} />}
      <div className="row">
        {state === "active"
          ? button(say("monitors.deactivate"), () => setDoing("deactivate"))
          : button(say("monitors.activate"), () => void activate())}
        {button(say("monitors.export"), () => setDoing("export"))}
      </div>
      <ReasonedButton
        quiet
        label={say("monitors.delete")}
        about={name}
        reason={reason ?? (isToBeSaid ? undefined : notYet(monitor))}
        onClick={() => setDoing("delete")}
      />
      {doing === "deactivate" && state === "active" && (
        <DeactivateForm dossierId={dossierId} monitor={monitor} onDone={() => close("deactivate")} />
      )}
      {doing === "export" && (
        <ExportForm dossierId={dossierId} monitor={monitor} onDone={() => close("export")} />
      )}
      {doing === "delete" && (
        <DeleteForm
          dossierId={dossierId}
          monitor={monitor}
          isToBeSaid={isToBeSaid}
          onDone={() => close("delete")}
        />
      )}
    </section>
  );
}

type FormPart = Part & { readonly onDone: () => void };

function Cancel({ onDone }: { readonly onDone: () => void }) {
  const { say } = useWords();
  return (
    <Button variant="default" onClick={onDone}>
      {say("form.cancel")}
    </Button>
  );
}

function DeactivateForm({ dossierId, monitor, onDone }: FormPart) {
  const { say } = useWords();
  const today = useToday();
  const tell = useTell();
  const undo = useUndo();
  const one = { dossierId, monitorId: monitor.id };
  return (
    <FormShell
      submit={say("monitors.deactivate")}
      beside={<Cancel onDone={onDone} />}
      onSubmit={async ({ on = "", reason = "" }) => {
        await tell("monitor.deactivate", { ...one, on, reason: reason.trim() || null });
        undo(say("monitors.deactivated", { name: monitor.name }), () => tell("monitor.activate", one));
        onDone();
      }}
    >
      <TextField name="on" type="date" label={say("monitors.day")} initial={today} focus />
      <TextField name="reason" label={say("monitors.reason")} optional />
    </FormShell>
  );
}

function ExportForm({ dossierId, monitor, onDone }: FormPart) {
  const { say } = useWords();
  const today = useToday();
  const tell = useTell();
  const undo = useUndo();
  const { name, toExport, exportedOn } = monitor;
  const one = { dossierId, monitorId: monitor.id };
  const takeBack = async () => {
    if (toExport === null) await tell("monitor.edit", { ...one, toExport });
    else await tell("monitor.export", { ...one, what: toExport, on: exportedOn });
  };
  return (
    <FormShell
      submit={say("monitors.export")}
      beside={<Cancel onDone={onDone} />}
      onSubmit={async ({ what = "", on = "" }) => {
        await tell("monitor.export", { ...one, ...(what.trim() && { what }), on });
        undo(say("monitors.export.done", { name }), takeBack);
        onDone();
      }}
    >
      <AreaField name="what" label={say("monitors.export.what")} rows={2} focus initial={toExport ?? ""} />
      <TextField name="on" type="date" label={say("monitors.day")} initial={exportedOn ?? today} />
    </FormShell>
  );
}

/** What cannot be taken back is asked before; who has the pack, where the portal does not know, before that. */
function DeleteForm(props: FormPart & { readonly isToBeSaid: boolean }) {
  const { dossierId, monitor, isToBeSaid, onDone } = props;
  const { say } = useWords();
  const sayOf = useSided();
  const tell = useTell();
  const toast = useToast();
  const [said, setSaid] = useState<Pack>();
  if (isToBeSaid && said === undefined) {
    return (
      <FormShell
        submit={say("monitors.delete")}
        beside={<Cancel onDone={onDone} />}
        onSubmit={async ({ packAcceptedOn = "", packAcceptedBy = "" }) =>
          setSaid({ packAcceptedOn, packAcceptedBy })
        }
      >
        <TextField
          name="packAcceptedOn"
          type="date"
          label={sayOf("monitors.pack.on")}
          help={sayOf("monitors.pack.help")}
          focus
        />
        <TextField name="packAcceptedBy" label={say("monitors.pack.by")} />
      </FormShell>
    );
  }
  const { name } = monitor;
  return (
    <Confirm
      title={say("monitors.delete.title", { name })}
      consequence={say("monitors.delete.consequence")}
      action={say("monitors.delete")}
      onConfirm={async () => {
        await tell("monitor.delete", { dossierId, monitorId: monitor.id, ...said });
        toast(say("monitors.delete.done", { name }));
      }}
      onClose={onDone}
    />
  );
}
