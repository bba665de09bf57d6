import { TextInput } from "@mantine/core";
import { useState } from "react";
import type { AccessShown } from "#core/access/fields.ts";
import { toolCategories } from "#core/tool/kinds.ts";
import type { Answer } from "#screens/api.ts";
import { paths } from "#screens/paths.ts";
import { useFieldError } from "#screens/ui/form-shell.tsx";
import { Link } from "#screens/ui/link.tsx";
import { useWords } from "#screens/words.tsx";
import { isNamed } from "../tools/named.ts";
import { useAccessWords } from "./use-access-words.ts";

type Tool = Answer<"tool.list">["tools"][number];
type Stack = Answer<"access.list-stacks">["stacks"][number];
type Checking = {
  readonly checked: ReadonlySet<string>;
  readonly onCheck: (keys: readonly string[], on: boolean) => void;
};

/** Ready-made sets: pressed when all their tools are checked; pressed again, they are unchecked. */
export function StackButtons({ stacks, checked, onCheck }: Checking & { readonly stacks: readonly Stack[] }) {
  const { say } = useWords();
  const { both } = useAccessWords();
  return (
    <fieldset className="access-filter">
      <legend>{say("accesses.add.stacks")}</legend>
      {stacks.map(({ key, name, tools }) => {
        const keys = tools.map((tool) => tool.key);
        const isWhole = keys.every((one) => checked.has(one));
        return (
          <button key={key} type="button" aria-pressed={isWhole} onClick={() => onCheck(keys, !isWhole)}>
            {say("accesses.add.stack", { name: both(name), number: keys.length })}
          </button>
        );
      })}
    </fieldset>
  );
}

/** Every tool to check, by category, narrowed by its name; Enter checks the only one that is left. */
export function ToolChecks(
  props: Checking & { readonly tools: readonly Tool[]; readonly there: readonly AccessShown[] },
) {
  const { tools, there, checked, onCheck } = props;
  const { say } = useWords();
  const [words, setWords] = useState("");
  const error = useFieldError("words");
  const onBoard = new Set(there.map(({ tool }) => tool.key));
  const found = tools.filter((tool) => isNamed(tool, words));
  const groups = toolCategories
    .map((category) => ({
      category,
      label: say(`tools.category.${category}`),
      tools: found.filter((tool) => tool.category === category),
    }))
    .filter((group) => group.tools.length > 0)
    .toSorted((one, other) => one.label.localeCompare(other.label));
  return (
    <fieldset className="access-tools">
      <legend>{say("accesses.add.tools")}</legend>
      <TextInput
        type="search"
        name="words"
        label={say("accesses.add.search")}
        value={words}
        {...(error ? { error } : {})}
        onChange={({ currentTarget: { value } }) => setWords(value)}
        onKeyDown={(event) => {
          if (event.key !== "Enter") return;
          event.preventDefault();
          const [only, ...others] = found;
          if (only && others.length === 0) onCheck([only.key], !checked.has(only.key));
        }}
      />
      {found.length === 0 && (
        <p className="quiet">
          {say("accesses.add.no-tool")} <Link to={paths.tools()}>{say("accesses.add.to-tools")}</Link>
        </p>
      )}
      <div className="access-groups">
        {groups.map(({ category, label, tools: some }) => (
          <fieldset key={category}>
            <legend>{label}</legend>
            {some.map(({ key, name }) => (
              <label key={key} className="check">
                <input
                  type="checkbox"
                  checked={checked.has(key)}
                  onChange={({ currentTarget }) => onCheck([key], currentTarget.checked)}
                />
                <span>
                  {name}
                  {onBoard.has(key) && <span className="quiet"> · {say("accesses.add.there")}</span>}
                </span>
              </label>
            ))}
          </fieldset>
        ))}
      </div>
    </fieldset>
  );
}
