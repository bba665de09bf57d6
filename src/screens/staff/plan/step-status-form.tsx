import { NativeSelect, Textarea } from "@mantine/core";
import { useState } from "react";
import { blockers, type StepState, stepStates } from "#core/plan/step.ts";
import { TextField } from "#screens/ui/fields.tsx";
import { FormShell } from "#screens/ui/form-shell.tsx";
import { useWords } from "#screens/words.tsx";
import { EvidenceFile } from "../files/evidence-file.tsx";
import { type PlanStep, usePlanWords } from "./use-plan-words.ts";
import { useSetStatus } from "./use-set-status.ts";

/** Where the step stands; each state asks for what it must know: why, by whom, what shows it. */
export function StepStatusForm(props: {
  readonly dossierId: string;
  readonly step: PlanStep;
  readonly today: string;
  /** The state that somebody asked for; the usual next one when left out. */
  readonly asked?: StepState;
  /** What its playbook wants to see once it is done. */
  readonly wanted: string | undefined;
}) {
  const { dossierId, step, today, asked, wanted } = props;
  const { say } = useWords();
  const { both } = usePlanWords();
  const setStatus = useSetStatus(dossierId);
  const [to, setTo] = useState<StepState>(asked ?? (step.status.is === "to-do" ? "done" : step.status.is));
  const explained = to === "blocked" || to === "not-applicable" || to === "waived";
  return (
    <FormShell
      submit={say("plan.set.save")}
      onSubmit={async ({ reason = "", evidence = "", fileId = "", blockedBy, on = "" }) => {
        const by = blockers.find((one) => one === blockedBy);
        await setStatus([step.id], {
          to,
          ...(on ? { on } : {}),
          ...(explained ? { reason: reason || null } : {}),
          ...(to === "blocked" && by ? { blockedBy: by } : {}),
          ...(to === "done" ? { evidence: evidence || null, fileId: fileId || null } : {}),
        });
      }}
    >
      <NativeSelect
        label={say("plan.state")}
        aria-label={`${say("plan.state")} — ${both(step.title)}`}
        value={to}
        data={stepStates.map((value) => ({ value, label: say(`plan.state.${value}`) }))}
        onChange={({ currentTarget: { value } }) => setTo(stepStates.find((one) => one === value) ?? "done")}
      />
      {to !== "to-do" && (
        <TextField
          key={to}
          name="on"
          type="date"
          label={say(to === "doing" || to === "blocked" ? "plan.set.since" : "plan.set.on")}
          initial={(to === step.status.is && step.status.on) || today}
          optional
        />
      )}
      {to === "blocked" && (
        <NativeSelect
          name="blockedBy"
          label={say("plan.set.blocked-by")}
          defaultValue={step.status.blockedBy ?? (step.side === "us" ? "client" : step.side)}
          data={blockers.map((value) => ({ value, label: say(`plan.side.${value}`) }))}
        />
      )}
      {explained && (
        <Textarea
          name="reason"
          label={say("plan.set.reason")}
          defaultValue={step.status.reason ?? ""}
          maxLength={2_000}
          rows={2}
        />
      )}
      {to === "done" && (
        <>
          <Textarea
            name="evidence"
            label={say("plan.evidence")}
            {...(wanted ? { description: say("plan.evidence.wanted", { what: wanted }) } : {})}
            defaultValue={step.status.evidence ?? ""}
            maxLength={2_000}
            rows={2}
          />
          <EvidenceFile dossierId={dossierId} initial={step.status.fileId} />
        </>
      )}
    </FormShell>
  );
}
