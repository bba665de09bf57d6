import { Button, Textarea } from "@mantine/core";
import type { Answer } from "#screens/api.ts";
import { TextField } from "#screens/ui/fields.tsx";
import { FormShell } from "#screens/ui/form-shell.tsx";
import { ReasonedButton } from "#screens/ui/reasoned-button.tsx";
import { ErrorState } from "#screens/ui/states.tsx";
import { useOnce } from "#screens/ui/use-once.ts";
import { useToast } from "#screens/ui/use-toast.ts";
import { useUndo } from "#screens/ui/use-undo.tsx";
import { useWords } from "#screens/words.tsx";
import { useTell } from "../ask.ts";
import { useAddedBy } from "../files/use-files.ts";
import { useReason } from "../reason.ts";
import { type PlanRead, usePlanWords } from "./use-plan-words.ts";

type Read = Answer<"plan.read-step">;

/** What was said of a step; it stays within the agency. */
export function StepNotes(props: {
  readonly dossierId: string;
  readonly stepId: string;
  readonly notes: Read["notes"];
}) {
  const { dossierId, stepId, notes } = props;
  const { say, dates } = useWords();
  const tell = useTell();
  const nameOf = useAddedBy();
  const reason = useReason("plan.write");
  return (
    <section className="stack">
      <h3>{say("plan.notes")}</h3>
      {reason === undefined && (
        <FormShell
          key={notes.length}
          submit={say("plan.notes.save")}
          onSubmit={({ text = "" }) => tell("plan.comment", { dossierId, stepId, text })}
        >
          <Textarea name="text" label={say("plan.notes.add")} maxLength={5_000} rows={2} />
        </FormShell>
      )}
      <ul className="plan-lines">
        {notes.map(({ noteId, text, at, by }) => (
          <li key={noteId}>
            <span className="plan-how-to">{text}</span>
            <div className="quiet">{say("plan.by-when", { name: nameOf(by), when: dates.moment(at) })}</div>
          </li>
        ))}
      </ul>
    </section>
  );
}

const mostMinutes = 24 * 60;

/** Time that was noted, as it is noted again. */
type Noted = Pick<Read["times"][number], "timeId" | "on" | "note"> & { readonly minutes: number };

/** The time spent on a step: typed, or measured by a clock. */
export function StepTimes(props: {
  readonly dossierId: string;
  readonly stepId: string;
  readonly times: Read["times"];
  readonly spent: number;
  readonly clock: PlanRead["clock"];
  readonly today: string;
}) {
  const { dossierId, stepId, times, spent, clock, today } = props;
  const { say, dates } = useWords();
  const { hours } = usePlanWords();
  const tell = useTell();
  const toast = useToast();
  const undo = useUndo();
  const nameOf = useAddedBy();
  const reason = useReason("plan.write");
  const { once, busy, error } = useOnce();
  const runs = clock?.stepId === stepId;
  const turn = async () => {
    if (!runs) return tell("plan.start-timer", { dossierId, stepId });
    await tell("plan.stop-timer", {});
    toast(say("plan.time.noted"));
  };
  const remove = async ({ timeId, ...time }: Noted) => {
    await tell("plan.remove-time", { dossierId, timeId });
    undo(say("plan.time.removed"), () => tell("plan.add-time", { dossierId, stepId, ...time }));
  };
  return (
    <section className="stack">
      <h3>
        {say("plan.time")} <span className="quiet">{hours(spent)}</span>
      </h3>
      {reason === undefined && (
        <>
          <FormShell
            key={times.length}
            submit={say("plan.time.add")}
            check={({ minutes = "" }) => (minutesIn(minutes) ? {} : { minutes: say("plan.time.wrong") })}
            onSubmit={async ({ minutes = "", on = "", note = "" }) => {
              const { timeId } = await tell("plan.add-time", {
                dossierId,
                stepId,
                minutes: minutesIn(minutes) ?? 1,
                ...(on ? { on } : {}),
                note: note || null,
              });
              undo(say("plan.time.noted"), () => tell("plan.remove-time", { dossierId, timeId }));
            }}
          >
            <TextField name="minutes" label={say("plan.time.minutes")} digits />
            <TextField name="on" type="date" label={say("plan.time.on")} initial={today} optional />
            <TextField name="note" label={say("plan.time.note")} optional />
          </FormShell>
          {error !== undefined && <ErrorState error={error} />}
          <Button variant="default" loading={busy} onClick={() => void once(turn)}>
            {say(runs ? "plan.time.stop" : "plan.time.start")}
          </Button>
        </>
      )}
      <ul className="plan-lines">
        {times.map(({ timeId, who, on, minutes, note }) => (
          <li key={timeId}>
            {minutes === null ? say("plan.state.doing") : hours(minutes)}{" "}
            <span className="quiet">
              {say("plan.by-when", { name: nameOf(who), when: dates.shortDay(on) })}
              {note && ` · ${note}`}
            </span>{" "}
            {minutes !== null && reason === undefined && (
              <ReasonedButton
                quiet
                label={say("plan.time.remove")}
                about={`${hours(minutes)}, ${dates.shortDay(on)}`}
                onClick={() => void once(() => remove({ timeId, on, minutes, note }))}
              />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function minutesIn(text: string): number | undefined {
  const minutes = Number(text);
  return Number.isInteger(minutes) && minutes >= 1 && minutes <= mostMinutes ? minutes : undefined;
}
