import { useId, useState } from "react";
import { PasswordField } from "#screens/ui/fields.tsx";
import { useWords } from "#screens/words.tsx";
import { leastLength, strengthOf } from "./password-strength.ts";
import "./new-password-field.css";

const steps = { empty: 0, short: 1, weak: 2, fair: 3, strong: 4 } as const;

/** A password to choose: what is wanted is said before, how good it is while one writes. */
export function NewPasswordField(props: {
  readonly name: string;
  readonly label: string;
  /** What the person would be tempted to use: its name, its address. */
  readonly ownWords?: readonly string[];
}) {
  const { name, label, ownWords = [] } = props;
  const { say } = useWords();
  const [password, setPassword] = useState("");
  const strength = strengthOf(password, ownWords);
  const id = useId();
  return (
    <PasswordField
      name={name}
      label={label}
      help={say("password.help", { count: leastLength })}
      complete="new-password"
      onChange={setPassword}
      below={
        <div className="strength" data-strength={strength}>
          <div className="strength-bar" aria-hidden>
            {[1, 2, 3, 4].map((step) => (
              <i key={step} data-on={step <= steps[strength] || undefined} />
            ))}
          </div>
          <span id={id} role="status">
            {strength === "empty"
              ? ""
              : say(`password.strength.${strength}`, { count: Math.max(0, leastLength - password.length) })}
          </span>
        </div>
      }
    />
  );
}
