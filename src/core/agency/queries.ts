import { z } from "zod";
import { agencyOf, roles } from "#core/kernel/actor.ts";
import { Id } from "#core/kernel/ids.ts";
import { query } from "#core/kernel/operation.ts";
import { refuse } from "#core/kernel/refusal.ts";
import { listMembers } from "./store.ts";

const agencyId = "01980000-0000-7000-8000-000000000001";
const none = z.object({});

/** The agency that one acts for. */
export const readAgency = query({
  name: "agency.read",
  summary: "Reads your agency.",
  permission: "agency.read",
  input: none,
  output: z.object({ agencyId: Id, name: z.string(), language: z.enum(["fr", "en"]) }),
  refusals: ["agency.not-found"],
  example: { input: {}, output: { agencyId, name: "Atelier Rivage", language: "fr" } },
  read: async (_, { tx, actor }) =>
    (await tx
      .selectFrom("agency")
      .select(["agency_id as agencyId", "name", "language"])
      .where("agency_id", "=", agencyOf(actor) ?? "")
      .executeTakeFirst()) ?? refuse("agency.not-found"),
});

/** The agencies that a signed-in person belongs to. */
export const listOwnAgencies = query({
  name: "agency.list-own",
  summary: "Lists the agencies that you belong to, with your role in each.",
  permission: "agency.list-own",
  input: none,
  output: z.object({
    agencies: z.array(z.object({ agencyId: Id, name: z.string(), memberId: Id, role: z.enum(roles) })),
  }),
  refusals: [],
  example: {
    input: {},
    output: {
      agencies: [
        { agencyId, name: "Atelier Rivage", memberId: "01980000-0000-7000-8000-000000000002", role: "owner" },
      ],
    },
  },
  async read(_, { tx, actor }) {
    if (actor.kind !== "user") return refuse("request.not-permitted");
    const agencies = await tx
      .selectFrom("member as m")
      .innerJoin("agency as a", "a.agency_id", "m.agency_id")
      .select(["a.agency_id as agencyId", "a.name", "m.id as memberId", "m.role"])
      .where("m.user_id", "=", actor.userId)
      .where("m.removed_at", "is", null)
      .orderBy("a.name")
      .orderBy("a.agency_id")
      .execute();
    return { agencies };
  },
});

/** Who is in the agency. */
export const readMembers = query({
  name: "agency.list-members",
  summary: "Lists the members of the agency.",
  permission: "agency.read",
  input: none,
  output: z.object({
    members: z.array(z.object({ id: Id, name: z.string(), email: z.string(), role: z.enum(roles) })),
  }),
  refusals: [],
  example: {
    input: {},
    output: {
      members: [
        {
          id: "01980000-0000-7000-8000-000000000002",
          name: "Camille Roy",
          email: "camille@atelier-rivage.example",
          role: "owner",
        },
      ],
    },
  },
  async read(_, { tx, actor }) {
    const members = await listMembers(tx, agencyOf(actor) ?? "");
    return { members: members.map(({ id, name, email, role }) => ({ id, name, email, role })) };
  },
});

/** Invitations that still wait, without their tokens. */
export const listInvitations = query({
  name: "agency.list-invitations",
  summary: "Lists the invitations that were neither used nor taken back.",
  permission: "agency.manage-members",
  input: none,
  output: z.object({
    invitations: z.array(
      z.object({ id: Id, email: z.string(), role: z.enum(roles), expiresAt: z.iso.datetime() }),
    ),
  }),
  refusals: [],
  example: { input: {}, output: { invitations: [] } },
  async read(_, { tx, actor }) {
    const invitations = await tx
      .selectFrom("invitation")
      .select(["id", "email", "role", "expires_at as expiresAt"])
      .where("agency_id", "=", agencyOf(actor) ?? "")
      .where("accepted_at", "is", null)
      .where("revoked_at", "is", null)
      .orderBy("id")
      .execute();
    return { invitations };
  },
});

/** The API keys that work, without their secrets. */
export const listApiKeys = query({
  name: "agency.list-api-keys",
  summary: "Lists the API keys of the agency that were not revoked.",
  permission: "agency.manage-members",
  input: none,
  output: z.object({
    apiKeys: z.array(
      z.object({
        id: Id,
        name: z.string(),
        role: z.enum(roles),
        createdAt: z.iso.datetime(),
        expiresAt: z.iso.datetime().nullable(),
      }),
    ),
  }),
  refusals: [],
  example: { input: {}, output: { apiKeys: [] } },
  async read(_, { tx, actor }) {
    const apiKeys = await tx
      .selectFrom("api_key")
      .select(["id", "name", "role", "created_at as createdAt", "expires_at as expiresAt"])
      .where("agency_id", "=", agencyOf(actor) ?? "")
      .where("revoked_at", "is", null)
      .orderBy("id")
      .execute();
    return { apiKeys };
  },
});
