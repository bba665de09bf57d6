import type { ReactNode } from "react";
import { stages } from "#core/plan/home.ts";
import type { Answer } from "#screens/api.ts";
import { paths } from "#screens/paths.ts";
import { Link } from "#screens/ui/link.tsx";
import { Page, Section } from "#screens/ui/page.tsx";
import { EmptyState, ErrorState, Loading } from "#screens/ui/states.tsx";
import { useWords } from "#screens/words.tsx";
import { useAsk } from "../ask.ts";
import "./plan.css";
import { usePlanWords } from "./use-plan-words.ts";

type Home = Answer<"plan.read-home">;
type DueStep = Home["overdue"][number];

/** What must I do now? In all dossiers: what presses, who keeps us waiting, what hurts when it is missed. */
export function TodayPage() {
  const { say } = useWords();
  const { data, error, refetch } = useAsk("plan.read-home", {});
  return (
    <Page title={say("today.title")} lead={say("today.lead")}>
      {error ? (
        <ErrorState error={error} retry={() => void refetch()} />
      ) : data ? (
        <Today home={data} />
      ) : (
        <Loading />
      )}
    </Page>
  );
}

function Today({ home }: { readonly home: Home }) {
  const { say } = useWords();
  const { reason } = usePlanWords();
  const { next, waiting, overdue } = home;
  const side = ({ blockedBy, side: by }: DueStep) => say(`plan.side.${blockedBy ?? by}`);
  if (next.length + waiting.length + overdue.length === 0)
    return (
      <>
        <EmptyState title={say("today.empty")}>
          <p>{say("today.empty.lead")}</p>
          <Link to={paths.dossiers()}>{say("dossiers.title")}</Link>
        </EmptyState>
        {home.dates.length > 0 && <Dates home={home} />}
        <Portfolio home={home} />
      </>
    );
  return (
    <div className="today">
      <div>
        <Section title={say("today.next")}>
          <StepLines
            steps={next.map(({ step }) => step)}
            none={say("today.next.none")}
            about={(step) => {
              const found = next.find(({ stepId }) => stepId === step.stepId);
              if (!found) return "";
              return [
                say(`plan.next.${found.action}`, { side: side(step) }),
                ...found.reasons.map(reason),
              ].join(" · ");
            }}
          />
        </Section>
        {overdue.length > 0 && (
          <Section title={say("today.overdue")}>
            <StepLines
              steps={overdue}
              none=""
              about={(step) => <Due step={step} today={home.today} late />}
            />
          </Section>
        )}
        <Section title={say("today.waiting")}>
          <StepLines
            steps={waiting}
            none={say("today.waiting.none")}
            about={(step) => (
              <>
                {side(step)} · <Due step={step} today={home.today} />
              </>
            )}
          />
        </Section>
      </div>
      <div>
        <Dates home={home} />
        <Portfolio home={home} />
        <Hours home={home} />
      </div>
    </div>
  );
}

/** Steps, each with its dossier and what is worth saying of it. */
function StepLines(props: {
  readonly steps: readonly DueStep[];
  readonly none: string;
  readonly about: (step: DueStep) => ReactNode;
}) {
  const { steps, none, about } = props;
  const { both } = usePlanWords();
  if (steps.length === 0) return <p className="quiet">{none}</p>;
  return (
    <ul className="plan-lines">
      {steps.map((step) => (
        <li key={step.stepId}>
          <Link to={paths.step(step.dossierId, step.stepId)}>{both(step.title)}</Link>{" "}
          <span className="quiet">· {step.dossier}</span>
          <div className="quiet">{about(step)}</div>
        </li>
      ))}
    </ul>
  );
}

function Due({
  step,
  today,
  late = false,
}: {
  readonly step: DueStep;
  readonly today: string;
  readonly late?: boolean;
}) {
  const { say, dates } = useWords();
  if (step.dueOn === null) return say("plan.due.none");
  return (
    <span className={late ? "late" : undefined}>
      {dates.apart(step.dueOn, today)} · {dates.shortDay(step.dueOn)}
    </span>
  );
}

type DateKind = Home["dates"][number]["kind"];

function whereTo(kind: DateKind, dossierId: string, stepId: string | null): string {
  if (kind === "obligation") return paths.contract(dossierId);
  return stepId ? paths.step(dossierId, stepId) : paths.dossier(dossierId);
}

function Dates({ home }: { readonly home: Home }) {
  const { say, dates } = useWords();
  const { both } = usePlanWords();
  return (
    <Section title={say("today.dates")}>
      {home.dates.length === 0 && <p className="quiet">{say("today.dates.none")}</p>}
      <ul className="plan-lines">
        {home.dates.map(({ kind, day, dossierId, dossier, stepId, obligation }) => (
          <li key={`${kind} ${day} ${dossierId} ${stepId} ${obligation?.en}`}>
            <strong>{dates.shortDay(day)}</strong> · {dates.apart(day, home.today)}
            <div className="quiet">
              {obligation ? both(obligation) : say(`today.date.${kind}`)} ·{" "}
              <Link to={whereTo(kind, dossierId, stepId)}>{dossier}</Link>
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Portfolio({ home: { portfolio } }: { readonly home: Home }) {
  const { say } = useWords();
  const all = stages.reduce((sum, stage) => sum + (portfolio.stages[stage] ?? 0), 0);
  return (
    <Section title={say("today.portfolio")} {...(portfolio.more ? { lead: say("today.more") } : {})}>
      <ul className="plan-phases">
        {stages.map((stage) => {
          const count = portfolio.stages[stage] ?? 0;
          return (
            <li key={stage}>
              <span>{say(`today.stage.${stage}`)}</span>
              <strong>{count}</strong>
              <span className="plan-bar" aria-hidden>
                <span style={{ inlineSize: `${all === 0 ? 0 : (100 * count) / all}%` }} />
              </span>
            </li>
          );
        })}
      </ul>
      {portfolio.dispute > 0 && <p className="late">{say("today.dispute", { count: portfolio.dispute })}</p>}
    </Section>
  );
}

function Hours({ home: { hours } }: { readonly home: Home }) {
  const { say } = useWords();
  const words = usePlanWords();
  if (hours.length === 0) return null;
  return (
    <Section title={say("today.hours")}>
      <ul className="plan-phases">
        {hours.map(({ dossierId, dossier, spentMinutes, budgetMinutes }) => {
          const isOver = spentMinutes > budgetMinutes;
          return (
            <li key={dossierId}>
              <Link to={paths.plan(dossierId)}>{dossier}</Link>
              <span className={isOver ? "late" : "quiet"}>
                {say("today.hours.of", {
                  spent: words.hours(spentMinutes),
                  budget: words.hours(budgetMinutes),
                })}
              </span>
              <span className="plan-bar" aria-hidden data-over={isOver || undefined}>
                <span style={{ inlineSize: `${Math.min(100, (100 * spentMinutes) / budgetMinutes)}%` }} />
              </span>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
