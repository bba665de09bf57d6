import { useState } from "react";
import { handMeans } from "#core/letter/hand-means.ts";
import { SelectField, TextField } from "#screens/ui/fields.tsx";
import { FormShell } from "#screens/ui/form-shell.tsx";
import { ReasonedButton } from "#screens/ui/reasoned-button.tsx";
import { useWords } from "#screens/words.tsx";
import { useTell } from "../ask.ts";
import { known } from "../dossier/dossier-values.ts";
import { useToday } from "../today.ts";
import type { Letter } from "./letter-text.ts";

/** A letter that left by other means, or will not leave: a person says so. */
export function LeavesOtherwise(props: {
  readonly dossierId: string;
  readonly letter: Letter;
  /** Why it is not said to have left. */
  readonly notByHand: { readonly reason: string; readonly reasonId: string | undefined } | undefined;
  readonly save: () => Promise<Letter>;
}) {
  const { dossierId, letter, notByHand, save } = props;
  const { say } = useWords();
  const today = useToday();
  const tell = useTell();
  const [saying, setSaying] = useState<"by-hand" | "give-up">();
  const which = { dossierId, letterId: letter.id };
  return (
    <>
      <ReasonedButton
        quiet
        label={say("letter.by-hand")}
        {...notByHand}
        onClick={() => setSaying("by-hand")}
      />
      <ReasonedButton quiet label={say("letter.give-up")} onClick={() => setSaying("give-up")} />
      {saying === "by-hand" && (
        <FormShell
          submit={say("letter.by-hand.save")}
          onSubmit={async ({ means, sentOn = "", proof = "" }) => {
            await save();
            const how = { means: known(handMeans, means) ?? "own-mail", sentOn, proof: proof || null };
            await tell("letter.mark-sent-by-hand", { ...which, ...how });
          }}
        >
          <SelectField
            name="means"
            label={say("letter.by-hand.means")}
            focus
            choices={handMeans.map((value) => ({ value, label: say(`letter.by-hand.means.${value}`) }))}
          />
          <TextField name="sentOn" type="date" label={say("letter.by-hand.day")} initial={today} />
          <TextField name="proof" label={say("letter.by-hand.proof")} optional />
        </FormShell>
      )}
      {saying === "give-up" && (
        <FormShell
          submit={say("letter.give-up.save")}
          onSubmit={({ reason = "" }) => tell("letter.cancel", { ...which, reason })}
        >
          <TextField name="reason" label={say("letter.give-up.reason")} focus />
        </FormShell>
      )}
    </>
  );
}
