import type { ReactNode } from "react";
import "./check-group.css";

export type Ticked<Value extends string> = { readonly value: Value; readonly label: string };

/** Several things to want or not, all in sight; what is ticked is told in the order of the choices. */
export function CheckGroup<Value extends string>(props: {
  readonly label: string;
  readonly help?: string;
  readonly choices: readonly Ticked<Value>[];
  readonly chosen: readonly Value[];
  readonly disabled?: boolean;
  readonly onChange: (chosen: readonly Value[]) => void;
  readonly children?: ReactNode;
}) {
  const { label, help, choices, chosen, disabled = false, onChange, children } = props;
  const tick = (value: Value, on: boolean) =>
    onChange(choices.map((one) => one.value).filter((one) => (one === value ? on : chosen.includes(one))));
  return (
    <fieldset className="check-group" disabled={disabled}>
      <legend>{label}</legend>
      {help && <p className="quiet">{help}</p>}
      <div className="row">
        {choices.map(({ value, label: text }) => (
          <label key={value} className="check">
            <input
              type="checkbox"
              checked={chosen.includes(value)}
              onChange={({ currentTarget: { checked } }) => tick(value, checked)}
            />
            {text}
          </label>
        ))}
      </div>
      {children}
    </fieldset>
  );
}
