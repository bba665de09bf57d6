import { useCallback, useEffect, useRef, useState } from "react";
import type { Answer } from "#screens/api.ts";
import { problemOf, sentenceOf } from "#screens/problem.ts";
import { useEscape } from "#screens/ui/use-escape.ts";
import { useUndo } from "#screens/ui/use-undo.tsx";
import { useWords } from "#screens/words.tsx";
import { useAskAlong, useTell } from "../ask.ts";
import { useReason } from "../reason.ts";
import type { DragBy } from "./use-drag.ts";
import { isOpen, type PlanRead, type PlanStep } from "./use-plan-words.ts";

/** A step on its way to another day: nothing is saved before it is dropped. */
type Moving = { readonly step: PlanStep; readonly day: string; readonly by: DragBy | "keys" };

/** What the day where it is held would make of the plan, as the server says. */
export type Ripple = Answer<"plan.preview-step">["moves"];

/** A step that is held, and what follows. */
export type StepMove = Moving & {
  readonly ripple: Ripple | undefined;
  /** Why it was not saved, or what follows is not known. */
  readonly problem: string | undefined;
};

export type StepMover = ReturnType<typeof useStepMove>;

/** Moves one step at a time to another day: held, with what follows in sight, then dropped or left where it was. */
export function useStepMove(dossierId: string) {
  const { say, dates } = useWords();
  const tell = useTell();
  const undo = useUndo();
  const reason = useReason("plan.write");
  const [moving, setShown] = useState<Moving>();
  // A pointer may be let go before what it did last is drawn.
  const held = useRef<Moving>(undefined);
  const setMoving = useCallback((next: Moving | undefined) => {
    held.current = next;
    setShown(next);
  }, []);
  const [saving, setSaving] = useState(false);
  const [refused, setRefused] = useState<string>();
  const isElsewhere = moving !== undefined && moving.day !== moving.step.dueOn;
  const asked = isElsewhere ? { dossierId, stepId: moving.step.id, dueOn: moving.day } : undefined;
  const { data, error } = useAskAlong("plan.preview-step", asked);
  // The answer before may still be about another step.
  const followed = data?.stepId === moving?.step.id ? data?.moves : undefined;

  const hold = useCallback(
    (step: PlanStep, day: string, by: Moving["by"]) => {
      setRefused(undefined);
      setMoving({ step, day, by });
    },
    [setMoving],
  );
  const leave = useCallback(() => {
    setRefused(undefined);
    setMoving(undefined);
  }, [setMoving]);
  useEscape(moving !== undefined, leave);
  // Who has no Escape leaves what was refused by touching anything.
  useEffect(() => {
    if (refused === undefined) return;
    addEventListener("pointerdown", leave);
    return () => removeEventListener("pointerdown", leave);
  }, [refused, leave]);
  /** Saves the day where it is held; refused, it stays held with the reason. */
  const drop = async () => {
    if (saving || held.current === undefined) return;
    const { step, day } = held.current;
    if (day === step.dueOn) return leave();
    setSaving(true);
    try {
      const { before } = await tell("plan.edit-step", { dossierId, stepId: step.id, dueOn: day });
      undo(say("plan.moved.undo", { day: dates.longDay(day) }), () =>
        tell("plan.edit-step", { dossierId, stepId: step.id, ...before }),
      );
      setMoving(undefined);
    } catch (thrown) {
      setRefused(sentenceOf(problemOf(thrown), say));
    } finally {
      setSaving(false);
    }
  };
  const problem = refused ?? (error ? sentenceOf(problemOf(error), say) : undefined);
  return {
    move: moving && { ...moving, ripple: isElsewhere ? followed : [], problem },
    saving,
    hold,
    /** The day where this step is held, also before it is drawn there. */
    heldDay: (step: PlanStep) => (held.current?.step.id === step.id ? held.current.day : undefined),
    drop,
    leave,
    /** Whether the person may move it: what is settled keeps the day that it had. */
    mayMove: (step: PlanStep) => reason === undefined && isOpen(step) && step.dueOn !== null,
    /** Why the person moves nothing. */
    reason,
  };
}

export const isLate = (step: PlanRead["steps"][number]) =>
  isOpen(step) && (step.verdict.is === "late" || step.verdict.is === "too-late");
