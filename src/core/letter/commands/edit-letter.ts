import { z } from "zod";
import { lockDossier } from "#core/dossier/store.ts";
import { sharedFiles } from "#core/file/store.ts";
import { actorReference } from "#core/kernel/actor.ts";
import { Id } from "#core/kernel/ids.ts";
import { command, type Work } from "#core/kernel/operation.ts";
import { isRefusal, type Refusal, refuse } from "#core/kernel/refusal.ts";
import { isSameData } from "#core/kernel/same-data.ts";
import { AskedValues, readAskedValues } from "#core/letter/asked-values.ts";
import { whyNotChanged } from "#core/letter/leaving.ts";
import { attachedBy, exampleLetter, type Letter, LetterShown } from "#core/letter/letter.ts";
import { withValues } from "#core/letter/marks.ts";
import { linkedFrom } from "#core/letter/queries/letter-documents.ts";
import { saveLink } from "#core/letter/queries/link.ts";
import { lockLetter, saveLetter } from "#core/letter/store.ts";
import { BodyText, SubjectText } from "#core/letter/template.ts";
import { loadPack } from "#core/pack/store.ts";

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
      .meta({ description: "Shared files of the dossier to be attached, 10 MB together at most" }),
    linkFileIds: z
      .array(Id)
      .max(50)
      .optional()
      .meta({ description: "Shared files that it gives an address for instead, for 90 days" }),
    packId: Id.nullable()
      .optional()
      .meta({ description: "A version of the pack that is ready; null for none" }),
    packBy: z
      .enum(attachedBy)
      .optional()
      .meta({ description: "How the pack goes with it; a link if unsaid" }),
    sendsCalendar: z.boolean().optional().meta({ description: "Whether its days go with it for a calendar" }),
    values: AskedValues,
  }),
  output: LetterShown,
  refusals: [
    ...(["dossier.not-found", "letter.not-found", "letter.leaving", "letter.closed"] as const),
    ...(["letter.unknown-variables", "letter.not-a-day", "letter.not-a-link"] as const),
    ...(["letter.file-not-shared", "letter.files-too-large", "letter.too-long"] as const),
    ...(["pack.not-found", "pack.not-ready"] as const),
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
    const { subject = before.subject, body = before.body } = edit;
    const text = withValues({ subject, body }, asked);
    // Values may have made it longer than what may be typed.
    if (!SubjectText.safeParse(text.subject).success || !BodyText.safeParse(text.body).success)
      return refuse("letter.too-long");
    const documents = documentsAfter(before, edit);
    const unfit = await whyNotThese(work, dossierId, before, documents);
    if (unfit) return unfit;
    const { recipientName = before.recipientName, recipientEmail = before.recipientEmail } = edit;
    const { sendsCalendar = before.sendsCalendar } = edit;
    const told = { ...text, recipientName, recipientEmail, ...documents, sendsCalendar };
    if (isSameData(told, toldBy(before))) return { result: before, facts: [] };
    const { id, template, language, contactId, revision, calendar, meetingId } = before;
    const letter: Letter = {
      ...{ id, template, language, contactId, calendar, meetingId, ...told },
      revision: revision + 1,
      writtenBy: actorReference(work.actor),
      writtenAt: work.now.toString({ smallestUnit: "millisecond" }),
      ...{ approvedBy: null, approvedAt: null, state: "draft" },
    };
    if (!isSameData(linkedFrom(letter), linkedFrom(before)) && hasAny(linkedFrom(letter))) {
      const gone = await saveLink(work, dossierId, letterId);
      if (gone) return gone;
    }
    await saveLetter(work, dossierId, letter);
    const fact = { dossierId, kind: "letter.edited" as const, subject: `letter:${letterId}` };
    return {
      result: letter,
      facts: [{ ...fact, details: { name: letter.subject, revision: letter.revision } }],
    };
  },
});

/** What an edit changes, besides its values. */
const toldBy = ({ subject, body, recipientName, recipientEmail, ...letter }: Letter) => {
  const { fileIds, linkFileIds, packId, packBy, sendsCalendar } = letter;
  const documents = { fileIds, linkFileIds, packId, packBy };
  return { subject, body, recipientName, recipientEmail, ...documents, sendsCalendar };
};

type Documents = Pick<Letter, "fileIds" | "linkFileIds" | "packId" | "packBy">;
type Edit = { readonly [Name in keyof Documents]?: Documents[Name] | undefined };

const hasAny = ({ fileIds, packId }: ReturnType<typeof linkedFrom>) => fileIds.length > 0 || packId !== null;

/** What goes with the letter after an edit; a file is attached or linked, not both. */
function documentsAfter(before: Documents, edit: Edit): Documents {
  const { packId = before.packId, packBy = before.packBy } = edit;
  const fileIds = [...new Set(edit.fileIds ?? before.fileIds)];
  const linkFileIds = [...new Set(edit.linkFileIds ?? before.linkFileIds)];
  return {
    // What an edit names last wins: a file that is linked from now on is attached no more.
    fileIds: edit.linkFileIds ? fileIds.filter((id) => !linkFileIds.includes(id)) : fileIds,
    linkFileIds: edit.linkFileIds ? linkFileIds : linkFileIds.filter((id) => !fileIds.includes(id)),
    packId,
    packBy: packId === null ? null : (packBy ?? "link"),
  };
}

/** Why these documents cannot go with a letter: one is not shared or not ready, or together they weigh too much. */
async function whyNotThese(
  work: Work,
  dossierId: string,
  before: Documents,
  { fileIds, linkFileIds, packId, packBy }: Documents,
): Promise<Refusal | undefined> {
  const same = { fileIds, linkFileIds, packId, packBy };
  const { fileIds: f, linkFileIds: l, packId: p, packBy: b } = before;
  if (isSameData(same, { fileIds: f, linkFileIds: l, packId: p, packBy: b })) return undefined;
  let bytes = 0;
  const wanted = [...fileIds, ...linkFileIds];
  if (wanted.length > 0) {
    const shared = (await sharedFiles(work, dossierId)).filter(({ id }) => wanted.includes(id));
    if (shared.length < wanted.length) return refuse("letter.file-not-shared");
    bytes = shared.reduce((sum, one) => sum + (fileIds.includes(one.id) ? one.bytes : 0), 0);
  }
  if (packId !== null) {
    const pack = await loadPack(work, dossierId, packId);
    if (isRefusal(pack)) return pack;
    if (pack.state !== "ready") return refuse("pack.not-ready");
    if (packBy === "file") bytes += pack.bytes ?? 0;
  }
  return bytes > mostBytes ? refuse("letter.files-too-large") : undefined;
}
