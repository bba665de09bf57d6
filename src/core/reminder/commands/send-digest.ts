import { z } from "zod";
import { Id } from "#core/kernel/ids.ts";
import { command, preparedCommand } from "#core/kernel/operation.ts";
import { isRefusal, type Refusal, refuse } from "#core/kernel/refusal.ts";
import { lockUnsent, saveClaim, saveSettled } from "#core/reminder/digest-store.ts";
import { exampleDigestId } from "#core/reminder/fields.ts";
import { letterOf } from "#core/reminder/queries/letter.ts";

/** The worker notes that it is about to send a digest: whoever looks sees that it is under way. */
export const claimDigest = command({
  name: "reminder.claim-digest",
  summary: "Notes that a digest is about to be sent; the worker does it.",
  permission: "reminder.send",
  input: z.object({ digestId: Id }),
  output: z.object({ attempts: z.number().int() }),
  refusals: ["reminder.digest-not-found"],
  example: { input: { digestId: exampleDigestId }, output: { attempts: 1 } },
  load: ({ digestId }, work) => lockUnsent(work, digestId),
  perform: async (_, { digestId }, work) => ({
    result: { attempts: await saveClaim(work, digestId) },
    facts: [],
  }),
});

/** What became of a digest, and of which contact's dossier it was. */
type Settled = {
  readonly state: "sent" | "failed" | "overtaken";
  readonly dossierId: string | null;
  readonly contactId: string | null;
};

/**
 * The worker mails a digest and records it. Killed in between, it mails it again under the same Message-ID;
 * a mail server that will never take it is the end of it, one that is away is asked again.
 */
export const sendDigest = preparedCommand({
  name: "reminder.send-digest",
  summary: "Mails a digest and records that it left; the worker does it.",
  permission: "reminder.send",
  input: z.object({ digestId: Id }),
  output: z.object({ state: z.enum(["sent", "failed", "overtaken"]) }),
  refusals: ["reminder.digest-not-found", "agency.mail-unavailable", "agency.not-found"],
  example: { input: { digestId: exampleDigestId }, output: { state: "sent" } },
  async prepare({ digestId }, { sendDigest: mail }, _, look): Promise<Settled | Refusal> {
    const found = await look((work) => letterOf(work, digestId));
    if (isRefusal(found)) {
      // Nobody is there any more: it is settled without a mail.
      if (found.refused !== "reminder.nobody-to-write-to") return found;
      return { state: "overtaken", dossierId: null, contactId: null };
    }
    if (!mail) return refuse("agency.mail-unavailable");
    const state = (await mail(found.letter)) === "sent" ? "sent" : "failed";
    return { state, dossierId: found.dossierId, contactId: found.contactId };
  },
  load: ({ digestId }, work) => lockUnsent(work, digestId),
  async perform(_, { digestId }, work, { state, dossierId, contactId }) {
    await saveSettled(work, digestId, state);
    if (dossierId === null || state === "overtaken") return { result: { state }, facts: [] };
    const details = { to: state };
    const fact = { dossierId, kind: "reminder.mailed", subject: `contact:${contactId}`, details } as const;
    return { result: { state }, facts: [fact] };
  },
});
