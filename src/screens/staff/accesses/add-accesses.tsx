import { Button } from "@mantine/core";
import { useState } from "react";
import type { AccessShown } from "#core/access/fields.ts";
import type { Answer } from "#screens/api.ts";
import { AreaField } from "#screens/ui/fields.tsx";
import { FormShell } from "#screens/ui/form-shell.tsx";
import { LinkButton } from "#screens/ui/link-button.tsx";
import { Section } from "#screens/ui/page.tsx";
import { ErrorState, Loading } from "#screens/ui/states.tsx";
import { useWords } from "#screens/words.tsx";
import { useAsk, useTell } from "../ask.ts";
import { StackButtons, ToolChecks } from "./tool-checks.tsx";

/** Many accesses at once, from ready-made sets and from the catalogue; what is on the board already is told. */
export function AddAccesses(props: {
  readonly dossierId: string;
  readonly accesses: readonly AccessShown[];
  readonly onAdded: (answer: Answer<"access.add">) => void;
  /** Absent while the board is empty: there is nothing to go back to. */
  readonly onCancel?: () => void;
}) {
  const { dossierId, accesses, onAdded, onCancel } = props;
  const { say } = useWords();
  const tell = useTell();
  const tools = useAsk("tool.list", {});
  const stacks = useAsk("access.list-stacks", {});
  const [checked, setChecked] = useState<ReadonlySet<string>>(new Set());
  const check = (keys: readonly string[], on: boolean) =>
    setChecked((before) => {
      const after = new Set(before);
      for (const key of keys)
        if (on) after.add(key);
        else after.delete(key);
      return after;
    });
  const error = tools.error ?? stacks.error;
  const known = tools.data?.tools;
  const alone = checked.size === 1 ? known?.find(({ key }) => checked.has(key)) : undefined;
  return (
    <div className="access-add">
      <Section title={say("accesses.add")} lead={say("accesses.add.lead")}>
        {error ? (
          <ErrorState error={error} />
        ) : !known || !stacks.data ? (
          <Loading />
        ) : (
          <FormShell
            isLong
            submit={say("accesses.add.submit")}
            beside={
              <>
                <span role="status">{say("accesses.add.checked", { count: checked.size })}</span>
                {checked.size > 0 && (
                  <LinkButton onClick={() => setChecked(new Set())}>{say("accesses.add.clear")}</LinkButton>
                )}
                {onCancel && (
                  <Button variant="default" onClick={onCancel}>
                    {say("form.cancel")}
                  </Button>
                )}
              </>
            }
            check={() => (checked.size === 0 ? { words: say("accesses.add.none") } : {})}
            onSubmit={async ({ resources = "" }) => {
              const toAdd = [...checked].flatMap((toolKey) => wanted(toolKey, alone ? resources : ""));
              onAdded(await tell("access.add", { dossierId, accesses: toAdd }));
            }}
          >
            <StackButtons stacks={stacks.data.stacks} checked={checked} onCheck={check} />
            <ToolChecks tools={known} there={accesses} checked={checked} onCheck={check} />
            {alone && (
              <AreaField
                key={alone.key}
                name="resources"
                label={say("accesses.add.resources", { name: alone.name })}
                help={say("accesses.add.resources.help")}
                optional
              />
            )}
          </FormShell>
        )}
      </Section>
    </div>
  );
}

/** The whole tool, or one access for each line that names a part of it. */
function wanted(toolKey: string, resources: string) {
  const lines = resources.split("\n").map((line) => line.trim());
  const named = [...new Set(lines.filter(Boolean))];
  return named.length === 0 ? [{ toolKey }] : named.map((resource) => ({ toolKey, resource }));
}
