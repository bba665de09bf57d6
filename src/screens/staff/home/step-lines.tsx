import type { Answer } from "#screens/api.ts";
import { paths } from "#screens/paths.ts";
import { Link } from "#screens/ui/link.tsx";
import { Section } from "#screens/ui/page.tsx";
import { useWords } from "#screens/words.tsx";
import { usePlanWords } from "../plan/use-plan-words.ts";
import { FoldedList } from "./folded-list.tsx";

type Home = Answer<"plan.read-home">;
export type DueStep = Home["overdue"][number];

/** Whom one waits for, and since when. */
export function WaitingSection({ home }: { readonly home: Home }) {
  const { say, dates } = useWords();
  return (
    <Section title={say("home.waiting")}>
      {home.waiting.length === 0 && <p className="quiet">{say("home.waiting.none")}</p>}
      <FoldedList rows={home.waiting} total={home.counts.waiting} keyOf={({ stepId }) => stepId}>
        {(step) => {
          const since = step.state === "blocked" ? step.stateOn : step.readyOn;
          const side = say(`plan.side.${step.blockedBy ?? step.side}`);
          return (
            <StepLine step={step}>
              {since
                ? `${say("home.waiting.since", { side, day: dates.shortDay(since) })} · ${dates.apart(since, home.today)}`
                : side}
            </StepLine>
          );
        }}
      </FoldedList>
    </Section>
  );
}

/** What should be done already. */
export function OverdueSection({ home }: { readonly home: Home }) {
  const { say, dates } = useWords();
  if (home.overdue.length === 0) return null;
  return (
    <Section title={say("home.overdue")}>
      <FoldedList rows={home.overdue} total={home.counts.overdue} keyOf={({ stepId }) => stepId}>
        {(step) => (
          <StepLine step={step}>
            {step.side !== "us" && `${say(`plan.side.${step.side}`)} · `}
            {step.dueOn && (
              <span className="late">
                {dates.shortDay(step.dueOn)} · {dates.apart(step.dueOn, home.today)}
              </span>
            )}
          </StepLine>
        )}
      </FoldedList>
    </Section>
  );
}

function StepLine({ step, children }: { readonly step: DueStep; readonly children: React.ReactNode }) {
  const { both } = usePlanWords();
  return (
    <>
      <Link to={paths.step(step.dossierId, step.stepId)}>{both(step.title)}</Link>{" "}
      <span className="quiet">· {step.dossier}</span>
      <div className="quiet">{children}</div>
    </>
  );
}
