import { z } from "zod";
import { refusalToHandle } from "#core/agency/agency.ts";
import { ownAgency } from "#core/kernel/actor.ts";
import { Id } from "#core/kernel/ids.ts";
import { command } from "#core/kernel/operation.ts";
import { refuse } from "#core/kernel/refusal.ts";

/** Ends an API key: the next request with it is refused. */
export const revokeApiKey = command({
  name: "agency.revoke-api-key",
  summary: "Ends an API key; the next request with it is refused.",
  permission: "agency.manage-members",
  input: z.object({ apiKeyId: Id }),
  output: z.object({ apiKeyId: Id }),
  refusals: ["agency.api-key-not-found", "agency.role-above-own"],
  example: {
    input: { apiKeyId: "01980000-0000-7000-8000-000000000005" },
    output: { apiKeyId: "01980000-0000-7000-8000-000000000005" },
  },
  load: async ({ apiKeyId }, { tx, actor }) =>
    (await tx
      .selectFrom("api_key")
      .select(["agency_id", "id", "name", "role"])
      .where("agency_id", "=", ownAgency(actor))
      .where("id", "=", apiKeyId)
      .where("revoked_at", "is", null)
      .forUpdate()
      .executeTakeFirst()) ?? refuse("agency.api-key-not-found"),
  async perform({ agency_id, id, name, role }, _, { tx, now, actor }) {
    const refused = refusalToHandle(actor, role);
    if (refused) return refused;
    await tx
      .updateTable("api_key")
      .set({ revoked_at: now.toString() })
      .where("agency_id", "=", agency_id)
      .where("id", "=", id)
      .execute();
    return {
      result: { apiKeyId: id },
      facts: [{ kind: "api-key.revoked", subject: `api-key:${id}`, details: { name } }],
    };
  },
});
