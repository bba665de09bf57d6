import { z } from "zod";
import { lockDossier } from "#core/dossier/store.ts";
import { Day, Id } from "#core/kernel/ids.ts";
import { command } from "#core/kernel/operation.ts";
import { isRefusal, refuse } from "#core/kernel/refusal.ts";
import { closingOf, earliestClosing } from "#core/portal/closing.ts";
import { exampleDossierId } from "#core/portal/example.ts";
import { loadClosing, saveClosing } from "#core/portal/store.ts";

/** A member says until when the portal stays readable; never a day before the end, nor one that is past. */
export const setClosing = command({
  name: "portal.set-closing",
  summary: "Says until which day the portal of a dossier stays readable: never less than until the end.",
  permission: "portal.manage",
  input: z.object({
    dossierId: Id,
    readableUntil: Day.nullable().meta({ description: "null: six months after the end, as usual" }),
  }),
  output: z.object({ readableUntil: Day.nullable(), isOver: z.boolean() }),
  refusals: ["dossier.not-found", "agency.not-found", "portal.closes-too-early"],
  example: {
    input: { dossierId: exampleDossierId, readableUntil: "2027-12-31" },
    output: { readableUntil: "2027-12-31", isOver: false },
  },
  async load({ dossierId }, work) {
    const dossier = await lockDossier(work, dossierId);
    if (isRefusal(dossier)) return dossier;
    const before = await loadClosing(work, dossier);
    return isRefusal(before) ? before : { dossier, before };
  },
  async perform({ dossier, before }, { dossierId, readableUntil }, work) {
    const { today } = before;
    const first = earliestClosing(dossier, today);
    const { until, isOver } = closingOf(dossier, readableUntil, today);
    if (until !== null && until < first && readableUntil !== before.chosen)
      return refuse("portal.closes-too-early", { day: first });
    const result = { readableUntil: until, isOver };
    if (readableUntil === before.chosen) return { result, facts: [] };
    await saveClosing(work, dossierId, readableUntil);
    const details = { to: until ?? "", from: before.until ?? "" };
    return {
      result,
      facts: [{ dossierId, kind: "portal.closing-set", subject: `dossier:${dossierId}`, details }],
    };
  },
});
