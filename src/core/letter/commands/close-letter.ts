import { z } from "zod";
import { loadDossier } from "#core/dossier/store.ts";
import { Day, Id } from "#core/kernel/ids.ts";
import { command, type Work } from "#core/kernel/operation.ts";
import { isRefusal, refuse } from "#core/kernel/refusal.ts";
import { handMeans } from "#core/letter/hand-means.ts";
import { whyIncomplete, whyNotChanged } from "#core/letter/leaving.ts";
import { exampleLetter, type Letter, LetterShown } from "#core/letter/letter.ts";
import { attemptsOf, lockLetter, saveLetter } from "#core/letter/store.ts";
import { loadToday } from "#core/plan/store.ts";

const dossierId = "01980000-0000-7000-8000-000000000010";
const which = { dossierId: Id, letterId: Id };
const Said = z.string().trim().min(1).max(2_000);

async function load({ dossierId, letterId }: { dossierId: string; letterId: string }, work: Work) {
  const dossier = await loadDossier(work, dossierId);
  return isRefusal(dossier) ? dossier : lockLetter(work, dossierId, letterId);
}

/** A member says that the letter left otherwise: it is kept as it was, with what proves it. */
export const markLetterSent = command({
  name: "letter.mark-sent-by-hand",
  summary: "Says that a letter left otherwise than by this server: by post, or from one’s own mailbox.",
  permission: "letter.write",
  input: z.object({
    ...which,
    means: z.enum(handMeans),
    sentOn: Day,
    proof: Said.nullable().default(null).meta({ description: "Number of the registered letter, receipt…" }),
  }),
  output: LetterShown,
  refusals: [
    ...(["dossier.not-found", "letter.not-found", "letter.leaving", "letter.closed"] as const),
    ...(["letter.incomplete", "letter.day-ahead", "agency.not-found"] as const),
  ],
  example: {
    input: { dossierId, letterId: exampleLetter.id, means: "registered-post", sentOn: "2026-11-28" },
    output: {
      ...exampleLetter,
      state: "sent",
      sentAt: "2026-11-28T09:05:00Z",
      means: "registered-post",
      sentOn: "2026-11-28",
      proof: null,
      messageId: null,
    },
  },
  load,
  async perform(before, { dossierId, letterId, means, sentOn, proof }, work) {
    const refusal = whyNotChanged(before) ?? whyIncomplete(before);
    if (refusal) return refusal;
    const now = await loadToday(work);
    if (isRefusal(now)) return now;
    if (sentOn > now.today) return refuse("letter.day-ahead");
    const sentAt = work.now.toString({ smallestUnit: "millisecond" });
    const letter: Letter = { ...before, state: "sent", sentAt, means, sentOn, proof, messageId: null };
    await saveLetter(work, dossierId, letter);
    const { subject: name, body, approvedBy } = letter;
    const fact = { dossierId, kind: "letter.sent-by-hand" as const, subject: `letter:${letterId}` };
    return {
      result: LetterShown.parse(letter),
      facts: [{ ...fact, details: { name, body, means, sentOn, proof, approvedBy } }],
    };
  },
});

/** A member gives a letter up, and says why. */
export const cancelLetter = command({
  name: "letter.cancel",
  summary: "Gives up a letter that has not left.",
  permission: "letter.write",
  input: z.object({ ...which, reason: Said }),
  output: LetterShown,
  refusals: ["dossier.not-found", "letter.not-found", "letter.leaving", "letter.closed"],
  example: {
    input: { dossierId, letterId: exampleLetter.id, reason: "Dit de vive voix" },
    output: {
      ...exampleLetter,
      state: "cancelled",
      cancelledAt: "2026-11-28T09:05:00Z",
      reason: "Dit de vive voix",
    },
  },
  load,
  async perform(before, { dossierId, letterId, reason }, work) {
    if (before.state === "queued") {
      const last = (await attemptsOf(work, dossierId, letterId)).at(-1);
      // Under way: whether the mail server has it is not known.
      if (last && last.outcome === null) return refuse("letter.leaving");
    } else {
      const refusal = whyNotChanged(before);
      if (refusal) return refusal;
    }
    const cancelledAt = work.now.toString({ smallestUnit: "millisecond" });
    const letter: Letter = { ...before, state: "cancelled", cancelledAt, reason };
    await saveLetter(work, dossierId, letter);
    const fact = { dossierId, kind: "letter.cancelled" as const, subject: `letter:${letterId}` };
    return {
      result: LetterShown.parse(letter),
      facts: [{ ...fact, details: { name: letter.subject, reason } }],
    };
  },
});

/** A member saw it come back: the mail server had taken it, the recipient did not. */
export const noteBounce = command({
  name: "letter.note-bounce",
  summary: "Says that a letter that was sent came back, and with which words.",
  permission: "letter.write",
  input: z.object({ ...which, note: Said }),
  output: LetterShown,
  refusals: ["dossier.not-found", "letter.not-found", "letter.not-sent"],
  example: {
    input: { dossierId, letterId: exampleLetter.id, note: "550 5.1.1 boîte inconnue" },
    output: {
      ...exampleLetter,
      state: "failed",
      failedAt: "2026-11-28T10:05:00Z",
      problem: "letter.bounced",
      answer: "550 5.1.1 boîte inconnue",
    },
  },
  load,
  async perform(before, { dossierId, letterId, note }, work) {
    if (before.state !== "sent") return refuse("letter.not-sent");
    const failedAt = work.now.toString({ smallestUnit: "millisecond" });
    const letter: Letter = { ...before, state: "failed", failedAt, problem: "letter.bounced", answer: note };
    await saveLetter(work, dossierId, letter);
    const fact = { dossierId, kind: "letter.bounced" as const, subject: `letter:${letterId}` };
    return {
      result: LetterShown.parse(letter),
      facts: [{ ...fact, details: { name: letter.subject, reason: note } }],
    };
  },
});
