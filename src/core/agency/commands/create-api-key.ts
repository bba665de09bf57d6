import { z } from "zod";
import { refusalToHandle } from "#core/agency/agency.ts";
import { newToken } from "#core/agency/tokens.ts";
import { type Actor, ownAgency, roles } from "#core/kernel/actor.ts";
import { Id, Instant } from "#core/kernel/ids.ts";
import { command, type Work } from "#core/kernel/operation.ts";

/** Makes a key for a script, with a role of its own; its maker's departure ends it. */
export const createApiKey = command({
  name: "agency.create-api-key",
  summary: "Makes an API key; the answer holds it once, only its hash is kept.",
  permission: "agency.manage-members",
  input: z.object({
    name: z.string().trim().min(1).max(200),
    role: z.enum(roles).default("member"),
    expiresAt: Instant.optional(),
  }),
  output: z.object({ apiKeyId: Id, token: z.string() }),
  refusals: ["agency.role-above-own"],
  example: {
    input: { name: "Export nocturne", role: "read-only" },
    output: { apiKeyId: "01980000-0000-7000-8000-000000000005", token: "passation_key_9fWq2b…" },
  },
  async load(_, { tx, actor }) {
    const agencyId = ownAgency(actor);
    return { agencyId, maker: await makerOf(tx, agencyId, actor) };
  },
  async perform({ agencyId, maker }, { name, role, expiresAt }, { tx, actor, now, newId, ports }) {
    const refused = refusalToHandle(actor, role);
    if (refused) return refused;
    const { token, tokenHash } = newToken("key", ports.vault);
    const id = newId();
    await tx
      .insertInto("api_key")
      .values({
        agency_id: agencyId,
        id,
        name,
        role,
        token_hash: tokenHash,
        created_by: maker,
        created_at: now.toString(),
        expires_at: expiresAt ?? null,
      })
      .execute();
    return {
      result: { apiKeyId: id, token },
      facts: [{ kind: "api-key.created", subject: `api-key:${id}`, details: { name, role } }],
    };
  },
});

/** The member who answers for a new key: a key made with another one has the same maker. */
async function makerOf(tx: Work["tx"], agencyId: string, actor: Actor): Promise<string | null> {
  if (actor.kind === "member") return actor.memberId;
  if (actor.kind !== "api-key") return null;
  const own = await tx
    .selectFrom("api_key")
    .select("created_by")
    .where("agency_id", "=", agencyId)
    .where("id", "=", actor.keyId)
    .executeTakeFirstOrThrow();
  return own.created_by;
}
