import { Button } from "@mantine/core";
import { useId, useState } from "react";
import { TextField } from "#screens/ui/fields.tsx";
import { FormShell } from "#screens/ui/form-shell.tsx";
import { ReasonedButton } from "#screens/ui/reasoned-button.tsx";
import { ErrorState } from "#screens/ui/states.tsx";
import { useOneOpen } from "#screens/ui/use-one-open.ts";
import { useUndo } from "#screens/ui/use-undo.tsx";
import { useWords } from "#screens/words.tsx";
import { useAsk, useTell } from "../ask.ts";
import { useToday } from "../today.ts";
import { type Milestone, MilestoneForm } from "./milestone-form.tsx";

type Judging = "accepted" | "refused";
type Part = { readonly dossierId: string; readonly milestone: Milestone };

/** One milestone: where it stands, and what becomes of it until it is accepted. */
export function MilestoneLine(props: Part & { readonly reason: string | undefined }) {
  const { dossierId, reason, milestone } = props;
  const { say, dates } = useWords();
  const tell = useTell();
  const undo = useUndo();
  const [doing, setDoing, close] = useOneOpen<Judging | "editing">();
  const [error, setError] = useState<unknown>();
  const { id: milestoneId, title, dueOn, criteria, state, on, by } = milestone;
  const one = { dossierId, milestoneId };
  const attempt = (work: Promise<unknown>) => {
    setError(undefined);
    void work.catch(setError);
  };
  const remove = async () => {
    await tell("transition.remove-milestone", one);
    undo(say("transition.taken-out", { name: title }), () => tell("transition.restore-milestone", one));
  };
  const said = say(`transition.milestone.state.${state}`, {
    day: on === null ? "" : dates.longDay(on),
    name: by ?? "",
    reason: milestone.reason ?? "",
  });
  const button = (label: string, onClick: () => void) => (
    <ReasonedButton quiet label={label} about={title} reason={reason} onClick={onClick} />
  );
  if (doing === "editing") {
    return (
      <li>
        <MilestoneForm
          milestone={milestone}
          submit={say("form.save")}
          onSave={async (edit) => {
            await tell("transition.edit-milestone", { ...one, ...edit });
            undo(say("transition.changed", { name: edit.title }), () =>
              tell("transition.edit-milestone", { ...one, title, dueOn, criteria }),
            );
          }}
          onDone={() => close("editing")}
        />
      </li>
    );
  }
  return (
    <li>
      <div>{title}</div>
      {criteria && <div className="meeting-note">{criteria}</div>}
      <div className="quiet">
        {[dueOn && `${say("transition.milestone.due")} ${dates.longDay(dueOn)}`, said]
          .filter(Boolean)
          .join(" · ")}
      </div>
      {error !== undefined && <ErrorState error={error} />}
      {state !== "accepted" && (
        <div className="row">
          {state === "proposed" ? (
            <>
              {button(say("transition.milestone.accept"), () => setDoing("accepted"))}
              {button(say("transition.milestone.refuse"), () => setDoing("refused"))}
            </>
          ) : (
            button(say("transition.milestone.propose"), () =>
              attempt(tell("transition.judge-milestone", { ...one, to: "proposed" })),
            )
          )}
          {button(say("transition.change"), () => setDoing("editing"))}
          {button(say("transition.milestone.remove"), () => attempt(remove()))}
        </div>
      )}
      {(doing === "accepted" || doing === "refused") && state === "proposed" && (
        <JudgeForm dossierId={dossierId} milestone={milestone} judging={doing} onDone={() => close(doing)} />
      )}
    </li>
  );
}

/** What the other side said of a milestone: who, on which day, and why not. */
function JudgeForm(props: Part & { readonly judging: Judging; readonly onDone: () => void }) {
  const { dossierId, milestone, judging, onDone } = props;
  const { say } = useWords();
  const tell = useTell();
  const names = useId();
  const today = useToday();
  const contacts = useAsk("contact.list", { dossierId, limit: 200 }).data?.rows ?? [];
  return (
    <FormShell
      submit={say(judging === "accepted" ? "transition.milestone.accept" : "transition.milestone.refuse")}
      beside={
        <Button variant="default" onClick={onDone}>
          {say("form.cancel")}
        </Button>
      }
      onSubmit={async ({ by = "", on = "", why = "" }) => {
        const one = { dossierId, milestoneId: milestone.id };
        const answer = { ...one, to: judging, by, ...(on ? { on } : {}) };
        await tell("transition.judge-milestone", why === "" ? answer : { ...answer, reason: why });
        onDone();
      }}
    >
      <TextField name="by" label={say("transition.milestone.by")} focus suggestions={names} />
      <datalist id={names}>
        {contacts.map(({ id, name }) => (
          <option key={id} value={name} />
        ))}
      </datalist>
      <TextField name="on" type="date" label={say("transition.milestone.on")} initial={today} />
      {judging === "refused" && <TextField name="why" label={say("transition.milestone.reason")} />}
    </FormShell>
  );
}
