import { stepStates } from "#core/plan/step.ts";
import { Link } from "#screens/ui/link.tsx";
import { itemAddress } from "#screens/ui/use-item.ts";
import { useWords } from "#screens/words.tsx";
import { isOpen, type PlanRead, usePlanWords } from "./use-plan-words.ts";

/** The steps by where they stand, each column in the order in which they are due. */
export function PlanBoard({ plan }: { readonly plan: PlanRead }) {
  const { say, dates } = useWords();
  const { both, verdict } = usePlanWords();
  const steps = plan.steps
    .filter(({ included }) => included)
    .toSorted((a, b) => ((a.dueOn ?? "9999") < (b.dueOn ?? "9999") ? -1 : 1));
  const columns = stepStates
    .map((state) => ({ state, rows: steps.filter(({ status }) => status.is === state) }))
    .filter(
      ({ state, rows }) => rows.length > 0 || state === "to-do" || state === "doing" || state === "done",
    );
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be in reach of the keyboard
    <section className="plan-board" aria-label={say("plan.view.board")} tabIndex={0}>
      {columns.map(({ state, rows }) => (
        <section key={state} aria-labelledby={`board-${state}`}>
          <h3 id={`board-${state}`}>
            {say(`plan.state.${state}`)} <span className="quiet">{rows.length}</span>
          </h3>
          <ul>
            {rows.map((step) => {
              const problem = isOpen(step) ? verdict(step.verdict) : undefined;
              return (
                <li key={step.id}>
                  <Link to={itemAddress(step.id)}>{both(step.title)}</Link>
                  <div className="quiet">
                    {[step.dueOn && dates.shortDay(step.dueOn), say(`plan.side.${step.side}`)]
                      .filter(Boolean)
                      .join(" · ")}
                  </div>
                  {problem && (
                    <div className={step.verdict.is === "too-late" ? "late" : "plan-amber"}>{problem}</div>
                  )}
                </li>
              );
            })}
          </ul>
        </section>
      ))}
    </section>
  );
}
