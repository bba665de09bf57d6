import { useWords } from "#screens/words.tsx";
import type { PlanRead } from "./use-plan-words.ts";
import "./plan-progress.css";

/** How far each phase is. */
export function PlanProgress({ progress }: Pick<PlanRead, "progress">) {
  const { say } = useWords();
  return (
    <ul className="plan-phases">
      {progress.map(({ phase, settled, total }) => (
        <li key={phase} data-done={settled === total || undefined}>
          <span>{say(`plan.phase.${phase}`)}</span>
          <span className="quiet">{say("plan.progress.phase", { settled, total })}</span>
          <span className="plan-bar" aria-hidden>
            <span style={{ inlineSize: `${(100 * settled) / total}%` }} />
          </span>
        </li>
      ))}
    </ul>
  );
}
