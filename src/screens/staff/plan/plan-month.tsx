import { Button } from "@mantine/core";
import { useEffect, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { Link } from "#screens/ui/link.tsx";
import { itemAddress } from "#screens/ui/use-item.ts";
import { useWords } from "#screens/words.tsx";
import { daysOfMonth, monthOf, nextMonth } from "./month.ts";
import { MoveRipple } from "./move-ripple.tsx";
import { useDragTo } from "./use-drag-to.ts";
import { isOpen, type PlanRead, usePlanWords } from "./use-plan-words.ts";
import { type StepMover, useStepMove } from "./use-step-move.ts";

type Step = PlanRead["steps"][number];

/**
 * One month of the plan: what is due on which day; a mouse or a finger takes a step to another day. On a narrow
 * screen only the days on which something is, and all of them while a step is on its way.
 */
export function PlanMonth({ dossierId, plan }: { readonly dossierId: string; readonly plan: PlanRead }) {
  const { say, dates } = useWords();
  const [month, setMonth] = useState(monthOf(plan.today));
  const mover = useStepMove(dossierId);
  useDayInSight(mover.move?.day);
  const byDay = new Map<string, Step[]>();
  for (const step of plan.steps) {
    if (!step.included || step.dueOn === null || monthOf(step.dueOn) !== month) continue;
    byDay.set(step.dueOn, [...(byDay.get(step.dueOn) ?? []), step]);
  }
  return (
    <section className="section" aria-labelledby="plan-month">
      <div className="section-head">
        <h2 id="plan-month" aria-live="polite">
          {dates.onAxis(`${month}-01`, "month")}
        </h2>
        <div className="row">
          <Button variant="default" size="compact-sm" onClick={() => setMonth(nextMonth(month, -1))}>
            {say("plan.month.before")}
          </Button>
          <Button variant="default" size="compact-sm" onClick={() => setMonth(nextMonth(month, 1))}>
            {say("plan.month.after")}
          </Button>
        </div>
      </div>
      {byDay.size === 0 && <p className="quiet">{say("plan.month.none")}</p>}
      {byDay.size > 0 && mover.reason === undefined && <p className="quiet">{say("plan.month.drag")}</p>}
      <ol className="plan-month" data-held={mover.move ? true : undefined}>
        {daysOfMonth(month).map(({ day, column }) => {
          const steps = byDay.get(day) ?? [];
          const mark = [
            day === plan.today && say("plan.timeline.today"),
            day === plan.endOn && say("plan.timeline.end"),
            day === plan.departureOn && say("plan.timeline.departure"),
          ]
            .filter(Boolean)
            .join(" · ");
          return (
            <li
              key={day}
              data-day={day}
              data-empty={steps.length === 0 && !mark ? true : undefined}
              data-marked={mark ? true : undefined}
              data-over={mover.move?.day === day ? true : undefined}
              data-column={column}
            >
              <span className="plan-day">
                {dates.inWeek(day)} {mark && <strong>{mark}</strong>}
              </span>
              {steps.map((step) => (
                <MonthStep key={step.id} step={step} mover={mover} />
              ))}
            </li>
          );
        })}
      </ol>
      <MoveRipple move={mover.move} />
    </section>
  );
}

/** Draws what comes between the days around an element, which stays where the hand is. */
function stayingAt(element: Element, draw: () => void) {
  const { top } = element.getBoundingClientRect();
  flushSync(draw);
  scrollBy({ top: element.getBoundingClientRect().top - top, behavior: "instant" });
}

/** Days without anything may go again after a move: the day where the step was let go stays in sight. */
function useDayInSight(day: string | undefined) {
  const before = useRef(day);
  useEffect(() => {
    if (day === undefined && before.current !== undefined)
      document.querySelector(`[data-day="${before.current}"]`)?.scrollIntoView({ block: "nearest" });
    before.current = day;
  }, [day]);
}

function MonthStep({ step, mover }: { readonly step: Step; readonly mover: StepMover }) {
  const { both } = usePlanWords();
  const isHeld = mover.move?.step.id === step.id;
  const drag = useDragTo({
    to: "[data-day]",
    isHeld,
    onOver: (place, { by, element }) => {
      const day = place?.day ?? step.dueOn;
      if (day === null || mover.saving) return;
      const hold = () => mover.hold(step, day, by);
      if (isHeld) hold();
      else stayingAt(element, hold);
    },
    onDrop: () => void mover.drop(),
    onLeave: mover.leave,
  });
  return (
    <div
      {...(mover.mayMove(step) ? { ...drag, className: "plan-drag" } : {})}
      data-held={isHeld || undefined}
    >
      <Link to={itemAddress(step.id)} {...(isOpen(step) ? {} : { className: "plan-settled" })}>
        {both(step.title)}
      </Link>
    </div>
  );
}
