import { departureMethods } from "#core/departure/kinds.ts";
import { SelectField, TextField } from "#screens/ui/fields.tsx";
import { FormShell } from "#screens/ui/form-shell.tsx";
import { useUndo } from "#screens/ui/use-undo.tsx";
import { useWords } from "#screens/words.tsx";
import { useTell } from "../ask.ts";
import type { Tool } from "../tools/tool-sections.tsx";
import { Cancel, type FormPart } from "./departure-forms.tsx";
import { type DepartureRow, useDepartureWords } from "./use-departure-words.ts";

type Method = DepartureRow["method"];

/** Another day than the one that follows, another way of leaving, or nothing to leave, with the reason. */
export function PlanForm(props: FormPart & { readonly tool: Tool | undefined }) {
  const { dossierId, departure, tool, onDone } = props;
  const { say } = useWords();
  const tell = useTell();
  const undo = useUndo();
  const { refusal } = useDepartureWords();
  const { accessId, name, fixedOn, method, reason, mayBeNotApplicable } = departure;
  const one = { dossierId, accessId };
  // What follows from the tool is followed on, and not fixed, where nobody chose otherwise.
  const usual: Method =
    departure.tool.alone === "no" || departure.tool.alone === "ask" ? "delegated" : "manual";
  const chosen = (is: Method) => (is === usual ? null : is);
  const choices = departureMethods.filter(
    (is) =>
      is === method ||
      ((is !== "automatic" || tool?.api.removes === true) &&
        (is !== "not-applicable" || mayBeNotApplicable === true)),
  );
  return (
    <FormShell
      submit={say("form.save")}
      beside={<Cancel onDone={onDone} />}
      check={({ reason: why = "", ...values }) =>
        values.method === "not-applicable" && why.trim() === "" ? { reason: say("form.blank") } : {}
      }
      onSubmit={async (values) => {
        await tell("departure.plan", {
          ...one,
          dueOn: values.dueOn || null,
          method: chosen(choices.find((is) => is === values.method) ?? method),
          reason: values.reason?.trim() || null,
        });
        undo(say("departures.plan.done", { name }), () =>
          tell("departure.plan", { ...one, dueOn: fixedOn, method: chosen(method), reason }),
        );
        onDone();
      }}
    >
      <TextField
        name="dueOn"
        type="date"
        label={say("departures.plan.day")}
        help={say("departures.plan.day.help")}
        optional
        focus
        initial={fixedOn ?? ""}
      />
      <SelectField
        name="method"
        label={say("departures.method")}
        help={refusal(mayBeNotApplicable, departure)}
        initial={method}
        choices={choices.map((value) => ({ value, label: say(`departures.method.${value}`) }))}
      />
      <TextField name="reason" label={say("departures.plan.reason")} optional initial={reason ?? ""} />
    </FormShell>
  );
}
