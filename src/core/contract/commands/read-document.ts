import { z } from "zod";
import type { Clause } from "#core/contract/contract.ts";
import { DocumentRead, isSamePlace } from "#core/contract/document.ts";
import { exampleClause } from "#core/contract/fields.ts";
import { keepingRejected } from "#core/contract/find-days.ts";
import { openDocument, readingRefusals } from "#core/contract/queries/document.ts";
import {
  clausesOf,
  loadReading,
  loadRejectedDays,
  refusalOfFile,
  refusalToAdd,
  saveNewClauses,
  saveReading,
} from "#core/contract/store.ts";
import { lockDossier } from "#core/dossier/store.ts";
import { Id } from "#core/kernel/ids.ts";
import { preparedCommand } from "#core/kernel/operation.ts";
import { isRefusal } from "#core/kernel/refusal.ts";
import { withoutSecrets } from "#core/kernel/secrets.ts";

const dossierId = "01980000-0000-7000-8000-000000000010";
const fileId = "01980000-0000-7000-8000-000000000030";

/**
 * A member has a file of the dossier read as its contract. What may be clauses is kept as candidates, which
 * give no date before a person accepts them. Read again, a document adds only what is new.
 */
export const readDocument = preparedCommand({
  name: "contract.read-document",
  summary:
    "Reads a file of the dossier as its contract; what may be clauses waits for a person to confirm it.",
  permission: "contract.write",
  input: z.object({ dossierId: Id, fileId: Id }),
  output: DocumentRead,
  refusals: [...readingRefusals, "contract.too-many-clauses"],
  example: {
    input: { dossierId, fileId },
    output: {
      ...{ fileId, file: "contrat.pdf", form: "pdf", paging: "pages", pages: 6, withoutText: [], known: 0 },
      added: [{ ...exampleClause, state: "candidate", fileId, confidence: 0.9 }],
      notFound: [],
      days: [],
    },
  },
  async prepare(which, ports, report, look, signal) {
    const file = await openDocument(which, ports, look);
    if (isRefusal(file)) return file;
    report({ step: "reading", done: 0, total: 1 });
    const found = await ports.contracts.find(file, signal);
    report({ step: "reading", done: 1, total: 1 });
    return isRefusal(found) ? found : { file: file.name, ...found };
  },
  async load({ dossierId, fileId }, work) {
    const dossier = await lockDossier(work, dossierId);
    return isRefusal(dossier) ? dossier : ((await refusalOfFile(work, dossierId, fileId)) ?? dossier);
  },
  async perform(_, { dossierId, fileId }, work, found) {
    const { candidates, notFound, withoutText, ...document } = found;
    const before = await clausesOf(work, dossierId).where("file_id", "=", fileId).execute();
    const fresh = candidates.filter((candidate) => !before.some((clause) => isSamePlace(clause, candidate)));
    const full = await refusalToAdd(work, dossierId, fresh.length);
    if (full) return full;
    // Clauses are listed by their ids: those that are found at once get theirs in the order of the document.
    const ids = fresh.map(() => work.newId()).sort();
    const added = fresh
      .toSorted(({ passage: one }, { passage: other }) => one.page - other.page || one.from - other.from)
      .map((found, at): Clause => {
        const passage = { ...found.passage, text: withoutSecrets(found.passage.text) };
        return { id: ids[at] ?? work.newId(), state: "candidate", fileId, note: null, ...found, passage };
      });
    await saveNewClauses(work, dossierId, added);
    const days = found.days.map(({ passage, ...one }) => ({
      ...one,
      passage: { ...passage, text: withoutSecrets(passage.text) },
    }));
    const kinds = notFound.map(({ kind }) => kind);
    const own = (await loadReading(work, dossierId, fileId))?.days ?? [];
    const kept = keepingRejected(days, own, await loadRejectedDays(work, dossierId));
    await saveReading(work, dossierId, { fileId, withoutText, notFound: kinds, days: kept });
    const details = { file: document.file, added: added.length };
    const { file, form, paging, pages } = document;
    return {
      result: {
        ...{ fileId, file, form, paging, pages, added, known: candidates.length - added.length },
        ...{
          withoutText: [...withoutText],
          notFound: [...notFound],
          days: kept.filter(({ rejected }) => !rejected),
        },
      },
      facts: [{ dossierId, kind: "contract.document-read", subject: `file:${fileId}`, details }],
    };
  },
});
