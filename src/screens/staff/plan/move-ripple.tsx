import { useWords } from "#screens/words.tsx";
import { usePlanWords } from "./use-plan-words.ts";
import type { StepMove } from "./use-step-move.ts";

/** How many of the steps that follow are named; the others are counted. */
const named = 5;

/** Where a held step would go, and what follows: shown before anything is saved, and told as it changes. */
export function MoveRipple({ move }: { readonly move: StepMove | undefined }) {
  const { say, dates } = useWords();
  const { both, verdict } = usePlanWords();
  if (!move) return <div role="status" className="visually-hidden" />;
  const { step, day, by, ripple, problem } = move;
  const others = ripple?.filter(({ stepId }) => stepId !== step.id) ?? [];
  const own = ripple?.find(({ stepId }) => stepId === step.id);
  const late = own && verdict(own.verdict);
  const from = step.dueOn ?? day;
  return (
    <div role="status" className="plan-ripple">
      <p>
        <strong>{both(step.title)}</strong>{" "}
        {from === day
          ? say("plan.moved.stays", { day: dates.day(day) })
          : say("plan.moved.to", { from: dates.shortDay(from), to: dates.day(day) })}
      </p>
      {late && <p className="late">{late}</p>}
      {ripple && from !== day && (
        <p>
          {others.length === 0 ? say("plan.moved.alone") : say("plan.moved.others", { count: others.length })}
        </p>
      )}
      {others.length > 0 && (
        <ul>
          {others.slice(0, named).map(({ stepId, title, from: was, to, becomesLate }) => (
            <li key={stepId}>
              {both(title)}
              {was && to && was !== to && (
                <span className="quiet">
                  {" "}
                  · {say("plan.moved.days", { from: dates.shortDay(was), to: dates.shortDay(to) })}
                </span>
              )}
              {becomesLate && <span className="late"> · {say("plan.move.late")}</span>}
            </li>
          ))}
          {others.length > named && (
            <li className="quiet">{say("plan.moved.more", { count: others.length - named })}</li>
          )}
        </ul>
      )}
      {problem && <p className="late">{problem}</p>}
      <p className="quiet">{say(`plan.moved.${by}`)}</p>
    </div>
  );
}
