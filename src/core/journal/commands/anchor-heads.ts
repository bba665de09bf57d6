import { z } from "zod";
import { lastAnchoredAt, loadHeadsToAnchor, lockChain, saveAnchors } from "#core/journal/store.ts";
import { ownAgency } from "#core/kernel/actor.ts";
import { Day } from "#core/kernel/ids.ts";
import { command } from "#core/kernel/operation.ts";
import { refuse } from "#core/kernel/refusal.ts";

/**
 * Once a day, the heads of the dossiers' chains that went on since become one line of the agency's
 * own chain: whoever keeps that chain's head can tell when any of them was rewritten or put back.
 */
export const anchorHeads = command({
  name: "journal.anchor",
  summary: "Writes the heads of the agency's journals that went on in its own one, at most once a day.",
  permission: "journal.anchor",
  input: z.object({}),
  output: z.object({ day: Day, chains: z.number().int().min(0) }),
  refusals: ["journal.already-anchored"],
  example: { input: {}, output: { day: "2026-12-14", chains: 12 } },
  async load(_, { tx, actor, now }) {
    const agencyId = ownAgency(actor);
    const day = now.toZonedDateTimeISO("UTC").toPlainDate().toString();
    await lockChain(tx, agencyId, agencyId);
    const last = await lastAnchoredAt(tx, agencyId);
    return last?.startsWith(day) ? refuse("journal.already-anchored") : { agencyId, day };
  },
  async perform({ agencyId, day }, _, { tx }) {
    const heads = await loadHeadsToAnchor(tx, agencyId);
    const result = { day, chains: heads.length };
    if (heads.length === 0) return { result, facts: [] };
    await saveAnchors(tx, agencyId, heads);
    return {
      result,
      facts: [{ kind: "journal.anchored", subject: `agency:${agencyId}`, details: { day, heads } }],
    };
  },
});
