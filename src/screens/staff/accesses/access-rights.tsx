import { Button } from "@mantine/core";
import { useState } from "react";
import { clientLevels, holders, logins } from "#core/access/kinds.ts";
import { AreaField, SelectField, TextField } from "#screens/ui/fields.tsx";
import { FormShell } from "#screens/ui/form-shell.tsx";
import { ReasonedButton } from "#screens/ui/reasoned-button.tsx";
import { useUndo } from "#screens/ui/use-undo.tsx";
import { useWords } from "#screens/words.tsx";
import { useTell } from "../ask.ts";
import type { Tool } from "../tools/tool-sections.tsx";
import type { AccessPart } from "./access-drawer.tsx";
import { fieldAt, saidIn } from "./access-values.ts";
import { OursField } from "./ours-field.tsx";
import { RightFacts } from "./right-facts.tsx";
import { nameOf, useAccessWords } from "./use-access-words.ts";

type Part = AccessPart & { readonly tool: Tool | undefined };

/** Who has what on this access: told, and said by a form. */
export function AccessRights(props: Part) {
  const { access, reason, reasonId } = props;
  const { say } = useWords();
  const [isWriting, setIsWriting] = useState(false);
  return (
    <section className="stack">
      <h3>{say("accesses.rights")}</h3>
      {isWriting ? (
        <RightsForm {...props} onDone={() => setIsWriting(false)} />
      ) : (
        <>
          <RightFacts access={access} />
          <ReasonedButton
            quiet
            label={say("accesses.rights.change")}
            reason={reason}
            reasonId={reasonId}
            onClick={() => setIsWriting(true)}
          />
        </>
      )}
    </section>
  );
}

function RightsForm({ dossierId, access, tool, onDone }: Part & { readonly onDone: () => void }) {
  const { say } = useWords();
  const { holder, level, side } = useAccessWords();
  const tell = useTell();
  const undo = useUndo();
  const { clientLevel, clientWho, login, ours, owner, payer, others, resource, waitSince, note } = access;
  const before = { clientLevel, clientWho, login, ours, owner, payer, others, resource, waitSince, note };
  const one = { dossierId, accessId: access.id };
  const whose = (name: "owner" | "payer", label: string, initial: string) => (
    <SelectField
      name={name}
      label={label}
      initial={initial}
      choices={holders.map((value) => ({ value, label: holder(value) }))}
    />
  );
  return (
    <FormShell
      submit={say("form.save")}
      beside={
        <Button variant="default" onClick={onDone}>
          {say("form.cancel")}
        </Button>
      }
      fieldAt={fieldAt}
      onSubmit={async (values) => {
        const saved = await tell("access.edit", { ...one, ...saidIn(values, before) });
        undo(say("accesses.rights.saved", { name: nameOf(saved.access) }), () =>
          tell("access.edit", { ...one, ...before }),
        );
        onDone();
      }}
    >
      <SelectField
        name="clientLevel"
        label={side("level")}
        focus
        initial={clientLevel}
        choices={clientLevels.map((value) => ({ value, label: level(value) }))}
      />
      <TextField name="clientWho" label={side("who")} optional initial={clientWho ?? ""} />
      <SelectField
        name="login"
        label={side("login")}
        initial={login}
        choices={logins.map((value) => ({ value, label: say(`accesses.login.${value}`) }))}
      />
      <OursField title={side("ours")} ours={ours} />
      {whose("owner", say("accesses.owner"), owner)}
      {whose("payer", say("accesses.payer"), payer)}
      <TextField
        name="others"
        label={say("accesses.others")}
        help={say("accesses.others.help")}
        optional
        initial={others.join(", ")}
      />
      {((tool?.waits.length ?? 0) > 0 || waitSince !== null) && (
        <TextField
          name="waitSince"
          type="date"
          label={say("accesses.wait-since")}
          help={say("accesses.wait-since.help")}
          optional
          initial={waitSince ?? ""}
        />
      )}
      <TextField name="resource" label={say("accesses.resource")} optional initial={resource ?? ""} />
      <AreaField name="note" label={say("accesses.note")} optional initial={note ?? ""} />
    </FormShell>
  );
}
