import { z } from "zod";
import { obligationKinds, obligationsOf } from "#core/contract/obligation.ts";
import { loadSituation } from "#core/contract/queries/situation.ts";
import { lockClause, saveOverride } from "#core/contract/store.ts";
import { lockDossier } from "#core/dossier/store.ts";
import { Day, Id } from "#core/kernel/ids.ts";
import { command } from "#core/kernel/operation.ts";
import { isRefusal, refuse } from "#core/kernel/refusal.ts";

const dossierId = "01980000-0000-7000-8000-000000000010";
const clauseId = "01980000-0000-7000-8000-000000000060";

/** A member puts the day of an obligation right, or gives it back as computed; why is kept with it. */
export const overrideObligation = command({
  name: "contract.override-obligation",
  summary: "Sets the day of an obligation by hand, with the reason; null gives it back as it is computed.",
  permission: "contract.write",
  input: z.object({
    dossierId: Id,
    clauseId: Id,
    kind: z.enum(obligationKinds),
    day: Day.nullable(),
    reason: z.string().trim().min(1).max(1_000),
  }),
  output: z.object({
    clauseId: Id,
    kind: z.enum(obligationKinds),
    day: z.iso.date().nullable().meta({ description: "Null while something is missing to compute it" }),
    computedDay: z.iso.date().nullable(),
  }),
  refusals: [
    "dossier.not-found",
    "agency.not-found",
    "contract.clause-not-found",
    "contract.obligation-not-found",
  ],
  example: {
    input: {
      dossierId,
      clauseId,
      kind: "notice-ends",
      day: "2027-06-30",
      reason: "Convenu par courriel le 15 mars",
    },
    output: { clauseId, kind: "notice-ends", day: "2027-06-30", computedDay: "2027-06-14" },
  },
  async load({ dossierId, clauseId, kind }, work) {
    const dossier = await lockDossier(work, dossierId);
    if (isRefusal(dossier)) return dossier;
    const clause = await lockClause(work, dossierId, clauseId);
    if (isRefusal(clause)) return clause;
    const loaded = await loadSituation(work, dossier);
    if (isRefusal(loaded)) return loaded;
    const found = obligationsOf(loaded.situation).find(
      (one) => one.clauseId === clauseId && one.kind === kind,
    );
    return found ?? refuse("contract.obligation-not-found");
  },
  async perform(before, { dossierId, clauseId, kind, day, reason }, work) {
    const { computedDay } = before;
    const result = { clauseId, kind, day: day ?? computedDay, computedDay };
    const isSame = day === null ? before.overrideReason === null : before.day === day;
    if (isSame && (day === null || before.overrideReason === reason)) return { result, facts: [] };
    await saveOverride(work, dossierId, { clauseId, kind, day, reason });
    const fact = { dossierId, subject: `clause:${clauseId}` };
    return {
      result,
      facts:
        day === null
          ? [
              {
                ...fact,
                kind: "contract.obligation-computed",
                details: { kind, from: before.day, to: computedDay, reason },
              },
            ]
          : [
              {
                ...fact,
                kind: "contract.obligation-overridden",
                details: { kind, from: before.day, to: day, reason },
              },
            ],
    };
  },
});
