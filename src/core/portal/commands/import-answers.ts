import { z } from "zod";
import { type Access, type Evidence, newEvidence } from "#core/access/access.ts";
import { accessFact } from "#core/access/journal-line.ts";
import { saveAccess, saveNewEvidence } from "#core/access/store.ts";
import { loadDossier, lockDossier } from "#core/dossier/store.ts";
import { putAway, takeBack } from "#core/file/put-away.ts";
import { addedNow, knownHashes, saveContents } from "#core/file/store.ts";
import { addUploaded } from "#core/file/uploaded.ts";
import { actorReference, ownAgency } from "#core/kernel/actor.ts";
import type { FactDraft } from "#core/kernel/fact.ts";
import { Id } from "#core/kernel/ids.ts";
import { preparedCommand, type Work } from "#core/kernel/operation.ts";
import { isRefusal, refuse } from "#core/kernel/refusal.ts";
import { loadToday } from "#core/plan/store.ts";
import {
  AnsweredShown,
  AnswersInput,
  answeredShown,
  answersRefusals,
  exampleAnswered,
} from "#core/portal/answer-fields.ts";
import type { Answered } from "#core/portal/answers.ts";
import { exampleDossierId, exampleLink } from "#core/portal/example.ts";
import { readReturned, understand } from "#core/portal/queries/read-answers.ts";
import { loadRequests, mostRequests, saveNewRequest, settleRequests } from "#core/portal/request-store.ts";
import { roomIn } from "#core/upload/store.ts";
import { refusalToBegin } from "#core/upload/upload.ts";
import { translator } from "#messages/translator.ts";

const Count = z.int().min(0);

/**
 * A member keeps what a returned sheet says, in one transaction: a right that the contact has is attested by the
 * member, with the sheet as its file and the contact's name; the rest is what the contact asks for. Rows that are not
 * understood are told, and nothing of them is kept; the same sheet again keeps nothing twice.
 */
export const importAnswers = preparedCommand({
  name: "portal.import-sheet",
  summary:
    "Keeps what an answer sheet returned by a contact says: evidence with the sheet as its file, and requests. Rows that are not understood are told and left out.",
  permission: "portal.manage",
  input: AnswersInput,
  output: z.object({
    fileId: Id.meta({ description: "The sheet, among the files of the dossier" }),
    evidence: Count,
    requests: Count,
    same: Count,
    blank: Count,
    leftOut: z.array(AnsweredShown),
  }),
  refusals: [
    ...(["dossier.not-found", "agency.not-found", "contact.not-found"] as const),
    ...answersRefusals,
    ...(["portal.nothing-to-keep", "portal.too-many-requests"] as const),
    ...(["import.file-too-large", "import.files-too-large", "upload.too-large", "upload.too-many"] as const),
    ...(["upload.agency-full", "file.store-full", "file.store-unreachable", "file.store-refused"] as const),
    "request.busy",
  ],
  example: {
    input: { dossierId: exampleDossierId, contactId: exampleLink.contactId, files: ["vos-outils.xlsx"] },
    output: {
      fileId: "01980000-0000-7000-8000-000000000030",
      ...{ evidence: 7, requests: 2, same: 0, blank: 1 },
      leftOut: [{ ...exampleAnswered, is: "left-out", level: null, text: null }],
    },
  },
  async prepare(input, ports, report, look) {
    const { dossierId, files, language } = input;
    const into = await look(async (work) => {
      const dossier = await loadDossier(work, dossierId);
      if (isRefusal(dossier)) return dossier;
      const place = { agencyId: ownAgency(work.actor), dossierId };
      const known = await knownHashes(work.tx, place);
      const room = { ...(await roomIn(work, dossierId)), agency: ports.agencyRoom, store: undefined };
      const full = refusalToBegin({ name: files[0]?.name ?? "", bytes: files[0]?.size ?? 0 }, room, language);
      return full ?? { prefix: `${place.agencyId}/${dossierId}/`, known, at: work.now, language };
    });
    if (isRefusal(into)) return into;
    const returned = await readReturned(input, ports, report);
    if (isRefusal(returned)) return returned;
    const brought = files.map((file) => ({
      ...{ path: file.name, bytes: file.size, pieces: () => file.stream() },
      read: async () => new Uint8Array(await file.arrayBuffer()),
    }));
    const outside = { ...ports, randomBytes: ports.vault.randomBytes };
    const put = await putAway([{ file: returned.file, files: brought }], into, outside, (done, total) =>
      report({ step: "storing", done, total }),
    );
    return isRefusal(put) ? put : { returned, brought, put };
  },
  discard: async ({ put }, { fileStore }) => takeBack(put.contents, fileStore),
  load: ({ dossierId }, work) => lockDossier(work, dossierId),
  async perform(_, input, work, { returned, brought: [brought], put }) {
    const { dossierId, contactId, language } = input;
    const understood = await understand(work, input, returned);
    if (isRefusal(understood)) return understood;
    const { answers, contactName } = understood;
    const kept = answers.filter(({ is }) => is === "evidence" || is === "request");
    if (kept.length === 0 || !brought) return refuse("portal.nothing-to-keep", { file: returned.file });
    const day = await loadToday(work);
    if (isRefusal(day)) return day;
    const place = { agencyId: ownAgency(work.actor), dossierId };
    const contents = await saveContents(work, place, put);
    if (isRefusal(contents)) return contents;
    const file = await addUploaded(work, place, {
      ...{ folder: translator(language)("pack", "answers.tab"), name: returned.file, visibility: "shared" },
      ...{ contentId: contents.get(brought) ?? "", bytes: brought.bytes },
      ...{ sha256: put.hashes.get(brought) ?? "", added: addedNow(work) },
    });
    const facts: FactDraft[] = file.fact ? [file.fact] : [];
    const about = { dossierId, contactId, contactName, fileId: file.fileId, today: day.today };
    const counts = { evidence: 0, requests: 0 };
    for (const one of kept) {
      if (one.is === "evidence") counts.evidence += 1;
      else counts.requests += 1;
      facts.push(await keep(work, one, about));
    }
    const waiting = (await loadRequests(work, dossierId)).filter(({ settledAt }) => settledAt === null);
    if (counts.requests > 0 && waiting.length > mostRequests)
      return refuse("portal.too-many-requests", { most: mostRequests });
    const number = (is: Answered["is"]) => answers.filter((one) => one.is === is).length;
    facts.push({
      ...{ dossierId, kind: "portal.answers-imported", subject: `contact:${contactId}` },
      details: {
        name: returned.file,
        contact: contactName,
        fileId: file.fileId,
        count: kept.length,
        ...counts,
      },
    });
    const leftOut = answers.filter(({ is }) => is === "left-out").map(answeredShown);
    return {
      result: { fileId: file.fileId, ...counts, same: number("same"), blank: number("blank"), leftOut },
      facts,
    };
  },
});

type About = {
  readonly dossierId: string;
  readonly contactId: string;
  readonly contactName: string;
  readonly fileId: string;
  readonly today: string;
};

/** Keeps one answer; a right that nobody had said of the client is said by it, as in the portal. */
async function keep(work: Work, answered: Answered, about: About): Promise<FactDraft> {
  const { dossierId, contactId, contactName, fileId, today } = about;
  const { access, level, kind, text } = answered;
  if (!access || text === null) throw new Error("an answer that is kept is about an access");
  if (kind !== null) {
    await saveNewRequest(work, dossierId, { id: work.newId(), accessId: access.id, contactId, kind, text });
    const details = { name: answered.name, kind, text };
    return { dossierId, kind: "portal.help-asked", subject: `access:${access.id}`, details };
  }
  if (level === null) throw new Error("an evidence shows a level");
  const said = { level, statement: text, fileId, on: today, until: null };
  const by = actorReference(work.actor);
  const evidence: Evidence = { id: work.newId(), grade: "attested", ...said, by, ...newEvidence };
  await saveNewEvidence(work, dossierId, access.id, evidence);
  const after: Access =
    access.clientLevel === "unknown"
      ? { ...access, clientLevel: level, clientWho: access.clientWho ?? contactName }
      : access;
  if (after !== access) await saveAccess(work, dossierId, after);
  await settleRequests(work, dossierId, { accessId: access.id });
  const details = { evidenceId: evidence.id, grade: evidence.grade, ...said };
  return accessFact(dossierId, "access.evidence-given", access, details);
}
