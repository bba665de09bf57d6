import { Button } from "@mantine/core";
import { useState } from "react";
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
 * One month of the plan: what is due on which day; a mouse takes a step to another day. On a narrow screen only
 * the days on which something is.
 */
export function PlanMonth({ dossierId, plan }: { readonly dossierId: string; readonly plan: PlanRead }) {
  const { say, dates } = useWords();
  const [month, setMonth] = useState(monthOf(plan.today));
  const mover = useStepMove(dossierId);
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
      {byDay.size > 0 && mover.reason === undefined && (
        <p className="quiet plan-mouse">{say("plan.month.drag")}</p>
      )}
      <ol className="plan-month">
        {daysOfMonth(month).map(({ day, column }) => {
          const steps = byDay.get(day) ?? [];
          const mark =
            day === plan.endOn
              ? say("plan.timeline.end")
              : day === plan.today
                ? say("plan.timeline.today")
                : "";
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
                {dates.onAxis(day, "day")} {mark && <strong>{mark}</strong>}
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

function MonthStep({ step, mover }: { readonly step: Step; readonly mover: StepMover }) {
  const { both } = usePlanWords();
  const isHeld = mover.move?.step.id === step.id;
  const drag = useDragTo({
    to: "[data-day]",
    isHeld,
    onOver: (place) => {
      const { day } = place.dataset;
      if (day !== undefined && !mover.saving) mover.hold(step, day, "pointer");
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
