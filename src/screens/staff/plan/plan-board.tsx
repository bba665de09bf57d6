import { useCallback, useState } from "react";
import { type StepState, stepStates } from "#core/plan/step.ts";
import { problemOf, sentenceOf } from "#screens/problem.ts";
import { Link } from "#screens/ui/link.tsx";
import { Notice } from "#screens/ui/notice.tsx";
import { useEscape } from "#screens/ui/use-escape.ts";
import { itemAddress } from "#screens/ui/use-item.ts";
import { useWords } from "#screens/words.tsx";
import { useReason } from "../reason.ts";
import { useDragTo } from "./use-drag-to.ts";
import { isOpen, type PlanRead, type PlanStep, usePlanWords } from "./use-plan-words.ts";
import { useSetStatus } from "./use-set-status.ts";

/** A card on its way to another column. */
type Dragged = { readonly stepId: string; readonly to: StepState };

/**
 * The steps by where they stand, each column in the order in which they are due. A mouse or a finger takes a card
 * to another column; where that wants a word, the step opens and asks for it.
 */
export function PlanBoard(props: {
  readonly dossierId: string;
  readonly plan: PlanRead;
  readonly onAsk: (stepId: string, to: StepState) => void;
}) {
  const { dossierId, plan, onAsk } = props;
  const { say } = useWords();
  const setStatus = useSetStatus(dossierId);
  const reason = useReason("plan.write");
  const [dragged, setDragged] = useState<Dragged>();
  const [problem, setProblem] = useState<string>();
  const steps = plan.steps
    .filter(({ included }) => included)
    .toSorted((a, b) => ((a.dueOn ?? "9999") < (b.dueOn ?? "9999") ? -1 : 1));
  const columns = stepStates
    .map((state) => ({ state, rows: steps.filter(({ status }) => status.is === state) }))
    .filter(
      ({ state, rows }) => rows.length > 0 || state === "to-do" || state === "doing" || state === "done",
    );
  const leave = useCallback(() => setDragged(undefined), []);
  useEscape(dragged !== undefined, leave);
  const drop = async (step: PlanStep) => {
    setDragged(undefined);
    const to = dragged?.stepId === step.id ? dragged.to : step.status.is;
    if (to === step.status.is) return;
    setProblem(undefined);
    if (asksFor(step, to)) return onAsk(step.id, to);
    try {
      await setStatus([step.id], { to });
    } catch (thrown) {
      setProblem(sentenceOf(problemOf(thrown), say));
    }
  };
  return (
    <>
      {reason === undefined && <p className="quiet">{say("plan.board.drag")}</p>}
      {problem && <Notice tone="danger">{problem}</Notice>}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be in reach of the keyboard */}
      <section className="plan-board" aria-label={say("plan.view.board")} tabIndex={0}>
        {columns.map(({ state, rows }) => (
          <section
            key={state}
            aria-labelledby={`board-${state}`}
            data-state={state}
            data-over={dragged?.to === state ? true : undefined}
          >
            <h3 id={`board-${state}`}>
              {say(`plan.state.${state}`)} <span className="quiet">{rows.length}</span>
            </h3>
            <ul>
              {rows.map((step) => (
                <Card
                  key={step.id}
                  step={step}
                  isMovable={reason === undefined}
                  isHeld={dragged?.stepId === step.id}
                  onOver={(to) => setDragged({ stepId: step.id, to: to ?? step.status.is })}
                  onDrop={() => void drop(step)}
                  onLeave={leave}
                />
              ))}
            </ul>
          </section>
        ))}
      </section>
    </>
  );
}

/** Whether somebody has to say more before a step may stand there. */
const asksFor = ({ wantsEvidence }: PlanStep, to: StepState) =>
  to === "blocked" || to === "not-applicable" || to === "waived" || (to === "done" && wantsEvidence);

function Card(props: {
  readonly step: PlanStep;
  readonly isMovable: boolean;
  readonly isHeld: boolean;
  readonly onOver: (state: StepState | undefined) => void;
  readonly onDrop: () => void;
  readonly onLeave: () => void;
}) {
  const { step, isMovable, isHeld, onOver, onDrop, onLeave } = props;
  const { say, dates } = useWords();
  const { both, verdict } = usePlanWords();
  const problem = isOpen(step) ? verdict(step.verdict) : undefined;
  const drag = useDragTo({
    to: "[data-state]",
    isHeld,
    onOver: (place) => onOver(stepStates.find((state) => state === place?.state)),
    onDrop,
    onLeave,
  });
  return (
    <li {...(isMovable ? { ...drag, className: "plan-drag" } : {})} data-held={isHeld || undefined}>
      <Link to={itemAddress(step.id)}>{both(step.title)}</Link>
      <div className="quiet">
        {[step.dueOn && dates.shortDay(step.dueOn), say(`plan.side.${step.side}`)]
          .filter(Boolean)
          .join(" · ")}
      </div>
      {problem && <div className={step.verdict.is === "too-late" ? "late" : "plan-amber"}>{problem}</div>}
    </li>
  );
}
