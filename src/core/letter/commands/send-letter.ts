import { z } from "zod";
import { lockDossier } from "#core/dossier/store.ts";
import { actorReference, ownAgency } from "#core/kernel/actor.ts";
import { Id } from "#core/kernel/ids.ts";
import { command } from "#core/kernel/operation.ts";
import { isRefusal } from "#core/kernel/refusal.ts";
import { whyNotSaid, whyNotSent, whyNotThisText } from "#core/letter/leaving.ts";
import { exampleLetter, type Letter, LetterShown } from "#core/letter/letter.ts";
import { remarksOn } from "#core/letter/letter-tone.ts";
import { linkedFrom } from "#core/letter/queries/letter-documents.ts";
import { saveLink } from "#core/letter/queries/link.ts";
import { isOutdated, lockLetter, saveLetter } from "#core/letter/store.ts";
import { catalogueTemplate } from "#core/letter/write-letter.ts";

/** A member sends a letter: nothing leaves by itself. The worker gives it to the mail server after the commit. */
export const sendLetter = command({
  name: "letter.send",
  summary: "Sends a letter by mail; only a person of the agency may.",
  permission: "letter.send",
  input: z.object({
    dossierId: Id,
    letterId: Id,
    revision: z.number().int().min(1).meta({ description: "Of the text that one has read" }),
    toneReason: z
      .string()
      .trim()
      .min(1)
      .max(500)
      .optional()
      .meta({ description: "Why the sentences that were remarked upon stay; the journal keeps it" }),
  }),
  output: LetterShown,
  refusals: [
    ...(["dossier.not-found", "letter.not-found", "letter.leaving", "letter.closed"] as const),
    ...(["letter.by-a-person", "letter.needs-proof", "letter.mail-unavailable"] as const),
    ...(["letter.no-address", "letter.incomplete", "letter.ask-in-dispute"] as const),
    ...(["letter.needs-approval", "letter.changed", "letter.tone", "letter.secret"] as const),
    "letter.meeting-changed",
  ],
  example: {
    input: { dossierId: "01980000-0000-7000-8000-000000000010", letterId: exampleLetter.id, revision: 1 },
    output: {
      ...exampleLetter,
      state: "queued",
      queuedAt: "2026-11-28T09:05:00Z",
      queuedBy: exampleLetter.writtenBy,
    },
  },
  async load({ dossierId, letterId }, work) {
    // Locked: a dispute that begins at the same moment is seen, or sees this letter leave.
    const dossier = await lockDossier(work, dossierId);
    if (isRefusal(dossier)) return dossier;
    const letter = await lockLetter(work, dossierId, letterId);
    if (isRefusal(letter)) return letter;
    return { dossier, letter, isOutdated: await isOutdated(work, dossierId, letter) };
  },
  async perform(loaded, { dossierId, letterId, revision, toneReason }, work) {
    const { letter: before, ...known } = loaded;
    const { ports, actor, now } = work;
    const template = await catalogueTemplate(ports.letterDesk, before.template, before.language);
    const sendsMail = ports.postLetter !== undefined;
    const refusal =
      whyNotSent(before, { ...known, template, actor, sendsMail }) ?? whyNotThisText(before, revision);
    if (refusal) return refusal;
    const remarks = remarksOn(before, before.language, ports.toneCatalogue());
    const unsaid = whyNotSaid(remarks, toneReason);
    if (unsaid) return unsaid;
    const tone = remarks.length > 0 && toneReason ? { remarks: remarks.length, toneReason } : {};
    const letter: Letter = {
      ...before,
      state: "queued",
      queuedAt: now.toString({ smallestUnit: "millisecond" }),
      queuedBy: actorReference(actor),
    };
    await saveLetter(work, dossierId, letter);
    const { fileIds, packId } = linkedFrom(letter);
    if (fileIds.length > 0 || packId !== null) {
      const gone = await saveLink(work, dossierId, letterId);
      if (gone) return gone;
    }
    const { subject: name, recipientEmail: email, body } = letter;
    const withIt = {
      attached: [...letter.fileIds],
      linked: [...letter.linkFileIds],
      ...(letter.packId === null ? {} : { packId: letter.packId, packBy: letter.packBy }),
    };
    const fact = { dossierId, kind: "letter.queued" as const, subject: `letter:${letterId}` };
    return {
      result: LetterShown.parse(letter),
      facts: [{ ...fact, details: { name, email, body, revision, ...withIt, ...tone } }],
      jobs: [
        {
          name: "letter.send",
          data: { agencyId: ownAgency(actor), dossierId, letterId },
          singletonKey: letterId,
        },
      ],
    };
  },
});
