import { directions, initiators, reasons, tones } from "#core/dossier/dossier.ts";
import { services } from "#core/playbook/playbook.ts";
import "#screens/ui/check-group.css";
import { AreaField, CheckField, ChoiceField, SelectField, TextField } from "#screens/ui/fields.tsx";
import type { FieldErrors, Values } from "#screens/ui/form-shell.tsx";
import { useWords, type Words } from "#screens/words.tsx";
import { budgetWrong, known, minutesOf, sitesOf, strategicOf } from "./dossier-values.ts";

/** The three things that open a dossier: who, in which sense, until when. */
export function FirstFields() {
  const { say } = useWords();
  return (
    <>
      <TextField
        name="party"
        label={say("dossier.party")}
        help={say("dossier.party.help")}
        complete="off"
        focus
      />
      <ChoiceField
        name="direction"
        label={say("dossier.direction")}
        initial="client"
        choices={directions.map((value) => ({ value, label: say(`direction.${value}.long`) }))}
      />
      <TextField
        name="endOn"
        type="date"
        label={say("dossier.end")}
        help={say("dossier.end.help")}
        optional
      />
    </>
  );
}

/** What else may be known of it; folded, since all of it can wait. */
export function OtherFields() {
  const { say } = useWords();
  const select = (name: string, label: string, choices: readonly { value: string; label: string }[]) => (
    <SelectField
      name={name}
      label={label}
      optional
      initial=""
      choices={[{ value: "", label: say("dossier.unknown") }, ...choices]}
    />
  );
  return (
    <details className="more-fields">
      <summary>{say("dossiers.new.more")}</summary>
      <div>
        <TextField name="name" label={say("dossier.name")} help={say("dossier.name.help")} optional />
        {select(
          "initiator",
          say("dossier.initiator"),
          initiators.map((value) => ({ value, label: say(`initiator.${value}`) })),
        )}
        {select(
          "reason",
          say("dossier.reason"),
          reasons.map((value) => ({ value, label: say(`reason.${value}`) })),
        )}
        <AreaField name="clientView" label={say("dossier.client-view")} rows={2} optional />
        <AreaField
          name="internalView"
          label={say("dossier.internal-view")}
          help={say("dossier.internal-view.help")}
          rows={2}
          optional
        />
        {select(
          "tone",
          say("dossier.tone"),
          tones.map((value) => ({ value, label: say(`tone.${value}`) })),
        )}
        {select(
          "strategic",
          say("dossier.strategic"),
          (["yes", "no"] as const).map((value) => ({ value, label: say(`strategic.${value}`) })),
        )}
        <TextField
          name="timeBudget"
          label={say("dossier.budget")}
          help={say("dossier.budget.help")}
          optional
        />
        <TextField name="sites" label={say("dossier.sites")} help={say("dossier.sites.help")} optional />
        <fieldset className="check-group">
          <legend>{`${say("plan.choose.services")} ${say("form.optional")}`}</legend>
          <p className="quiet">{say("plan.choose.services.help")}</p>
          <div className="row">
            {services.map((one) => (
              <CheckField
                key={one}
                name={`service.${one}`}
                label={say(`plan.service.${one}`)}
                initial={false}
              />
            ))}
          </div>
        </fieldset>
      </div>
    </details>
  );
}

/** What is wrong with the fields before they are sent. */
export const faultsOf = ({ timeBudget = "" }: Values, words: Words): FieldErrors =>
  minutesOf(timeBudget) === undefined ? { timeBudget: budgetWrong(words) } : {};

/** The fields as `dossier.create` takes them. */
export const fieldsOf = (values: Values) => {
  const { party = "", name = "", direction, endOn = "", clientView = "", internalView = "" } = values;
  return {
    party,
    ...(name.trim() ? { name } : {}),
    direction: known(directions, direction) ?? ("client" as const),
    endOn: endOn || null,
    initiator: known(initiators, values.initiator),
    reason: known(reasons, values.reason),
    clientView: clientView || null,
    internalView: internalView || null,
    tone: known(tones, values.tone),
    strategic: strategicOf(values.strategic),
    timeBudgetMinutes: minutesOf(values.timeBudget ?? "") ?? null,
    sites: sitesOf(values.sites ?? ""),
    services: services.filter((one) => values[`service.${one}`] !== undefined),
  };
};
