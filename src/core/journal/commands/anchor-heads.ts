import { z } from "zod";
import { agencyOf } from "#core/kernel/actor.ts";
import { command } from "#core/kernel/operation.ts";
import { refuse } from "#core/kernel/refusal.ts";

/** Once a day, the heads of all dossiers' chains become one line of the agency's own chain. */
export const anchorHeads = command({
  name: "journal.anchor",
  summary: "Writes the heads of all the agency's journals in its own one, at most once a day.",
  permission: "journal.anchor",
  input: z.object({}),
  output: z.object({ day: z.iso.date(), chains: z.number().int() }),
  refusals: ["journal.already-anchored", "agency.not-found"],
  example: { input: {}, output: { day: "2026-12-14", chains: 12 } },
  async load(_, { tx, actor, now }) {
    const agencyId = agencyOf(actor);
    if (agencyId === undefined) return refuse("agency.not-found");
    const day = now.toZonedDateTimeISO("UTC").toPlainDate().toString();
    const own = await tx
      .selectFrom("chain")
      .select("seq")
      .where("agency_id", "=", agencyId)
      .where("chain_id", "=", agencyId)
      .forUpdate()
      .executeTakeFirst();
    if (!own) return refuse("agency.not-found");
    const today = await tx
      .selectFrom("fact")
      .select("seq")
      .where("agency_id", "=", agencyId)
      .where("chain_id", "=", agencyId)
      .where("kind", "=", "journal.anchored")
      .where("at", ">=", `${day}T00:00:00Z`)
      .executeTakeFirst();
    return today ? refuse("journal.already-anchored") : { agencyId, day };
  },
  async perform({ agencyId, day }, _, { tx }) {
    const heads = await tx
      .selectFrom("chain")
      .select(["chain_id as chainId", "seq", "hash"])
      .where("agency_id", "=", agencyId)
      .where("chain_id", "!=", agencyId)
      .orderBy("chain_id")
      .execute();
    return {
      result: { day, chains: heads.length },
      facts: [{ kind: "journal.anchored", subject: `agency:${agencyId}`, details: { day, heads } }],
    };
  },
});
