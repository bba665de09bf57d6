import { createContext, use } from "react";
import type { Loose } from "./loose-steps.ts";

/** The step that a form is about. */
export type StepEditing = {
  readonly step: Loose;
  readonly put: (path: string, value: unknown) => void;
  /** Says another step, as a whole. */
  readonly become: (step: Loose) => void;
  /** What is said of a field, or of what it is a part of. */
  readonly problem: (path: string) => string | undefined;
};

const Editing = createContext<StepEditing | undefined>(undefined);
export const StepEditingProvider = Editing.Provider;

/** The step that the form around is about. */
export function useStepEditing(): StepEditing {
  const editing = use(Editing);
  if (!editing) throw new Error("a field of a step stands outside of its form");
  return editing;
}
