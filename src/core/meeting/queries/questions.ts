import { type SqlBool, sql } from "kysely";
import { sharedFiles } from "#core/file/store.ts";
import { actorReference, ownAgency } from "#core/kernel/actor.ts";
import type { Work } from "#core/kernel/operation.ts";
import { unread } from "#core/kernel/unread.ts";
import type { SheetToShow } from "#core/meeting/place.ts";
import type { Answer } from "#core/meeting/question.ts";
import type { AnswerShown, QuestionShown } from "#core/meeting/question-fields.ts";
import { placeShown } from "#core/meeting/sheet.ts";
import type { EntryKind } from "#core/tracking/entries.ts";
import { entryName, nameIn } from "#core/tracking/entry-name.ts";
import { ofInternalItem } from "#core/tracking/left-inside.ts";

/** The most questions that a sheet holds; the list has the others. */
export const mostQuestions = 200;

/** The questions of a dossier that the caller has loaded; to be ordered and limited. */
export function questionsOf({ tx, actor }: Work, dossierId: string) {
  return tx
    .selectFrom("successor_question")
    .select(["id", "asked_by as askedBy", "asked_on as askedOn", "text", "answer"])
    .select("answered_on as answeredOn")
    .where("agency_id", "=", ownAgency(actor))
    .where("dossier_id", "=", dossierId);
}

type Row = Omit<QuestionShown, "answer"> & { readonly answer: Answer | null };

export async function saveNewQuestion(
  { tx, actor, now }: Work,
  dossierId: string,
  asked: {
    readonly id: string;
    readonly askedBy: string;
    readonly askedOn: string;
    readonly text: string;
  },
): Promise<void> {
  await tx
    .insertInto("successor_question")
    .values({
      agency_id: ownAgency(actor),
      dossier_id: dossierId,
      id: asked.id,
      asked_by: asked.askedBy,
      asked_on: asked.askedOn,
      text: asked.text,
      logged_at: now.toString(),
      logged_by: actorReference(actor),
    })
    .modifyEnd(unread)
    .execute();
}

/** Keeps the answer to a question; a newer one takes its place. */
export async function saveAnswerToQuestion(
  { tx, actor }: Work,
  dossierId: string,
  questionId: string,
  answer: Answer,
  on: string,
): Promise<void> {
  await tx
    .updateTable("successor_question")
    .set({ answer: JSON.stringify(answer), answered_on: on, answered_by: actorReference(actor) })
    .where("agency_id", "=", ownAgency(actor))
    .where("dossier_id", "=", dossierId)
    .where("id", "=", questionId)
    .modifyEnd(unread)
    .execute();
}

/** What answers may point to: the entries and files of the dossier that may leave the agency. */
type Shared = {
  readonly entries: ReadonlyMap<string, { readonly kind: EntryKind; readonly title: string }>;
  readonly files: ReadonlyMap<string, string>;
};

/** Reads of what these answers point to only what may leave the agency. */
export async function sharedOf(
  work: Work,
  dossierId: string,
  answers: readonly (Answer | null)[],
): Promise<Shared> {
  const entryIds = answers.flatMap((one) => (one?.kind === "entry" ? [one.entryId] : []));
  const wantsFiles = answers.some((one) => one?.kind === "file");
  const files = wantsFiles ? await sharedFiles(work, dossierId) : [];
  return {
    entries: await sharedEntries(work, dossierId, entryIds),
    files: new Map(files.map(({ id, path }) => [id, path])),
  };
}

async function sharedEntries({ tx, actor, language }: Work, dossierId: string, ids: readonly string[]) {
  if (ids.length === 0) return new Map<string, { kind: EntryKind; title: string }>();
  const rows = await tx
    .selectFrom("entry as e")
    .select(["e.id", "e.kind"])
    .select(entryName.as("name"))
    .where("e.agency_id", "=", ownAgency(actor))
    .where("e.dossier_id", "=", dossierId)
    .where(sql<SqlBool>`e.id = any (${[...ids]}::uuid[])`)
    .where("e.present", "=", sql.lit(true))
    .where("e.visibility", "=", "shared")
    .where(sql<SqlBool>`not ${ofInternalItem({ agencyId: ownAgency(actor), dossierId })}`)
    .execute();
  return new Map(rows.map(({ id, kind, name }) => [id, { kind, title: nameIn(name, language) }]));
}

const sheets = {
  "work-item": "all-items",
  decision: "decisions",
  stakeholder: "stakeholders",
  action: "actions",
} as const satisfies Record<EntryKind, SheetToShow>;

/** Whether what an answer points to may leave the agency. */
export function isShared(answer: Answer, { entries, files }: Shared): boolean {
  if (answer.kind === "entry") return entries.has(answer.entryId);
  return answer.kind !== "file" || files.has(answer.fileId);
}

/** Questions as doors show them; what stays inside by now is not named. */
export async function shownQuestions(
  work: Work,
  dossierId: string,
  rows: readonly Row[],
): Promise<QuestionShown[]> {
  const shared = await sharedOf(
    work,
    dossierId,
    rows.map(({ answer }) => answer),
  );
  return rows.map(({ answer, ...row }) => ({
    ...row,
    answer: answer === null ? null : answerShown(answer, shared),
  }));
}

function answerShown(answer: Answer, shared: Shared): AnswerShown {
  const known = isShared(answer, shared);
  const none = { place: null, what: null, why: null, isShared: known };
  switch (answer.kind) {
    case "sheet":
      return { ...none, kind: answer.kind, place: placeShown(answer) };
    case "note":
      return { ...none, kind: answer.kind, what: answer.what, why: answer.why };
    case "file": {
      const what = shared.files.get(answer.fileId) ?? null;
      const place = known ? placeShown({ sheet: "files", row: null }) : null;
      return { ...none, kind: answer.kind, fileId: answer.fileId, what, place };
    }
    case "entry": {
      const found = shared.entries.get(answer.entryId);
      const place = found ? placeShown({ sheet: sheets[found.kind], row: null }) : null;
      return { ...none, kind: answer.kind, entryId: answer.entryId, what: found?.title ?? null, place };
    }
    default:
      return answer satisfies never;
  }
}
