import type { StepState } from "#core/plan/step.ts";
import { paths } from "#screens/paths.ts";
import { Drawer } from "#screens/ui/drawer.tsx";
import { Link } from "#screens/ui/link.tsx";
import { Notice } from "#screens/ui/notice.tsx";
import { ErrorState, Loading } from "#screens/ui/states.tsx";
import { useWords } from "#screens/words.tsx";
import { useAsk } from "../ask.ts";
import { useAddedBy } from "../files/use-files.ts";
import { useReason } from "../reason.ts";
import { HowTo } from "./how-to.tsx";
import { LetterHere } from "./letter-here.tsx";
import { StepFields } from "./step-fields.tsx";
import { StepStatusForm } from "./step-status-form.tsx";
import { StepNotes, StepTimes } from "./step-talk.tsx";
import { isOpen, type PlanRead, type PlanStep, usePlanWords } from "./use-plan-words.ts";

type StepProps = { readonly dossierId: string; readonly step: PlanStep };

/** One step: where it stands, when it is due and why, how it is done, who does it, what was said and spent. */
export function StepDrawer({
  dossierId,
  plan,
  step,
  to,
  onClose,
}: StepProps & {
  readonly plan: PlanRead;
  /** Where somebody wants it to stand. */
  readonly to?: StepState;
  readonly onClose: () => void;
}) {
  const { say, dates } = useWords();
  const { both, hours, status } = usePlanWords();
  const nameOf = useAddedBy();
  const reason = useReason("plan.write");
  const { data, error, refetch } = useAsk("plan.read-step", { dossierId, stepId: step.id });
  const { reason: why, evidence, fileId, by, on } = step.status;
  const howTo = data ? both(data.howTo) : "";
  return (
    <Drawer title={both(step.title)} onClose={onClose}>
      <p>
        {status(step.status)}
        {(why ?? evidence) && <span className="quiet"> · {why ?? evidence}</span>}
        {fileId && (
          <>
            {" · "}
            <Link to={paths.file(dossierId, fileId)}>{say("plan.evidence.file")}</Link>
          </>
        )}
      </p>
      {by && on && (
        <p className="quiet">{say("plan.set.by", { day: dates.longDay(on), name: nameOf(by) })}</p>
      )}
      <p className="quiet">
        {say("plan.about", {
          side: say(`plan.side.${step.side}`),
          seen: say(`plan.visibility.${step.visibility}`),
          time: hours(step.effort),
        })}
      </p>
      <StepDays plan={plan} step={step} />
      {reason === undefined && step.included && (
        <StepStatusForm
          key={`${JSON.stringify(step.status)} ${to}`}
          dossierId={dossierId}
          step={step}
          today={plan.today}
          {...(to && to !== step.status.is ? { asked: to } : {})}
          wanted={data?.evidence ? both(data.evidence) : undefined}
        />
      )}
      {error ? <ErrorState error={error} retry={() => void refetch()} /> : !data && <Loading />}
      {howTo && (
        <section>
          <h3>{say("plan.how-to")}</h3>
          <HowTo text={howTo} />
        </section>
      )}
      {data?.letter && <LetterHere dossierId={dossierId} template={data.letter} label="plan.letter.write" />}
      {reason === undefined && (
        <StepFields
          dossierId={dossierId}
          step={step}
          isTimed={step.spentMinutes > 0 || (data?.times ?? []).length > 0}
          onRemoved={onClose}
        />
      )}
      {data && (
        <>
          <StepNotes dossierId={dossierId} stepId={step.id} notes={data.notes} />
          <StepTimes
            dossierId={dossierId}
            stepId={step.id}
            times={data.times}
            spent={step.spentMinutes}
            clock={plan.clock}
            today={plan.today}
          />
        </>
      )}
    </Drawer>
  );
}

/** How far, which day, why, and whether it can still be kept. */
function StepDays({ plan, step }: { readonly plan: PlanRead; readonly step: PlanStep }) {
  const { say, dates } = useWords();
  const { both, whyOf, verdict } = usePlanWords();
  const titles = new Map(plan.steps.map(({ id, title }) => [id, both(title)]));
  const problem = isOpen(step) ? verdict(step.verdict) : undefined;
  const why = whyOf(step.why, plan.steps);
  return (
    <section className="plan-days">
      <h3>{say("plan.due")}</h3>
      {step.dueOn === null ? (
        <p className="quiet">{say("plan.due.none")}</p>
      ) : (
        <p>
          <strong>{dates.day(step.dueOn)}</strong> · {dates.apart(step.dueOn, plan.today)}
        </p>
      )}
      {step.wait && (
        <p className="quiet">
          {say("plan.wait", { count: step.wait.days })} : {both(step.wait.why)}
        </p>
      )}
      {problem && <Notice tone={step.verdict.is === "too-late" ? "danger" : "amber"}>{problem}</Notice>}
      {problem && step.earliestDone && (
        <p className="quiet">{say("plan.earliest", { day: dates.longDay(step.earliestDone) })}</p>
      )}
      {step.waitsFor.length > 0 && (
        <p className="plan-amber">
          {say("plan.waits-for", { steps: step.waitsFor.map((id) => titles.get(id) ?? "").join(", ") })}
        </p>
      )}
      {step.dueOn !== null && (
        <details>
          <summary>{say("plan.why")}</summary>
          <ol>
            {(why.length > 0 ? why : [say("plan.why.settled")]).map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ol>
        </details>
      )}
    </section>
  );
}
