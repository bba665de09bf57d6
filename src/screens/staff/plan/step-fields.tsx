import { NativeSelect, TextInput } from "@mantine/core";
import { useState } from "react";
import { refusalToRemove } from "#core/plan/step.ts";
import type { Given } from "#screens/api.ts";
import { problemOf, sentenceOf } from "#screens/problem.ts";
import { LinkButton } from "#screens/ui/link-button.tsx";
import { Notice } from "#screens/ui/notice.tsx";
import { ReasonedButton } from "#screens/ui/reasoned-button.tsx";
import { ErrorState } from "#screens/ui/states.tsx";
import { useOnce } from "#screens/ui/use-once.ts";
import { useUndo } from "#screens/ui/use-undo.tsx";
import { useWords } from "#screens/words.tsx";
import { useAsk, useTell } from "../ask.ts";
import { type PlanStep, usePlanWords } from "./use-plan-words.ts";

type Edit = Omit<Given<"plan.edit-step">, "dossierId" | "stepId">;

/** Who takes care of it, its day, its name and, of one that a member added, who sees it: saved at once, taken back for ten seconds. */
export function StepFields({
  dossierId,
  step,
  isTimed,
  onRemoved,
}: {
  readonly dossierId: string;
  readonly step: PlanStep;
  /** Whether time is noted on it, or somebody's clock runs there. */
  readonly isTimed: boolean;
  readonly onRemoved: () => void;
}) {
  const { say } = useWords();
  const { both } = usePlanWords();
  const tell = useTell();
  const undo = useUndo();
  const { data } = useAsk("agency.list-members", {});
  const [problem, setProblem] = useState<string>();
  const stepId = step.id;
  const save = async (edit: Edit) => {
    setProblem(undefined);
    try {
      const { before } = await tell("plan.edit-step", { dossierId, stepId, ...edit });
      undo(say("plan.edited"), () => tell("plan.edit-step", { dossierId, stepId, ...before }));
    } catch (thrown) {
      setProblem(sentenceOf(problemOf(thrown), say));
    }
  };
  const title = both(step.title);
  return (
    <section className="stack">
      <NativeSelect
        className="drawer-field"
        label={say("plan.member")}
        value={step.memberId ?? ""}
        data={[
          { value: "", label: say("plan.member.none") },
          ...(data?.members ?? []).map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={({ currentTarget: { value } }) => void save({ memberId: value || null })}
      />
      <div>
        <TextInput
          key={`day ${step.dueOn}`}
          className="drawer-field"
          type="date"
          label={say("plan.day")}
          defaultValue={step.dueOn ?? ""}
          onBlur={({ currentTarget: { value, validity } }) => {
            if (value && !validity.badInput && value !== step.dueOn) void save({ dueOn: value });
          }}
        />
        {step.pinned && !step.isOwn && (
          <LinkButton onClick={() => void save({ dueOn: null })}>{say("plan.day.free")}</LinkButton>
        )}
      </div>
      <TextInput
        key={`title ${title}`}
        className="drawer-field"
        label={say("plan.rename")}
        defaultValue={title}
        maxLength={200}
        onBlur={({ currentTarget: { value } }) => {
          if (value.trim() && value.trim() !== title) void save({ title: value });
        }}
      />
      {step.isOwn && (
        <NativeSelect
          className="drawer-field"
          label={say("plan.visibility")}
          value={step.visibility}
          data={(["internal", "shared"] as const).map((value) => ({
            value,
            label: say(`plan.visibility.${value}`),
          }))}
          onChange={({ currentTarget: { value } }) =>
            void save({ visibility: value === "shared" ? "shared" : "internal" })
          }
        />
      )}
      {problem && <Notice tone="danger">{problem}</Notice>}
      {step.isOwn && <RemoveStep dossierId={dossierId} step={step} isTimed={isTimed} onRemoved={onRemoved} />}
    </section>
  );
}

/** Takes out a step that was added by mistake, or says why it stays; given back for ten seconds. */
function RemoveStep(props: {
  readonly dossierId: string;
  readonly step: PlanStep;
  readonly isTimed: boolean;
  readonly onRemoved: () => void;
}) {
  const { dossierId, step, isTimed, onRemoved } = props;
  const { say, why } = useWords();
  const { both } = usePlanWords();
  const tell = useTell();
  const undo = useUndo();
  const { once, busy, error } = useOnce();
  const title = both(step.title);
  const stays = refusalToRemove({ ...step, isCommented: step.notes > 0, isTimed, title });
  const remove = async () => {
    const place = { dossierId, stepId: step.id };
    await tell("plan.remove-step", place);
    undo(say("plan.step.removed", { title }), () => tell("plan.restore-step", place));
    onRemoved();
  };
  return (
    <>
      {error !== undefined && <ErrorState error={error} />}
      <ReasonedButton
        quiet
        label={say("plan.step.remove")}
        reason={stays && why(stays)}
        loading={busy}
        onClick={() => void once(remove)}
      />
    </>
  );
}
