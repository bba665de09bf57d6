import { Button } from "@mantine/core";
import { useState } from "react";
import { exceptions } from "#core/access/kinds.ts";
import { ChoiceField, TextField } from "#screens/ui/fields.tsx";
import { FormShell } from "#screens/ui/form-shell.tsx";
import { ReasonedButton } from "#screens/ui/reasoned-button.tsx";
import { ErrorState } from "#screens/ui/states.tsx";
import { useUndo } from "#screens/ui/use-undo.tsx";
import { useWords } from "#screens/words.tsx";
import { useTell } from "../ask.ts";
import { useAddedBy } from "../files/use-files.ts";
import type { AccessPart } from "./access-drawer.tsx";
import { nameOf } from "./use-access-words.ts";

/** Why nothing more is asked of an access, and its way off the board; both are taken back. */
export function AccessException(props: AccessPart & { readonly onRemoved: () => void }) {
  const { dossierId, access, reason, reasonId, onRemoved } = props;
  const { say, dates } = useWords();
  const tell = useTell();
  const undo = useUndo();
  const nameOfActor = useAddedBy();
  const [isSetting, setIsSetting] = useState(false);
  const [error, setError] = useState<unknown>();
  const { exception } = access;
  const one = { dossierId, accessId: access.id };
  const name = nameOf(access);
  const attempt = (work: Promise<unknown>) => {
    setError(undefined);
    void work.catch(setError);
  };
  const takeBack = async (is: NonNullable<typeof exception>) => {
    await tell("access.set-aside", { ...one, as: null });
    undo(say("accesses.set-aside.taken-back", { name }), () =>
      tell("access.set-aside", { ...one, as: is.is, reason: is.reason }),
    );
  };
  const remove = async () => {
    await tell("access.remove", one);
    onRemoved();
    undo(say("accesses.removed", { name }), () => tell("access.restore", one));
  };
  const button = (label: string, onClick: () => void) => (
    <ReasonedButton quiet label={label} about={name} reason={reason} reasonId={reasonId} onClick={onClick} />
  );
  return (
    <section className="stack">
      <h3>{say("accesses.set-aside")}</h3>
      {exception ? (
        <p>
          {say("accesses.set-aside.told", {
            state: say(`accesses.set-aside.${exception.is}`),
            day: dates.shortDay(exception.on),
            name: nameOfActor(exception.by),
            reason: exception.reason,
          })}
        </p>
      ) : (
        <p className="quiet">{say("accesses.set-aside.lead")}</p>
      )}
      {error !== undefined && <ErrorState error={error} />}
      {isSetting && <SetAsideForm {...props} onDone={() => setIsSetting(false)} />}
      <div className="row">
        {exception
          ? button(say("accesses.set-aside.back"), () => attempt(takeBack(exception)))
          : !isSetting && button(say("accesses.set-aside.do"), () => setIsSetting(true))}
        {button(say("accesses.remove"), () => attempt(remove()))}
      </div>
    </section>
  );
}

function SetAsideForm({ dossierId, access, onDone }: AccessPart & { readonly onDone: () => void }) {
  const { say } = useWords();
  const tell = useTell();
  const undo = useUndo();
  const one = { dossierId, accessId: access.id };
  return (
    <FormShell
      submit={say("accesses.set-aside")}
      beside={
        <Button variant="default" onClick={onDone}>
          {say("form.cancel")}
        </Button>
      }
      onSubmit={async ({ as, reason = "" }) => {
        const is = exceptions.find((value) => value === as) ?? "waived";
        await tell("access.set-aside", { ...one, as: is, reason });
        undo(say("accesses.set-aside.done", { name: nameOf(access) }), () =>
          tell("access.set-aside", { ...one, as: null }),
        );
        onDone();
      }}
    >
      <ChoiceField
        name="as"
        label={say("accesses.set-aside.as")}
        initial="waived"
        choices={exceptions.map((value) => ({ value, label: say(`accesses.set-aside.${value}`) }))}
      />
      <TextField name="reason" label={say("accesses.set-aside.reason")} focus />
    </FormShell>
  );
}
