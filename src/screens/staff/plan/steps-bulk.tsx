import { Button } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { blockers, type StepState, stepStates } from "#core/plan/step.ts";
import { problemOf } from "#screens/problem.ts";
import { BulkBar } from "#screens/ui/bulk-bar.tsx";
import { useOnce } from "#screens/ui/use-once.ts";
import { useWords } from "#screens/words.tsx";
import { useAsk } from "../ask.ts";
import { useAssign } from "./use-assign.ts";
import { useSetStatus } from "./use-set-status.ts";

/** Says where several steps stand at once, with what each state wants to know, or gives them to somebody. */
export function StepsBulk(props: {
  readonly dossierId: string;
  readonly stepIds: readonly string[];
  readonly onDone: () => void;
}) {
  const { dossierId, stepIds, onDone } = props;
  const { say } = useWords();
  const setStatus = useSetStatus(dossierId);
  const assign = useAssign(dossierId);
  const { data } = useAsk("agency.list-members", {});
  const members = data?.members ?? [];
  const [to, setTo] = useState<StepState>("done");
  const { once, busy, error } = useOnce();
  const attempt = (act: () => Promise<unknown>) => once(() => act().then(onDone));
  const give = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const id = new FormData(event.currentTarget).get("memberId");
    void attempt(() =>
      assign(
        stepIds,
        members.find((member) => member.id === id),
      ),
    );
  };
  const apply = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const values = new FormData(event.currentTarget);
    const text = String(values.get("text") ?? "").trim() || null;
    const blockedBy = blockers.find((one) => one === values.get("blockedBy"));
    const said = to === "done" ? { evidence: text } : { reason: text };
    const by = to === "blocked" && blockedBy ? { blockedBy } : {};
    void attempt(() => setStatus(stepIds, { to, ...said, ...by }));
  };
  return (
    <BulkBar
      count={stepIds.length}
      problem={error === undefined ? undefined : problemOf(error)}
      onClear={onDone}
    >
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
      <form className="row" onSubmit={give}>
        <select name="memberId" aria-label={say("plan.member")}>
          {members.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
          <option value="">{say("plan.member.none")}</option>
        </select>
        <Button type="submit" variant="default" size="compact-sm" loading={busy}>
          {say("plan.bulk.give")}
        </Button>
      </form>
    </BulkBar>
  );
}
