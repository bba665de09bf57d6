import { Button } from "@mantine/core";
import { useState } from "react";
import { Confirm } from "#screens/ui/confirm.tsx";
import { LinkButton } from "#screens/ui/link-button.tsx";
import { Notice } from "#screens/ui/notice.tsx";
import { Section } from "#screens/ui/page.tsx";
import { ReasonedButton } from "#screens/ui/reasoned-button.tsx";
import { ErrorState } from "#screens/ui/states.tsx";
import { useItem } from "#screens/ui/use-item.ts";
import { useOnce } from "#screens/ui/use-once.ts";
import { useToast } from "#screens/ui/use-toast.ts";
import { useWords } from "#screens/words.tsx";
import { useTell } from "../ask.ts";
import { useReason } from "../reason.ts";
import { PlanProgress } from "./plan-progress.tsx";
import { isOpen, type PlanRead, usePlanWords } from "./use-plan-words.ts";

/** How many actions are shown before one asks for the rest. */
const shown = 4;

/** What to do now, how far each phase is, what can no longer be kept, and the hours. */
export function PlanHead(props: {
  readonly dossierId: string;
  readonly plan: PlanRead;
  readonly onMove: () => void;
  readonly onAdd: () => void;
  readonly onVersion: () => void;
}) {
  const { dossierId, plan, onMove, onAdd, onVersion } = props;
  const { say } = useWords();
  const { both, hours } = usePlanWords();
  const reason = useReason("plan.write");
  const [removing, setRemoving] = useState(false);
  const tell = useTell();
  const { playbook, progress, time } = plan;
  const sum = (all: readonly number[]) => all.reduce((one, other) => one + other, 0);
  const settled = sum(progress.map((one) => one.settled));
  const total = sum(progress.map((one) => one.total));
  return (
    <Section
      title={say("plan.title")}
      lead={`${say("plan.progress", { settled, total })} · ${say("plan.from-playbook", { title: both(playbook.title), version: playbook.version })}`}
      actions={
        <>
          <ReasonedButton quiet label={say("plan.add")} reason={reason} onClick={onAdd} />
          <ReasonedButton quiet label={say("plan.move")} reason={reason} onClick={onMove} />
        </>
      }
    >
      {plan.outdated && (
        <Notice tone="amber">
          {say("plan.outdated")} <LinkButton onClick={onMove}>{say("plan.outdated.look")}</LinkButton>
        </Notice>
      )}
      {plan.newer && (
        <Notice tone="accent">
          {say("plan.version.newer", { version: plan.newer.version, own: playbook.version })}{" "}
          <LinkButton onClick={onVersion}>{say("plan.version.look")}</LinkButton>
        </Notice>
      )}
      <Lateness plan={plan} />
      <NextActions plan={plan} />
      <PlanProgress progress={progress} />
      <p className={time.level === "over" ? "late" : time.level === "near" ? "plan-amber" : "quiet"}>
        {say(`plan.time.level.${time.level}`, {
          spent: hours(time.spentMinutes),
          budget: hours(time.budgetMinutes ?? 0),
        })}
        {time.afterEndMinutes > 0 &&
          `, ${say("plan.time.after-end", { spent: hours(time.afterEndMinutes) })}`}
      </p>
      <Clock plan={plan} />
      {!reason && <LinkButton onClick={() => setRemoving(true)}>{say("plan.remove")}</LinkButton>}
      {removing && (
        <Confirm
          title={say("plan.remove")}
          consequence={say("plan.remove.consequence")}
          action={say("plan.remove")}
          onClose={() => setRemoving(false)}
          onConfirm={() => tell("plan.remove", { dossierId })}
        />
      )}
    </Section>
  );
}

/** The clock that somebody left running, wherever it was, and the way to stop it. */
function Clock({ plan }: { readonly plan: PlanRead }) {
  const { say, dates } = useWords();
  const { both } = usePlanWords();
  const tell = useTell();
  const toast = useToast();
  const { once, busy, error } = useOnce();
  const { clock } = plan;
  const step = plan.steps.find(({ id }) => id === clock?.stepId);
  const when = clock && dates.moment(clock.startedAt);
  const stop = async () => {
    await tell("plan.stop-timer", {});
    toast(say("plan.time.noted"));
  };
  return (
    <>
      {error !== undefined && <ErrorState error={error} />}
      {when && (
        <p className="row">
          {step
            ? say("plan.time.running", { step: both(step.title), when })
            : say("plan.time.running.elsewhere", { when })}
          <Button variant="default" size="compact-sm" loading={busy} onClick={() => void once(stop)}>
            {say("plan.time.stop")}
          </Button>
        </p>
      )}
    </>
  );
}

/** What can no longer be kept, told once, with the shortest way to the end. */
function Lateness({ plan }: { readonly plan: PlanRead }) {
  const { say, dates } = useWords();
  const { both } = usePlanWords();
  const open = plan.steps.filter(isOpen);
  const late = open.filter(({ verdict }) => verdict.is === "late").length;
  const tooLate = open.filter(({ verdict }) => verdict.is === "too-late").length;
  if (late + tooLate === 0) return null;
  const titles = new Map(plan.steps.map(({ key, title }) => [key, both(title)]));
  const { critical } = plan;
  return (
    <Notice tone={tooLate > 0 ? "danger" : "amber"}>
      {tooLate > 0 && <p>{say("plan.too-late.summary", { count: tooLate })}.</p>}
      {late > 0 && <p>{say("plan.late.summary", { count: late })}.</p>}
      {critical && (
        <p>
          {say("plan.shortest", {
            steps: critical.steps.map((key) => titles.get(key) ?? key).join(" → "),
            day: dates.longDay(critical.effectOn),
          })}
        </p>
      )}
    </Notice>
  );
}

function NextActions({ plan }: { readonly plan: PlanRead }) {
  const { say } = useWords();
  const { both, reason } = usePlanWords();
  const { open } = useItem();
  const [all, setAll] = useState(false);
  const steps = new Map(plan.steps.map((step) => [step.id, step]));
  const actions = all ? plan.next : plan.next.slice(0, shown);
  return (
    <div className="plan-next">
      <h3>{say("plan.next.title")}</h3>
      {actions.length === 0 && <p className="quiet">{say("plan.next.none")}</p>}
      <ol>
        {actions.map(({ stepId, action, reasons }) => {
          const step = steps.get(stepId);
          if (!step) return null;
          const side = say(`plan.side.${step.status.blockedBy ?? step.side}`);
          return (
            <li key={stepId}>
              <LinkButton onClick={() => open(stepId)}>{both(step.title)}</LinkButton>
              <div className="quiet">
                {[say(`plan.next.${action}`, { side }), ...reasons.map(reason)].join(" · ")}
              </div>
            </li>
          );
        })}
      </ol>
      {plan.next.length > actions.length && (
        <Button variant="default" size="compact-sm" onClick={() => setAll(true)}>
          {say("table.more")}
        </Button>
      )}
    </div>
  );
}
