import { z } from "zod";
import { ownAgency, roles } from "#core/kernel/actor.ts";
import { Id } from "#core/kernel/ids.ts";
import { query } from "#core/kernel/operation.ts";
import { refuse } from "#core/kernel/refusal.ts";
import { AgencyShown, exampleAgency } from "./fields.ts";
import { logoTypes } from "./logo.ts";
import { findInvitation, findLogo, listMembers, listOpenInvitations, loadAgency } from "./store.ts";
import { hashToken } from "./tokens.ts";

const { agencyId } = exampleAgency;
const none = z.object({});

/** The agency that one acts for. */
export const readAgency = query({
  name: "agency.read",
  summary: "Reads your agency.",
  permission: "agency.read",
  input: none,
  output: AgencyShown,
  refusals: ["agency.not-found"],
  example: { input: {}, output: exampleAgency },
  read: (_, { tx, actor }) => loadAgency(tx, ownAgency(actor)),
});

/** The logo itself. */
export const readLogo = query({
  name: "agency.read-logo",
  summary: "Reads the logo of your agency; GET /api/agency-logo/<agencyId> gives it as a picture.",
  permission: "agency.read",
  input: none,
  output: z.object({ mediaType: z.enum(logoTypes), sha256: z.string(), base64: z.string() }),
  refusals: ["agency.logo-not-found"],
  example: {
    input: {},
    output: {
      mediaType: "image/png",
      sha256: "9f2c4e17a0b35d68c1e7f90a2b4d6e8f13579bdf02468ace9f2c4e17a0b35d68",
      base64: "iVBORw0KGgo=",
    },
  },
  async read(_, { tx, actor }) {
    const logo = await findLogo(tx, ownAgency(actor));
    if (!logo) return refuse("agency.logo-not-found");
    const { mediaType, sha256, bytes } = logo;
    return { mediaType, sha256, base64: bytes.toBase64() };
  },
});

/** The agencies that a signed-in person belongs to. */
export const listOwnAgencies = query({
  name: "agency.list-own",
  summary: "Lists the agencies that you belong to, with your role in each.",
  permission: "agency.list-own",
  input: none,
  output: z.object({
    agencies: z.array(
      z.object({
        agencyId: Id,
        name: z.string(),
        memberId: Id,
        role: z.enum(roles),
        timeZone: z
          .string()
          .meta({ description: "Where its days begin, as the IANA calls it: that of its calendar" }),
      }),
    ),
  }),
  refusals: [],
  example: {
    input: {},
    output: {
      agencies: [
        {
          agencyId,
          name: "Atelier Rivage",
          memberId: "01980000-0000-7000-8000-000000000002",
          role: "owner",
          timeZone: "Europe/Paris",
        },
      ],
    },
  },
  async read(_, { tx, actor, ports }) {
    if (actor.kind !== "user") return refuse("request.not-permitted");
    const found = await tx
      .selectFrom("member as m")
      .innerJoin("agency as a", "a.agency_id", "m.agency_id")
      .select(["a.agency_id as agencyId", "a.name", "a.calendar", "m.id as memberId", "m.role"])
      .where("m.user_id", "=", actor.userId)
      .where("m.removed_at", "is", null)
      .orderBy("a.name")
      .orderBy("a.agency_id")
      .execute();
    const agencies = await Promise.all(
      found.map(async ({ calendar, ...one }) => ({
        ...one,
        timeZone: (await ports.calendars(calendar)).zone,
      })),
    );
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
    const members = await listMembers(tx, ownAgency(actor));
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
    const invitations = await listOpenInvitations(tx, ownAgency(actor));
    return { invitations: [...invitations] };
  },
});

/** What an invited person sees before joining: who invites, at which address. The token is all it takes. */
export const readInvitation = query({
  name: "agency.read-invitation",
  summary: "Reads the invitation that a link holds: which agency, which address, which role.",
  permission: "agency.read-invitation",
  input: z.object({ token: z.string().min(1).max(200) }),
  output: z.object({
    agencyName: z.string(),
    email: z.string(),
    role: z.enum(roles),
    expiresAt: z.iso.datetime(),
  }),
  refusals: ["agency.invitation-not-found"],
  example: {
    input: { token: "passation_invitation_q5RkYv0…" },
    output: {
      agencyName: "Atelier Rivage",
      email: "lou@atelier-rivage.example",
      role: "member",
      expiresAt: "2026-12-21T09:00:00Z",
    },
  },
  async read({ token }, { tx, now, ports }) {
    const found = await findInvitation(tx, hashToken(token, ports.vault));
    if (!found || Temporal.Instant.compare(found.expiresAt, now) <= 0) {
      return refuse("agency.invitation-not-found");
    }
    const { agencyName, email, role, expiresAt } = found;
    return { agencyName, email, role, expiresAt };
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
        createdBy: Id.nullable().meta({ description: "The member whose departure ends it" }),
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
      .select(["id", "name", "role", "created_by as createdBy", "created_at as createdAt"])
      .select("expires_at as expiresAt")
      .where("agency_id", "=", ownAgency(actor))
      .where("revoked_at", "is", null)
      .orderBy("id")
      .execute();
    return { apiKeys };
  },
});
