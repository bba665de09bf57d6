import { z } from "zod";
import { loadDossier, rowsIn } from "#core/dossier/store.ts";
import { Day, Id, PageSize, pageCursor, pageOf, pageRows } from "#core/kernel/ids.ts";
import { query, type Work } from "#core/kernel/operation.ts";
import { isRefusal } from "#core/kernel/refusal.ts";
import { AttemptShown, attachedBy, exampleLetter, type Letter, LetterShown } from "#core/letter/letter.ts";
import { LetterRemark, remarksOn } from "#core/letter/letter-tone.ts";
import { lackingIn } from "#core/letter/marks.ts";
import { attemptsOf, isOutdated, lettersOf, loadLetter, toLetter } from "#core/letter/store.ts";
import { attachedTo, type LocatedDocument, locateDocuments } from "./letter-documents.ts";
import { linkedDocuments } from "./letter-mail.ts";
import { loadLink } from "./link.ts";
import { suggestedValues } from "./suggested-values.ts";

const dossierId = "01980000-0000-7000-8000-000000000010";

/** The letters of a dossier, the newest first. */
export const listLetters = query({
  name: "letter.list",
  summary: "Lists the letters of a dossier, the newest first.",
  permission: "letter.read",
  input: z.object({
    dossierId: Id,
    meetingId: Id.optional().meta({ description: "Only those about this meeting" }),
    after: pageCursor(Id),
    limit: PageSize,
  }),
  output: pageOf(LetterShown),
  refusals: ["dossier.not-found"],
  example: { input: { dossierId, limit: 50 }, output: { rows: [exampleLetter] } },
  async read({ dossierId, meetingId, after, limit }, work) {
    const rows = await rowsIn(
      work,
      dossierId,
      lettersOf(work, dossierId)
        .$if(after !== undefined, (all) => all.where("id", "<", after?.[0] ?? ""))
        .$if(meetingId !== undefined, (all) => all.where("meeting_id", "=", meetingId ?? ""))
        .orderBy("id", "desc")
        .limit(limit + 1),
    );
    if (isRefusal(rows)) return rows;
    const { rows: shown, ...next } = pageRows(rows, limit, ({ id }) => [id]);
    return { rows: shown.map(toLetter), ...next };
  },
});

/** One letter: what it says, as it will be seen, what lacks, and the tries to send it. */
export const readLetter = query({
  name: "letter.read",
  summary: "Reads a letter, as it will be seen, with what it lacks and the tries to send it.",
  permission: "letter.read",
  input: z.object({ dossierId: Id, letterId: Id }),
  output: z.object({
    letter: LetterShown,
    html: z.string(),
    text: z.string(),
    remarks: z.array(LetterRemark).meta({ description: "Sentences to look at again before it leaves" }),
    lacking: z.array(z.string()).meta({ description: "Variables whose value is still marked as lacking" }),
    suggested: z.record(z.string(), z.string()).meta({
      description: "For some of these, what the dossier knows: to be checked by a person before it is used",
    }),
    isOutdated: z.boolean().meta({ description: "Whether the meeting that it tells of has changed since" }),
    documents: z
      .array(z.object({ id: Id, name: z.string(), bytes: z.number().int(), by: z.enum(attachedBy) }))
      .nullable()
      .meta({ description: "What goes with it; null when something of it is gone" }),
    link: z
      .object({ until: Day, isClosed: z.boolean() })
      .nullable()
      .meta({ description: "The address that it gives: until when, and whether somebody closed it" }),
    attempts: z.array(AttemptShown),
  }),
  refusals: ["dossier.not-found", "letter.not-found"],
  example: {
    input: { dossierId, letterId: exampleLetter.id },
    output: {
      letter: exampleLetter,
      html: "<p>Bonjour Nora Benali,</p>\n",
      text: "Bonjour Nora Benali,",
      remarks: [],
      lacking: [],
      suggested: {},
      isOutdated: false,
      documents: [],
      link: null,
      attempts: [],
    },
  },
  async read({ dossierId, letterId }, work) {
    const dossier = await loadDossier(work, dossierId);
    if (isRefusal(dossier)) return dossier;
    const letter = await loadLetter(work, dossierId, letterId);
    if (isRefusal(letter)) return letter;
    const { letterDesk: desk } = work.ports;
    const { links, ...withIt } = await whatGoesWith(work, dossierId, letter);
    const shown = await desk.show(letter.body, links && { ...links, language: letter.language });
    const remarks = remarksOn(letter, letter.language, work.ports.toneCatalogue());
    const attempts = await attemptsOf(work, dossierId, letterId);
    const lacking = [...lackingIn(letter)];
    return {
      ...{ letter, ...shown, ...withIt, remarks, lacking, attempts: [...attempts] },
      suggested: await suggestedValues(work, dossier, letter.language, lacking),
      isOutdated: await isOutdated(work, dossierId, letter),
    };
  },
});

/** What is attached to a letter and what it gives an address for, as its mail would. */
async function whatGoesWith(work: Work, dossierId: string, letter: Letter) {
  const attached = await locateDocuments(work, dossierId, attachedTo(letter));
  const links = await linkedDocuments(work, dossierId, letter);
  const link = await loadLink(work, dossierId, letter.id);
  const said = link ? { until: link.expiresAt.slice(0, 10), isClosed: link.isClosed } : null;
  if (isRefusal(attached) || isRefusal(links)) return { documents: null, link: said, links: undefined };
  const by =
    (one: (typeof attachedBy)[number]) => (all: readonly Pick<LocatedDocument, "id" | "name" | "bytes">[]) =>
      all.map(({ id, name, bytes }) => ({ id, name, bytes, by: one }));
  const documents = [...by("file")(attached), ...by("link")(links?.documents ?? [])];
  return { documents, link: links ? said : null, links };
}
