import { Button } from "@mantine/core";
import { confidences, departures, rightLevels, toolCategories, transfers } from "#core/tool/kinds.ts";
import type { Tool } from "#core/tool/tool.ts";
import { SelectField, TextField } from "#screens/ui/fields.tsx";
import { type FieldErrors, FormShell, type Values } from "#screens/ui/form-shell.tsx";
import { useWords } from "#screens/words.tsx";
import { LinesField } from "./lines-field.tsx";
import { keyOf } from "./named.ts";
import { fieldAt, type List, linesOf, missingLanguages, toolOf, wrongDays } from "./tool-values.ts";

/** What the agency says of a tool: every field of it, in both languages. */
export function ToolForm(props: {
  readonly tool: Tool;
  /** What else is wrong with the name of a new one. */
  readonly checkKey?: (key: string) => string | undefined;
  readonly onSave: (tool: Tool) => Promise<unknown>;
  readonly onCancel: () => void;
}) {
  const { tool, checkKey, onSave, onCancel } = props;
  const { say } = useWords();
  const lines = linesOf(tool);
  const list = (of: List, title: string) => <LinesField list={of} title={title} lines={lines[of]} />;
  const choices = <Value extends string>(values: readonly Value[], told: (value: Value) => string) =>
    values.map((value) => ({ value, label: told(value) }));
  const check = (values: Values): FieldErrors => {
    const name = values.name ?? "";
    const key = tool.key || keyOf(name);
    const wrong = name.trim() === "" ? undefined : key === "" ? say("tools.form.no-name") : checkKey?.(key);
    return {
      ...Object.fromEntries(missingLanguages(values).map((field) => [field, say("form.blank")])),
      ...Object.fromEntries(wrongDays(values).map((field) => [field, say("tools.form.days.wrong")])),
      ...(wrong ? { name: wrong } : {}),
    };
  };
  return (
    <div className="tools-form">
      <FormShell
        submit={say("form.save")}
        beside={
          <Button variant="default" onClick={onCancel}>
            {say("form.cancel")}
          </Button>
        }
        check={check}
        fieldAt={fieldAt}
        onSubmit={(values) => onSave(toolOf(values, tool, new Date().toISOString().slice(0, 10)))}
      >
        <TextField name="name" label={say("tools.name")} initial={tool.name} />
        <TextField
          name="aliases"
          label={say("tools.form.aliases")}
          help={say("tools.form.aliases.help")}
          initial={tool.aliases.join(", ")}
          optional
        />
        <SelectField
          name="category"
          label={say("tools.category")}
          initial={tool.category}
          choices={choices(toolCategories, (one) => say(`tools.category.${one}`))}
        />
        <h2>{say("tools.autonomy")}</h2>
        <Both name="role" label={say("tools.role")} initial={tool.autonomy.role} />
        <SelectField
          name="level"
          label={say("tools.roles.level")}
          initial={tool.autonomy.level}
          choices={choices(rightLevels, (one) => say(`tools.level.${one}`))}
        />
        {list("conditions", say("tools.conditions"))}
        {list("roles", say("tools.roles"))}
        {list("traps", say("tools.traps"))}
        <Both name="where" label={say("tools.form.where")} initial={tool.check.where} />
        <TextField name="check" label={say("tools.form.check-url")} initial={tool.check.url ?? ""} optional />
        <h2>{say("tools.handover")}</h2>
        <SelectField
          name="transferable"
          label={say("tools.transferable")}
          initial={tool.handover.transferable}
          choices={choices(transfers, (one) => say(`tools.transferable.${one}`))}
        />
        {list("handover", say("tools.form.handover-steps"))}
        {list("waits", say("tools.waits"))}
        <h2>{say("tools.departure")}</h2>
        <SelectField
          name="alone"
          label={say("tools.alone")}
          initial={tool.departure.alone}
          choices={choices(departures, (one) => say(`tools.alone.${one}`))}
        />
        {list("departure", say("tools.form.departure-steps"))}
        <TextField
          name="leave"
          label={say("tools.form.leave-url")}
          initial={tool.departure.url ?? ""}
          optional
        />
        {list("lost", say("tools.lost"))}
        {list("tied", say("tools.tied"))}
        <SelectField
          name="confidence"
          label={say("tools.form.confidence")}
          initial={tool.confidence}
          choices={choices(confidences, (one) => say(`tools.confidence.${one}`))}
        />
        {list("unsure", say("tools.unsure"))}
      </FormShell>
    </div>
  );
}

function Both(props: {
  readonly name: string;
  readonly label: string;
  readonly initial: Tool["autonomy"]["role"];
}) {
  const { name, label, initial } = props;
  const { say } = useWords();
  return (
    <>
      <TextField name={`${name}.fr`} label={`${label} — ${say("tools.form.fr")}`} initial={initial.fr} />
      <TextField name={`${name}.en`} label={`${label} — ${say("tools.form.en")}`} initial={initial.en} />
      <TextField
        name={`${name}.clientFr`}
        label={`${label} — ${say("tools.form.clientFr")}`}
        help={say("tools.form.client")}
        initial={initial.toClient?.fr ?? ""}
        optional
      />
      <TextField
        name={`${name}.clientEn`}
        label={`${label} — ${say("tools.form.clientEn")}`}
        initial={initial.toClient?.en ?? ""}
        optional
      />
    </>
  );
}
