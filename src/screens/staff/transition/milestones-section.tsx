import { Button } from "@mantine/core";
import { useState } from "react";
import { TextField } from "#screens/ui/fields.tsx";
import { FormShell } from "#screens/ui/form-shell.tsx";
import { Section } from "#screens/ui/page.tsx";
import { ReasonedButton } from "#screens/ui/reasoned-button.tsx";
import { ErrorState } from "#screens/ui/states.tsx";
import { useWords } from "#screens/words.tsx";
import { useTell } from "../ask.ts";
import type { TransitionRead } from "./transition-page.tsx";

type Milestone = TransitionRead["milestones"][number];
type Part = { readonly dossierId: string; readonly reason: string | undefined };

/** What the other side accepts one after the other, by whom and on which day. */
export function MilestonesSection({ dossierId, data, reason }: Part & { readonly data: TransitionRead }) {
  const { say } = useWords();
  const tell = useTell();
  const [writing, setWriting] = useState(false);
  const done = () => setWriting(false);
  const { milestones } = data;
  const add = (
    <ReasonedButton
      quiet
      label={say("transition.milestone.add")}
      reason={reason}
      onClick={() => setWriting(true)}
    />
  );
  return (
    <Section
      title={say("transition.milestones")}
      lead={say("transition.milestones.lead")}
      actions={!writing && add}
    >
      {writing && (
        <FormShell
          submit={say("transition.milestone.add")}
          beside={
            <Button variant="default" onClick={done}>
              {say("form.cancel")}
            </Button>
          }
          onSubmit={async ({ title = "", dueOn = "", criteria = "" }) => {
            const said = { title, dueOn: dueOn || null, criteria: criteria || null };
            await tell("transition.add-milestone", { dossierId, ...said });
            done();
          }}
        >
          <TextField name="title" label={say("transition.milestone.title")} focus />
          <TextField name="dueOn" type="date" label={say("transition.milestone.due")} optional />
          <TextField name="criteria" label={say("transition.milestone.criteria")} optional />
        </FormShell>
      )}
      {milestones.length === 0 && !writing && <p className="quiet">{say("transition.milestones.none")}</p>}
      <ul className="meeting-told">
        {milestones.map((milestone) => (
          <MilestoneLine key={milestone.id} dossierId={dossierId} reason={reason} milestone={milestone} />
        ))}
      </ul>
    </Section>
  );
}

function MilestoneLine({ dossierId, reason, milestone }: Part & { readonly milestone: Milestone }) {
  const { say, dates } = useWords();
  const tell = useTell();
  const [judging, setJudging] = useState<"accepted" | "refused">();
  const [error, setError] = useState<unknown>();
  const { id: milestoneId, title, dueOn, criteria, state, on, by } = milestone;
  const one = { dossierId, milestoneId };
  const attempt = (work: Promise<unknown>) => {
    setError(undefined);
    void work.catch(setError);
  };
  const said = say(`transition.milestone.state.${state}`, {
    day: on === null ? "" : dates.longDay(on),
    name: by ?? "",
    reason: milestone.reason ?? "",
  });
  const button = (label: string, onClick: () => void) => (
    <ReasonedButton quiet label={label} about={title} reason={reason} onClick={onClick} />
  );
  return (
    <li>
      <div>{title}</div>
      {criteria && <div>{criteria}</div>}
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
              {button(say("transition.milestone.accept"), () => setJudging("accepted"))}
              {button(say("transition.milestone.refuse"), () => setJudging("refused"))}
            </>
          ) : (
            button(say("transition.milestone.propose"), () =>
              attempt(tell("transition.judge-milestone", { ...one, to: "proposed" })),
            )
          )}
          {button(say("transition.milestone.remove"), () =>
            attempt(tell("transition.remove-milestone", one)),
          )}
        </div>
      )}
      {judging && state === "proposed" && (
        <FormShell
          submit={say(judging === "accepted" ? "transition.milestone.accept" : "transition.milestone.refuse")}
          beside={
            <Button variant="default" onClick={() => setJudging(undefined)}>
              {say("form.cancel")}
            </Button>
          }
          onSubmit={async ({ by: who = "", why = "" }) => {
            const answer = { ...one, to: judging, by: who };
            await tell("transition.judge-milestone", why === "" ? answer : { ...answer, reason: why });
            setJudging(undefined);
          }}
        >
          <TextField name="by" label={say("transition.milestone.by")} focus />
          {judging === "refused" && <TextField name="why" label={say("transition.milestone.reason")} />}
        </FormShell>
      )}
    </li>
  );
}
