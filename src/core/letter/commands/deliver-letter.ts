import { z } from "zod";
import { loadDossier } from "#core/dossier/store.ts";
import type { FactDraft } from "#core/kernel/fact.ts";
import { Id } from "#core/kernel/ids.ts";
import { type Outcome, preparedCommand } from "#core/kernel/operation.ts";
import { isRefusal, type Refusal } from "#core/kernel/refusal.ts";
import { exampleLetter, type Letter, LetterShown } from "#core/letter/letter.ts";
import type { Posted } from "#core/letter/ports.ts";
import { cameOfRefusal, mostAttempts } from "#core/letter/posting.ts";
import { type LocatedMail, locateMail, withFiles } from "#core/letter/queries/letter-mail.ts";
import { loadLetter, lockLetter, saveAttempt, saveLetter } from "#core/letter/store.ts";

type Delivered = { readonly letter: Letter; readonly again: boolean };

/**
 * The worker gives a letter to the mail server, and says what came of it. Done twice, because it was
 * stopped before it could say so, the same mail goes out with the same Message-ID.
 */
export const deliverLetter = preparedCommand({
  name: "letter.deliver",
  summary: "Gives a letter that waits to the mail server, as the worker does.",
  permission: "letter.deliver",
  input: z.object({ dossierId: Id, letterId: Id, attempt: z.number().int().min(1) }),
  output: z.object({
    letter: LetterShown,
    again: z.boolean().meta({ description: "Whether it is to be tried again later" }),
  }),
  refusals: ["dossier.not-found", "letter.not-found"],
  example: {
    input: { dossierId: "01980000-0000-7000-8000-000000000010", letterId: exampleLetter.id, attempt: 1 },
    output: { letter: exampleLetter, again: false },
  },
  async prepare({ dossierId, letterId }, ports, _, look, signal): Promise<Posted | "over" | Refusal> {
    const located = await look(async (work): Promise<LocatedMail | "over" | Refusal> => {
      const dossier = await loadDossier(work, dossierId);
      if (isRefusal(dossier)) return dossier;
      const letter = await loadLetter(work, dossierId, letterId);
      if (isRefusal(letter)) return letter;
      return letter.state === "queued" ? locateMail(work, dossierId, letter, letter.queuedBy) : "over";
    });
    if (located === "over") return located;
    if (isRefusal(located)) return cameOfRefusal(located);
    const mail = await withFiles(located, ports);
    if (isRefusal(mail)) return cameOfRefusal(mail);
    if (!ports.postLetter) return { outcome: "later", answer: "no mail server is set" };
    signal?.throwIfAborted();
    return ports.postLetter(mail);
  },
  async load({ dossierId, letterId }, work) {
    const dossier = await loadDossier(work, dossierId);
    return isRefusal(dossier) ? dossier : lockLetter(work, dossierId, letterId);
  },
  async perform(before, { dossierId, letterId, attempt: number }, work, posted): Promise<Outcome<Delivered>> {
    if (posted === "over" || before.state !== "queued")
      return { result: { letter: before, again: false }, facts: [] };
    const { outcome, answer } = posted;
    await saveAttempt(work, dossierId, letterId, { number, outcome, answer });
    const at = work.now.toString({ smallestUnit: "millisecond" });
    const { letter, fact } = whatCameOfIt(before, posted, { number, at });
    if (!fact) return { result: { letter: before, again: true }, facts: [] };
    await saveLetter(work, dossierId, letter);
    const shown = LetterShown.parse(letter);
    const facts = [{ dossierId, subject: `letter:${letterId}`, ...fact }];
    return { result: { letter: shown, again: false }, facts };
  },
});

/** What a letter that was queued became, and how the journal says it; without a fact, it goes on waiting. */
function whatCameOfIt(
  before: Letter,
  posted: Posted,
  { number, at }: { readonly number: number; readonly at: string },
): { readonly letter: Letter; readonly fact?: Pick<FactDraft, "kind" | "details"> } {
  const { subject: name, recipientEmail: email, revision } = before;
  const { answer } = posted;
  if (posted.outcome === "sent") {
    const { messageId } = posted;
    return {
      letter: { ...before, state: "sent", sentAt: at, means: "mail", sentOn: null, proof: null, messageId },
      fact: { kind: "letter.sent", details: { name, email, revision, messageId, answer } },
    };
  }
  if (posted.outcome === "later" && number < mostAttempts) return { letter: before };
  const problem = posted.outcome === "later" ? "letter.server-away" : posted.problem;
  return {
    letter: { ...before, state: "failed", failedAt: at, problem, answer },
    fact: { kind: "letter.failed", details: { name, email, problem, reason: answer } },
  };
}
