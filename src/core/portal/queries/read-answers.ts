import { z } from "zod";
import { loadAccesses } from "#core/access/store.ts";
import { contactsOf } from "#core/contact/store.ts";
import { loadDossier } from "#core/dossier/store.ts";
import { preparedQuery, type Report, type Work } from "#core/kernel/operation.ts";
import { isRefusal, type Refusal, refuse } from "#core/kernel/refusal.ts";
import type { Ports } from "#core/ports.ts";
import { knownTools } from "#core/tool/store.ts";
import { WarningShown } from "#core/tracking/import-result.ts";
import type { ImportWarning } from "#core/tracking/ports.ts";
import type { Language } from "#messages/messages.ts";
import {
  AnsweredShown,
  AnswersInput,
  answeredShown,
  answersRefusals,
  exampleAnswered,
} from "../answer-fields.ts";
import { type ReturnedRow, returnedRows } from "../answer-table.ts";
import { type Answered, answersIn } from "../answers.ts";
import { exampleDossierId, exampleLink } from "../example.ts";
import { loadRequests } from "../request-store.ts";

type Input = z.infer<typeof AnswersInput>;

/** A returned sheet as it was read, before anybody knows of what. */
export type Returned = {
  readonly file: string;
  readonly rows: readonly ReturnedRow[];
  readonly warnings: readonly ImportWarning[];
};

/** Reads a returned sheet before any transaction: a large one takes a second. */
export async function readReturned(
  { files, language }: Pick<Input, "files" | "language">,
  { readTables }: Ports,
  report: Report,
): Promise<Returned | Refusal> {
  const [file] = files;
  const tables = file ? await readTables(file, language) : refuse("import.empty", { file: "" });
  if (isRefusal(tables)) {
    // A page of text is no inventory either: it is told as what was asked for.
    const isOther = tables.refused === "access.no-inventory";
    return isOther ? refuse("portal.no-answer-sheet", { file: file?.name ?? "" }) : tables;
  }
  report({ step: "reading", done: 1, total: 1 });
  const rows = returnedRows(tables);
  return isRefusal(rows) ? rows : { file: tables.file, rows, warnings: tables.warnings };
}

/** What each row says of the dossier as it is now; refused when no row is about it at all. */
export async function understand(
  work: Work,
  { dossierId, contactId, language }: { dossierId: string; contactId: string; language: Language },
  { file, rows }: Returned,
): Promise<{ readonly answers: readonly Answered[]; readonly contactName: string } | Refusal> {
  const dossier = await loadDossier(work, dossierId);
  if (isRefusal(dossier)) return dossier;
  if (dossier.direction === "supplier") return refuse("portal.for-client");
  // A successor says nothing of what its client may do.
  const contact = await contactsOf(work, dossierId)
    .where("id", "=", contactId)
    .where("side", "<>", "successor")
    .executeTakeFirst();
  if (!contact) return refuse("contact.not-found");
  const accesses = await loadAccesses(work, dossierId);
  const tools = new Map((await knownTools(work)).map(({ tool }) => [tool.key, tool]));
  const requests = await loadRequests(work, dossierId);
  const { name: contactName } = contact;
  const known = { accesses, tools, requests, contactId, contactName, language };
  const answers = answersIn(file, rows, known);
  if (answers.every(({ access }) => access === null)) return refuse("portal.sheet-of-another", { file });
  return { answers, contactName };
}

/** A member looks at what a returned sheet says, row by row; nothing is written. */
export const readAnswers = preparedQuery({
  name: "portal.read-sheet",
  summary:
    "Reads a returned answer sheet as portal.import-sheet would, and tells row by row what would be kept; writes nothing.",
  permission: "portal.manage",
  input: AnswersInput,
  output: z.object({ rows: z.array(AnsweredShown), warnings: z.array(WarningShown).readonly() }),
  refusals: ["dossier.not-found", "contact.not-found", ...answersRefusals],
  example: {
    input: { dossierId: exampleDossierId, contactId: exampleLink.contactId, files: ["vos-outils.xlsx"] },
    output: {
      rows: [exampleAnswered],
      warnings: [
        {
          ...{ key: "warning.hidden-sheet", file: "vos-outils.xlsx" },
          params: { sheet: "Ancien" },
        },
      ],
    },
  },
  async ask(input, ports, report, look) {
    const missing = await look((work) => loadDossier(work, input.dossierId));
    if (isRefusal(missing)) return missing;
    const returned = await readReturned(input, ports, report);
    if (isRefusal(returned)) return returned;
    const understood = await look((work) => understand(work, input, returned));
    if (isRefusal(understood)) return understood;
    return { rows: understood.answers.map(answeredShown), warnings: returned.warnings };
  },
});
