import { Button } from "@mantine/core";
import { useState } from "react";
import { Link } from "#screens/ui/link.tsx";
import { itemAddress } from "#screens/ui/use-item.ts";
import { useWords } from "#screens/words.tsx";
import { daysOfMonth, monthOf, nextMonth } from "./month.ts";
import { isOpen, type PlanRead, usePlanWords } from "./use-plan-words.ts";

/** One month of the plan: what is due on which day. On a narrow screen only the days on which something is. */
export function PlanMonth({ plan }: { readonly plan: PlanRead }) {
  const { say, dates } = useWords();
  const { both } = usePlanWords();
  const [month, setMonth] = useState(monthOf(plan.today));
  const byDay = new Map<string, PlanRead["steps"][number][]>();
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
              data-empty={steps.length === 0 && !mark ? true : undefined}
              data-marked={mark ? true : undefined}
              data-column={column}
            >
              <span className="plan-day">
                {dates.onAxis(day, "day")} {mark && <strong>{mark}</strong>}
              </span>
              {steps.map((step) => (
                <Link
                  key={step.id}
                  to={itemAddress(step.id)}
                  {...(isOpen(step) ? {} : { className: "plan-settled" })}
                >
                  {both(step.title)}
                </Link>
              ))}
            </li>
          );
        })}
      </ol>
    </section>
  );
}
