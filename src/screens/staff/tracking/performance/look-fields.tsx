import { NativeSelect, TextInput } from "@mantine/core";
import { useWords } from "#screens/words.tsx";
import { sourceName, useImportWords } from "../import-words.ts";
import type { Look, LookValues, Metric } from "./look.ts";
import { nameOf } from "./look.ts";
import { comparisons, periods, steps } from "./periods.ts";
import { useMetricName } from "./use-metric-name.ts";

/** What is looked at, each choice in sight and in the address. */
export function LookFields(props: {
  readonly metrics: readonly Metric[];
  readonly look: Look;
  readonly values: LookValues;
  readonly onChange: (wanted: LookValues) => void;
}) {
  const { metrics, look, values, onChange } = props;
  const { say } = useWords();
  const words = useImportWords();
  const metricName = useMetricName();
  const sources = [...new Map(metrics.map((one) => [one.sourceId, one])).values()];
  const select = (
    name: keyof LookValues,
    label: string,
    value: string,
    choices: readonly { value: string; label: string }[],
  ) => (
    <NativeSelect
      label={label}
      value={value}
      onChange={({ currentTarget }) => onChange({ [name]: currentTarget.value })}
      data={[...choices]}
    />
  );
  const date = (name: keyof LookValues, label: string, value: string | undefined) => (
    <TextInput
      type="date"
      label={label}
      defaultValue={value}
      key={`${name} ${value}`}
      onBlur={({ currentTarget }) => {
        if (currentTarget.value !== (value ?? "")) onChange({ [name]: currentTarget.value });
      }}
    />
  );
  const toggle = (metric: Metric) => {
    const name = nameOf(metric);
    const chosen = new Set(look.chosen.map(nameOf));
    if (!chosen.delete(name)) chosen.add(name);
    // One at least stays: a page without a plot would be of no use.
    if (chosen.size > 0) onChange({ metrics: [...chosen].join(",") });
  };
  return (
    <search className="look">
      <div className="look-row">
        {sources.length > 1 && (
          <NativeSelect
            label={say("sources.source")}
            value={look.sourceId}
            // Another source has metrics and days of its own.
            onChange={({ currentTarget }) =>
              onChange({ source: currentTarget.value, metrics: "", period: "", from: "", to: "", step: "" })
            }
            data={sources.map((one) => ({
              value: one.sourceId,
              label: sourceName({ kind: one.kind, name: one.sourceName }, words),
            }))}
          />
        )}
        {select(
          "period",
          say("figures.period"),
          look.period,
          periods.map((value) => ({ value, label: say(`figures.period.${value}`) })),
        )}
        {look.period === "dates" && date("from", say("figures.from"), look.span.from)}
        {look.period === "dates" && date("to", say("figures.to"), look.span.to)}
        {select(
          "with",
          say("figures.with"),
          look.comparison,
          comparisons.map((value) => ({ value, label: say(`figures.with.${value}`) })),
        )}
        {look.comparison === "dates" && date("with-from", say("figures.from"), values["with-from"])}
        {look.comparison === "dates" && date("with-to", say("figures.to"), values["with-to"])}
        {select(
          "step",
          say("figures.step"),
          look.step,
          steps.map((value) => ({ value, label: say(`figures.step.${value}`) })),
        )}
      </div>
      <fieldset className="look-metrics">
        <legend className="visually-hidden">{say("figures.metrics")}</legend>
        {look.offered.map((metric) => (
          <button
            key={nameOf(metric)}
            type="button"
            aria-pressed={look.chosen.includes(metric)}
            onClick={() => toggle(metric)}
          >
            {metricName(metric)}
          </button>
        ))}
      </fieldset>
    </search>
  );
}
