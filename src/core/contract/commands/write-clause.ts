import { z } from "zod";
import { type Clause, clauseStates, edited } from "#core/contract/contract.ts";
import {
  ClauseKindField,
  ClauseNote,
  ClauseShown,
  ClauseValuesField,
  exampleClause,
  PassageField,
} from "#core/contract/fields.ts";
import { lockClause, refusalOfFile, refusalToAdd, saveClause, saveNewClauses } from "#core/contract/store.ts";
import { lockDossier } from "#core/dossier/store.ts";
import type { FactDraft, FactKind } from "#core/kernel/fact.ts";
import { Id } from "#core/kernel/ids.ts";
import { command } from "#core/kernel/operation.ts";
import { isRefusal } from "#core/kernel/refusal.ts";

const dossierId = "01980000-0000-7000-8000-000000000010";
const { id: clauseId } = exampleClause;
const One = z.object({ dossierId: Id, clauseId: Id });

/** What the journal says of one clause. */
const fact = (
  dossierId: string,
  kind: FactKind,
  { id }: Clause,
  details: FactDraft["details"],
): FactDraft => ({
  dossierId,
  kind,
  subject: `clause:${id}`,
  details,
});

/** A member writes a clause by hand: it is accepted at once. */
export const addClause = command({
  name: "contract.add-clause",
  summary: "Adds a clause of the contract to a dossier; its kind is all it takes.",
  permission: "contract.write",
  input: z.object({
    dossierId: Id,
    kind: ClauseKindField,
    values: ClauseValuesField.default({}),
    passage: PassageField.nullable().default(null),
    fileId: Id.nullable().default(null).meta({ description: "The file of the dossier that holds it" }),
    note: ClauseNote.default(null),
  }),
  output: ClauseShown,
  refusals: ["dossier.not-found", "file.not-found", "contract.too-many-clauses"],
  example: {
    input: {
      dossierId,
      kind: "notice",
      values: {
        length: { amount: 3, unit: "month" },
        from: "receipt-of-notice",
        counting: { rollover: "next" },
        form: "registered-letter",
      },
    },
    output: exampleClause,
  },
  async load({ dossierId, fileId }, work) {
    const dossier = await lockDossier(work, dossierId);
    if (isRefusal(dossier)) return dossier;
    const noFile = fileId === null ? undefined : await refusalOfFile(work, dossierId, fileId);
    return noFile ?? (await refusalToAdd(work, dossierId)) ?? dossier;
  },
  async perform(_, { dossierId, ...written }, work) {
    const clause: Clause = { id: work.newId(), state: "accepted", confidence: null, ...written };
    await saveNewClauses(work, dossierId, [clause]);
    return {
      result: clause,
      facts: [fact(dossierId, "contract.clause-added", clause, { kind: clause.kind })],
    };
  },
});

/** A member corrects a clause, or says of a candidate whether it is one. */
export const editClause = command({
  name: "contract.edit-clause",
  summary:
    "Corrects, accepts or rejects a clause; fields left out stay as they are, values are replaced as a whole.",
  permission: "contract.write",
  input: One.extend({
    kind: ClauseKindField.optional(),
    state: z.enum(clauseStates).optional(),
    values: ClauseValuesField.optional(),
    fileId: Id.nullable().optional(),
    note: ClauseNote.optional(),
  }),
  output: ClauseShown,
  refusals: ["dossier.not-found", "contract.clause-not-found", "file.not-found"],
  example: { input: { dossierId, clauseId, state: "accepted" }, output: exampleClause },
  async load({ dossierId, clauseId, fileId }, work) {
    const dossier = await lockDossier(work, dossierId);
    if (isRefusal(dossier)) return dossier;
    const clause = await lockClause(work, dossierId, clauseId);
    if (isRefusal(clause) || !fileId) return clause;
    return (await refusalOfFile(work, dossierId, fileId)) ?? clause;
  },
  async perform(before, { dossierId, clauseId: _, ...edit }, work) {
    const { after, changed } = edited(before, edit);
    if (Object.keys(changed).length === 0) return { result: before, facts: [] };
    await saveClause(work, dossierId, after);
    return { result: after, facts: [fact(dossierId, "contract.clause-edited", after, changed)] };
  },
});

/** A member takes a clause out: the row stays for what was decided on it. */
export const removeClause = command({
  name: "contract.remove-clause",
  summary: "Takes a clause out of a dossier.",
  permission: "contract.write",
  input: One,
  output: z.object({ clauseId: Id }),
  refusals: ["dossier.not-found", "contract.clause-not-found"],
  example: { input: { dossierId, clauseId }, output: { clauseId } },
  async load({ dossierId, clauseId }, work) {
    const dossier = await lockDossier(work, dossierId);
    return isRefusal(dossier) ? dossier : lockClause(work, dossierId, clauseId);
  },
  async perform(clause, { dossierId, clauseId }, work) {
    await saveClause(work, dossierId, clause, true);
    const { kind } = clause;
    return { result: { clauseId }, facts: [fact(dossierId, "contract.clause-removed", clause, { kind })] };
  },
});

/** A member gives back a clause that was taken out, as it was. */
export const restoreClause = command({
  name: "contract.restore-clause",
  summary: "Gives back a clause that was taken out of a dossier.",
  permission: "contract.write",
  input: One,
  output: ClauseShown,
  refusals: ["dossier.not-found", "contract.clause-not-found", "contract.too-many-clauses"],
  example: { input: { dossierId, clauseId }, output: exampleClause },
  async load({ dossierId, clauseId }, work) {
    const dossier = await lockDossier(work, dossierId);
    if (isRefusal(dossier)) return dossier;
    const clause = await lockClause(work, dossierId, clauseId, "removed");
    return isRefusal(clause) ? clause : ((await refusalToAdd(work, dossierId)) ?? clause);
  },
  async perform(clause, { dossierId }, work) {
    await saveClause(work, dossierId, clause);
    const { kind } = clause;
    return { result: clause, facts: [fact(dossierId, "contract.clause-restored", clause, { kind })] };
  },
});
