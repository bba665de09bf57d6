import { useMemo } from "react";
import { phases } from "#core/playbook/playbook.ts";
import { Link } from "#screens/ui/link.tsx";
import { Table } from "#screens/ui/table.tsx";
import { itemAddress } from "#screens/ui/use-item.ts";
import { type Selection, useSelection } from "#screens/ui/use-selection.ts";
import { useWords } from "#screens/words.tsx";
import { useAsk } from "../ask.ts";
import { useReason } from "../reason.ts";
import { StepsBulk } from "./steps-bulk.tsx";
import { isOpen, type PlanRead, type PlanStep, usePlanWords } from "./use-plan-words.ts";

/** All steps, phase by phase, in the order in which they are due. */
export function PlanList({ dossierId, plan }: { readonly dossierId: string; readonly plan: PlanRead }) {
  const { say } = useWords();
  const { both } = usePlanWords();
  const reason = useReason("plan.write");
  const steps = useMemo(() => plan.steps.filter(({ included }) => included).toSorted(byDay), [plan]);
  const selection = useSelection(useMemo(() => steps.map(({ id }) => id), [steps]));
  const leftOut = plan.steps.filter(({ included }) => !included);
  return (
    <>
      {plan.progress.map(({ phase, settled, total }) => (
        <section key={phase} className="section" aria-labelledby={`phase-${phase}`}>
          <div className="section-head">
            <h2 id={`phase-${phase}`}>{say(`plan.phase.${phase}`)}</h2>
            <span className="quiet">{say("plan.progress.phase", { settled, total })}</span>
          </div>
          <StepTable
            caption={say(`plan.phase.${phase}`)}
            steps={steps.filter((step) => step.phase === phase)}
            today={plan.today}
            selection={reason === undefined ? selection : undefined}
          />
        </section>
      ))}
      {leftOut.length > 0 && (
        <details className="plan-left-out">
          <summary>{say("plan.left-out.title")}</summary>
          <ul>
            {leftOut.map(({ id, title, leftOutFor }) => (
              <li key={id}>
                {both(title)}{" "}
                <span className="quiet">
                  {leftOutFor.map((one) => say(`plan.left-out.${one}`)).join(", ")}
                </span>
              </li>
            ))}
          </ul>
        </details>
      )}
      {selection.size > 0 && (
        <StepsBulk dossierId={dossierId} stepIds={selection.keys} onDone={selection.clear} />
      )}
    </>
  );
}

function byDay(one: PlanStep, other: PlanStep): number {
  const order = phases.indexOf(one.phase) - phases.indexOf(other.phase);
  const [a, b] = [one.dueOn ?? "9999", other.dueOn ?? "9999"];
  return order || (a < b ? -1 : a > b ? 1 : 0);
}

function StepTable(props: {
  readonly caption: string;
  readonly steps: readonly PlanStep[];
  readonly today: string;
  readonly selection: Selection | undefined;
}) {
  const { caption, steps, today, selection } = props;
  const { say } = useWords();
  const { both, status } = usePlanWords();
  const { data } = useAsk("agency.list-members", {});
  const names = new Map(data?.members.map(({ id, name }) => [id, name]));
  return (
    <Table
      caption={caption}
      rows={steps}
      keyOf={({ id }) => id}
      columns={[
        {
          key: "title",
          head: say("plan.step"),
          isName: true,
          cell: (step) => (
            <span className="plan-name">
              {selection && (
                <input
                  type="checkbox"
                  aria-label={say("plan.select", { title: both(step.title) })}
                  checked={selection.has(step.id)}
                  onChange={(event) =>
                    selection.toggle(
                      step.id,
                      event.nativeEvent instanceof MouseEvent && event.nativeEvent.shiftKey,
                    )
                  }
                />
              )}
              <Link to={itemAddress(step.id)}>{both(step.title)}</Link>
            </span>
          ),
        },
        {
          key: "state",
          head: say("plan.state"),
          cell: (step) => (
            <span
              className={step.status.is === "blocked" ? "plan-amber" : isOpen(step) ? undefined : "quiet"}
            >
              {status(step.status)}
            </span>
          ),
        },
        { key: "due", head: say("plan.due"), cell: (step) => <DueCell step={step} today={today} /> },
        {
          key: "who",
          head: say("plan.who"),
          cell: ({ memberId, side }) =>
            (memberId && names.get(memberId)) || <span className="quiet">{say(`plan.side.${side}`)}</span>,
        },
      ]}
    />
  );
}

/** How far, which day, and whether it can still be kept. */
function DueCell({ step, today }: { readonly step: PlanStep; readonly today: string }) {
  const { say, dates } = useWords();
  const { verdict } = usePlanWords();
  if (step.dueOn === null) return <span className="quiet">{say("plan.due.none")}</span>;
  const problem = isOpen(step) ? verdict(step.verdict) : undefined;
  return (
    <>
      <span className="nowrap">{dates.shortDay(step.dueOn)}</span>{" "}
      {isOpen(step) && <span className="quiet nowrap">· {dates.apart(step.dueOn, today)}</span>}
      {step.pinned && <span className="quiet"> · {say("plan.fixed")}</span>}
      {step.wait && <div className="quiet">{say("plan.wait", { count: step.wait.days })}</div>}
      {problem && <div className={step.verdict.is === "too-late" ? "late" : "plan-amber"}>{problem}</div>}
    </>
  );
}
