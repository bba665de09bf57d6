import type { Answer } from "#screens/api.ts";
import { paths } from "#screens/paths.ts";
import { Link } from "#screens/ui/link.tsx";
import { Section } from "#screens/ui/page.tsx";
import { useWords } from "#screens/words.tsx";
import { PlanProgress } from "../plan/plan-progress.tsx";
import { usePlanWords } from "../plan/use-plan-words.ts";

type Overview = Answer<"dossier.read-overview">;

/** What to do now in this dossier, as its plan orders it, and how far each phase is. */
export function NextInPlan(props: {
  readonly dossier: Answer<"dossier.read">;
  readonly overview: Pick<Overview, "next" | "progress">;
}) {
  const { dossier, overview } = props;
  const { next, progress } = overview;
  const { id: dossierId, state } = dossier;
  const { say } = useWords();
  const hasPlan = progress.length > 0;
  // What was put away goes on no more: how far it had come is all there is to say.
  if (state !== "open" && !hasPlan) return null;
  return (
    <Section
      title={say(state === "open" ? "plan.next.title" : "plan.title")}
      actions={hasPlan && <Link to={paths.plan(dossierId)}>{say("overview.plan")}</Link>}
    >
      {state === "open" && hasPlan && <Next dossierId={dossierId} next={next} />}
      {hasPlan ? (
        <PlanProgress progress={progress} />
      ) : (
        <p>
          {say("overview.no-plan")} <Link to={paths.plan(dossierId)}>{say("overview.no-plan.choose")}</Link>
        </p>
      )}
    </Section>
  );
}

function Next({ dossierId, next }: { readonly dossierId: string; readonly next: Overview["next"] }) {
  const { say, dates } = useWords();
  const { both, reason } = usePlanWords();
  if (next.length === 0) return <p className="quiet">{say("plan.next.none")}</p>;
  return (
    <div className="plan-next">
      <ol>
        {next.map(({ stepId, title, action, side, blockedBy, dueOn, reasons }) => (
          <li key={stepId}>
            <Link to={paths.step(dossierId, stepId)}>{both(title)}</Link>
            <div className="quiet">
              {[
                say(`plan.next.${action}`, { side: say(`plan.side.${blockedBy ?? side}`) }),
                ...(dueOn ? [dates.shortDay(dueOn)] : []),
                ...reasons.map(reason),
              ].join(" · ")}
            </div>
          </li>
        ))}
      </ol>
    </div>
  );
}
