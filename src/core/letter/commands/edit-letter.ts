import { z } from "zod";
import { lockDossier } from "#core/dossier/store.ts";
import { sharedFiles } from "#core/file/store.ts";
import { actorReference } from "#core/kernel/actor.ts";
import { Id } from "#core/kernel/ids.ts";
import { command } from "#core/kernel/operation.ts";
import { isRefusal, refuse } from "#core/kernel/refusal.ts";
import { AskedValues, readAskedValues } from "#core/letter/asked-values.ts";
import { whyNotChanged } from "#core/letter/leaving.ts";
import { exampleLetter, type Letter, LetterShown } from "#core/letter/letter.ts";
import { withValues } from "#core/letter/marks.ts";
import { lockLetter, saveLetter } from "#core/letter/store.ts";
import { BodyText, SubjectText } from "#core/letter/template.ts";

/** What the files of one letter may weigh together, bytes: most mail servers take no more. */
const mostBytes = 10_000_000;

/** A member changes what a letter says, or to whom: an approval is for one text, and falls with it. */
export const editLetter = command({
  name: "letter.edit",
  summary: "Changes a letter that has not left; values take the place of what is marked as lacking.",
  permission: "letter.write",
  input: z.object({
    dossierId: Id,
    letterId: Id,
    subject: SubjectText.optional(),
    body: BodyText.optional(),
    recipientName: z.string().trim().min(1).max(200).nullable().optional(),
    recipientEmail: z.email().max(320).nullable().optional(),
    fileIds: z
      .array(Id)
      .max(10)
      .optional()
      .meta({ description: "Shared files of the dossier to go with it" }),
    values: AskedValues,
  }),
  output: LetterShown,
  refusals: [
    ...(["dossier.not-found", "letter.not-found", "letter.leaving", "letter.closed"] as const),
    ...(["letter.unknown-variables", "letter.not-a-day", "letter.not-a-link"] as const),
    ...(["letter.file-not-shared", "letter.files-too-large", "letter.too-long"] as const),
  ],
  example: {
    input: {
      dossierId: "01980000-0000-7000-8000-000000000010",
      letterId: exampleLetter.id,
      body: "Bonjour Nora Benali,",
    },
    output: exampleLetter,
  },
  async load({ dossierId, letterId }, work) {
    const dossier = await lockDossier(work, dossierId);
    return isRefusal(dossier) ? dossier : lockLetter(work, dossierId, letterId);
  },
  async perform(before, { dossierId, letterId, values, ...edit }, work) {
    const refusal = whyNotChanged(before);
    if (refusal) return refusal;
    const asked = readAskedValues(values, before.language);
    if (isRefusal(asked)) return asked;
    const { subject = before.subject, body = before.body, fileIds = before.fileIds } = edit;
    const text = withValues({ subject, body }, asked);
    // Values may have made it longer than what may be typed.
    if (!SubjectText.safeParse(text.subject).success || !BodyText.safeParse(text.body).success)
      return refuse("letter.too-long");
    if (edit.fileIds && edit.fileIds.length > 0) {
      const shared = (await sharedFiles(work, dossierId)).filter(({ id }) => fileIds.includes(id));
      if (shared.length < new Set(fileIds).size) return refuse("letter.file-not-shared");
      if (shared.reduce((sum, { bytes }) => sum + bytes, 0) > mostBytes)
        return refuse("letter.files-too-large");
    }
    const { recipientName = before.recipientName, recipientEmail = before.recipientEmail } = edit;
    const told = { ...text, recipientName, recipientEmail, fileIds: [...new Set(fileIds)] };
    if (isSame(before, told)) return { result: before, facts: [] };
    const { id, template, language, contactId, revision } = before;
    const letter: Letter = {
      ...{ id, template, language, contactId, ...told },
      revision: revision + 1,
      writtenBy: actorReference(work.actor),
      writtenAt: work.now.toString({ smallestUnit: "millisecond" }),
      ...{ approvedBy: null, approvedAt: null, state: "draft" },
    };
    await saveLetter(work, dossierId, letter);
    const fact = { dossierId, kind: "letter.edited" as const, subject: `letter:${letterId}` };
    return {
      result: letter,
      facts: [{ ...fact, details: { name: letter.subject, revision: letter.revision } }],
    };
  },
});

type Told = Pick<Letter, "subject" | "body" | "recipientName" | "recipientEmail" | "fileIds">;

const isSame = (before: Letter, { subject, body, recipientName, recipientEmail, fileIds }: Told) =>
  before.subject === subject &&
  before.body === body &&
  before.recipientName === recipientName &&
  before.recipientEmail === recipientEmail &&
  before.fileIds.join() === fileIds.join();
