import { z } from "zod";
import { loadDossier } from "#core/dossier/store.ts";
import { actorReference } from "#core/kernel/actor.ts";
import { Id } from "#core/kernel/ids.ts";
import { command } from "#core/kernel/operation.ts";
import { isRefusal } from "#core/kernel/refusal.ts";
import { whyNotApproved, whyNotThisText } from "#core/letter/leaving.ts";
import { exampleLetter, type Letter, LetterShown } from "#core/letter/letter.ts";
import { lockLetter, saveLetter } from "#core/letter/store.ts";

/** Another member has read this very text and stands by it: in a dispute, none leaves without. */
export const approveLetter = command({
  name: "letter.approve",
  summary: "Approves the text of a letter that another member wrote.",
  permission: "letter.send",
  input: z.object({ dossierId: Id, letterId: Id, revision: z.number().int().min(1) }),
  output: LetterShown,
  refusals: [
    ...(["dossier.not-found", "letter.not-found", "letter.leaving", "letter.closed"] as const),
    ...(["letter.by-a-person", "letter.own-text", "letter.incomplete", "letter.changed"] as const),
  ],
  example: {
    input: { dossierId: "01980000-0000-7000-8000-000000000010", letterId: exampleLetter.id, revision: 1 },
    output: {
      ...exampleLetter,
      state: "ready",
      approvedBy: "member:01980000-0000-7000-8000-000000000003",
      approvedAt: "2026-11-28T10:00:00Z",
    },
  },
  async load({ dossierId, letterId }, work) {
    const dossier = await loadDossier(work, dossierId);
    return isRefusal(dossier) ? dossier : lockLetter(work, dossierId, letterId);
  },
  async perform(before, { dossierId, letterId, revision }, work) {
    const refusal = whyNotApproved(before, work.actor) ?? whyNotThisText(before, revision);
    if (refusal) return refusal;
    if (before.approvedBy !== null && before.state === "ready") return { result: before, facts: [] };
    const letter: Letter = {
      ...before,
      state: "ready",
      approvedBy: actorReference(work.actor),
      approvedAt: work.now.toString({ smallestUnit: "millisecond" }),
    };
    await saveLetter(work, dossierId, letter);
    const fact = { dossierId, kind: "letter.approved" as const, subject: `letter:${letterId}` };
    return { result: letter, facts: [{ ...fact, details: { name: letter.subject, revision } }] };
  },
});
