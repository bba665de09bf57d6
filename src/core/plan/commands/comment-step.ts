import { z } from "zod";
import { Id } from "#core/kernel/ids.ts";
import { command } from "#core/kernel/operation.ts";
import { exampleDossierId, exampleStep } from "#core/plan/examples.ts";
import { Note } from "#core/plan/fields.ts";
import { titleOf } from "#core/plan/plan.ts";
import { stepAtHand } from "#core/plan/store.ts";
import { saveNote } from "#core/plan/time-store.ts";

/** A member says something of a step. */
export const commentStep = command({
  name: "plan.comment",
  summary: "Writes a comment on a step of a plan; it stays within the agency.",
  permission: "plan.write",
  input: z.object({ dossierId: Id, stepId: Id, text: Note }),
  output: z.object({ noteId: Id }),
  refusals: ["dossier.not-found", "plan.none", "plan.step-not-found"],
  example: {
    input: { dossierId: exampleDossierId, stepId: exampleStep.id, text: "Nora préfère mardi." },
    output: { noteId: "01980000-0000-7000-8000-000000000062" },
  },
  load: (place, work) => stepAtHand(work, place),
  async perform(step, { dossierId, stepId, text }, work) {
    const id = work.newId();
    await saveNote(work, dossierId, { id, stepId, text });
    const details = { name: titleOf(step), text };
    return {
      result: { noteId: id },
      facts: [{ dossierId, kind: "plan.commented", subject: `step:${stepId}`, details }],
    };
  },
});
