import { z } from "zod";
import { namedFacts } from "#core/contract/find-days.ts";
import { loadReading, saveNamedDays } from "#core/contract/store.ts";
import { lockDossier } from "#core/dossier/store.ts";
import { Day, Id } from "#core/kernel/ids.ts";
import { command } from "#core/kernel/operation.ts";
import { isRefusal, refuse } from "#core/kernel/refusal.ts";

const dossierId = "01980000-0000-7000-8000-000000000010";
const fileId = "01980000-0000-7000-8000-000000000030";

/** A member says that a day which the document names is none of its dates, or takes that back. */
export const rejectDay = command({
  name: "contract.reject-day",
  summary: "Sets aside a day that a document names, so that it is proposed no more; false proposes it again.",
  permission: "contract.write",
  input: z.object({
    dossierId: Id,
    fileId: Id,
    fact: z.enum(namedFacts),
    day: Day,
    rejected: z.boolean().default(true).meta({ description: "False to propose it again" }),
  }),
  output: z.object({ fact: z.enum(namedFacts), day: Day, rejected: z.boolean() }),
  refusals: ["dossier.not-found", "contract.day-not-named"],
  example: {
    input: { dossierId, fileId, fact: "signedOn", day: "2026-01-01" },
    output: { fact: "signedOn", day: "2026-01-01", rejected: true },
  },
  async load({ dossierId, fileId, fact, day }, work) {
    const dossier = await lockDossier(work, dossierId);
    if (isRefusal(dossier)) return dossier;
    const days = (await loadReading(work, dossierId, fileId))?.days ?? [];
    const named = days.find((one) => one.fact === fact && one.day === day);
    return named ? { days, named } : refuse("contract.day-not-named");
  },
  async perform({ days, named }, { dossierId, fileId, fact, day, rejected }, work) {
    const result = { fact, day, rejected };
    if ((named.rejected ?? false) === rejected) return { result, facts: [] };
    const { rejected: _, ...proposed } = named;
    const after = rejected ? { ...proposed, rejected } : proposed;
    await saveNamedDays(
      work,
      dossierId,
      fileId,
      days.map((one) => (one === named ? after : one)),
    );
    const kind = rejected ? "contract.day-rejected" : "contract.day-proposed";
    return {
      result,
      facts: [{ dossierId, kind, subject: `file:${fileId}`, details: { what: fact, to: day } }],
    };
  },
});
