import { monitorKinds } from "#core/monitor/monitor.ts";
import { currencies } from "#core/transition/transition.ts";
import type { Given } from "#screens/api.ts";
import { AreaField, SelectField, TextField } from "#screens/ui/fields.tsx";
import { FormShell, type Values } from "#screens/ui/form-shell.tsx";
import { useWords } from "#screens/words.tsx";
import { useSums } from "../transition/sums.ts";
import type { MonitorRow } from "./use-monitor-words.ts";

type Said = Required<Omit<Given<"monitor.add">, "dossierId">>;

/** What a monitor is, what it costs, who keeps it, and what is kept of it. */
export function MonitorForm(props: {
  readonly monitor?: MonitorRow;
  readonly submit: string;
  readonly onSave: (said: Said) => Promise<unknown>;
}) {
  const { monitor, submit, onSave } = props;
  const { say } = useWords();
  const sums = useSums();
  const isDays = (text = "") => /^\s*\d{1,3}\s*$/.test(text) && Number(text) <= 365;
  const read = (values: Values): Said => ({
    kind: monitorKinds.find((one) => one === values.kind) ?? "rank-tracking",
    name: values.name ?? "",
    watches: values.watches?.trim() || null,
    owner: values.owner?.trim() || null,
    costCents: sums.read(values, "costCents"),
    currency: currencies.find((one) => one === values.currency) ?? "EUR",
    toExport: values.toExport?.trim() || null,
    graceDays: Number(values.graceDays),
  });
  return (
    <FormShell
      submit={submit}
      check={(values) => ({
        ...sums.check("costCents")(values),
        ...(isDays(values.graceDays) ? {} : { graceDays: say("monitors.grace.number") }),
      })}
      onSubmit={(values) => onSave(read(values))}
    >
      <TextField name="name" label={say("monitors.name")} focus={!monitor} initial={monitor?.name ?? ""} />
      <SelectField
        name="kind"
        label={say("monitors.kind")}
        initial={monitor?.kind ?? "rank-tracking"}
        choices={monitorKinds.map((value) => ({ value, label: say(`monitors.kind.${value}`) }))}
      />
      <AreaField
        name="watches"
        label={say("monitors.watches")}
        optional
        rows={2}
        initial={monitor?.watches ?? ""}
      />
      <TextField name="owner" label={say("monitors.owner")} optional initial={monitor?.owner ?? ""} />
      <div className="registers-pair">
        <TextField
          name="costCents"
          label={say("monitors.cost")}
          optional
          initial={sums.typed(monitor?.costCents)}
        />
        <SelectField
          name="currency"
          label={say("monitors.currency")}
          initial={monitor?.currency ?? "EUR"}
          choices={currencies.map((value) => ({ value, label: value }))}
        />
      </div>
      <AreaField
        name="toExport"
        label={say("monitors.to-export")}
        optional
        rows={2}
        initial={monitor?.toExport ?? ""}
      />
      <TextField
        name="graceDays"
        label={say("monitors.grace")}
        digits
        initial={String(monitor?.graceDays ?? 30)}
      />
    </FormShell>
  );
}
