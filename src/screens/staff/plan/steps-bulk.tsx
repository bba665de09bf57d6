import { Button } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { blockers, type StepState, stepStates } from "#core/plan/step.ts";
import { type Problem, problemOf } from "#screens/problem.ts";
import { BulkBar } from "#screens/ui/bulk-bar.tsx";
import { useWords } from "#screens/words.tsx";
import { useSetStatus } from "./use-set-status.ts";

/** Says where several steps stand at once; what each state wants to know is asked beside it. */
export function StepsBulk(props: {
  readonly dossierId: string;
  readonly stepIds: readonly string[];
  readonly onDone: () => void;
}) {
  const { dossierId, stepIds, onDone } = props;
  const { say } = useWords();
  const setStatus = useSetStatus(dossierId);
  const [to, setTo] = useState<StepState>("done");
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const apply = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const values = new FormData(event.currentTarget);
    const text = String(values.get("text") ?? "").trim() || null;
    const blockedBy = blockers.find((one) => one === values.get("blockedBy"));
    setBusy(true);
    setProblem(undefined);
    try {
      const said = to === "done" ? { evidence: text } : { reason: text };
      await setStatus(stepIds, { to, ...said, ...(to === "blocked" && blockedBy ? { blockedBy } : {}) });
      onDone();
    } catch (thrown) {
      setProblem(problemOf(thrown));
      setBusy(false);
    }
  };
  return (
    <BulkBar count={stepIds.length} problem={problem} onClear={onDone}>
      <form className="row" onSubmit={apply}>
        <select
          aria-label={say("plan.state")}
          value={to}
          onChange={({ currentTarget: { value } }) =>
            setTo(stepStates.find((one) => one === value) ?? "done")
          }
        >
          {stepStates.map((one) => (
            <option key={one} value={one}>
              {say(`plan.state.${one}`)}
            </option>
          ))}
        </select>
        {to === "blocked" && (
          <select name="blockedBy" aria-label={say("plan.set.blocked-by")}>
            {blockers.map((one) => (
              <option key={one} value={one}>
                {say(`plan.side.${one}`)}
              </option>
            ))}
          </select>
        )}
        {to !== "to-do" && to !== "doing" && (
          <input
            key={to}
            name="text"
            maxLength={2_000}
            aria-label={say(to === "done" ? "plan.evidence" : "plan.set.reason")}
            placeholder={say(to === "done" ? "plan.evidence" : "plan.set.reason")}
          />
        )}
        <Button type="submit" size="compact-sm" loading={busy}>
          {say("plan.set.save")}
        </Button>
      </form>
    </BulkBar>
  );
}
