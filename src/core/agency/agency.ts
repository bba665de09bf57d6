import { type Actor, type Role, roles } from "#core/kernel/actor.ts";
import type { CalendarKey } from "#core/kernel/calendar-keys.ts";
import type { FactDraft, Json } from "#core/kernel/fact.ts";
import { type Refusal, refuse } from "#core/kernel/refusal.ts";
import type { Language } from "#messages/messages.ts";

export type Agency = {
  readonly agencyId: string;
  readonly name: string;
  readonly language: Language;
  /** `#0f5e63`, as it was chosen; `brandColours` says how it is shown. */
  readonly colour: string | null;
  /** The SHA-256 of its logo, in hex. */
  readonly logo: string | null;
  /** Whose holidays it reckons with. */
  readonly calendar: CalendarKey;
  /** The days on which it is closed besides, `2026-12-24`, in order. */
  readonly closures: readonly string[];
  /** Whom people of the other side ask; no address of a member unless the agency wrote it here. */
  readonly contactEmail: string | null;
  readonly contactPhone: string | null;
};

/** What is written of an agency, in the order in which it is told. */
const editable = [
  "name",
  "language",
  "colour",
  "calendar",
  "closures",
  "contactEmail",
  "contactPhone",
] as const;

export type Member = {
  readonly id: string;
  readonly userId: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
};

/** The agency after an edit, and what really changed with what it was, for the journal. */
export function editedAgency(
  before: Agency,
  edit: {
    readonly name?: string | undefined;
    readonly language?: Language | undefined;
    readonly colour?: string | null | undefined;
    readonly calendar?: CalendarKey | undefined;
    readonly closures?: readonly string[] | undefined;
    readonly contactEmail?: string | null | undefined;
    readonly contactPhone?: string | null | undefined;
  },
): {
  readonly agency: Agency;
  readonly changed: Readonly<Record<string, { readonly from: Json; readonly to: Json }>>;
} {
  const agency = {
    ...before,
    name: edit.name ?? before.name,
    language: edit.language ?? before.language,
    colour: edit.colour === undefined ? before.colour : edit.colour,
    calendar: edit.calendar ?? before.calendar,
    closures: edit.closures ?? before.closures,
    contactEmail: edit.contactEmail === undefined ? before.contactEmail : edit.contactEmail,
    contactPhone: edit.contactPhone === undefined ? before.contactPhone : edit.contactPhone,
  };
  const names = editable.filter((name) => JSON.stringify(agency[name]) !== JSON.stringify(before[name]));
  return {
    agency,
    changed: Object.fromEntries(names.map((name) => [name, { from: before[name], to: agency[name] }])),
  };
}

/** How long an invitation can be used. */
export const invitationLasts = { hours: 24 * 7 } as const;

/** Owners rank before managers, managers before members, members before those who only read. */
const rank = (role: Role) => roles.indexOf(role);

/** The role that the actor has to give from: the server's own command line gives as an owner does. */
export function roleOf(actor: Actor): Role | undefined {
  if (actor.kind === "member" || actor.kind === "api-key") return actor.role;
  return actor.kind === "operator" ? "owner" : undefined;
}

/** Nobody gives, changes or takes away a role above its own. */
export function refusalToHandle(actor: Actor, ...handled: readonly Role[]): Refusal | undefined {
  const own = roleOf(actor);
  const allowed = own !== undefined && handled.every((role) => rank(own) <= rank(role));
  return allowed ? undefined : refuse("agency.role-above-own");
}

/** The lesser of two roles: what a key may do today, when its maker's own role was lowered since. */
export function lesserRole(one: Role, other: Role): Role {
  return rank(one) < rank(other) ? other : one;
}

type InRole = Pick<Member, "id" | "role">;

/** An agency without an owner could never be run again. */
export function refusalToLose(member: InRole, members: readonly InRole[], next?: Role): Refusal | undefined {
  if (member.role !== "owner" || next === "owner") return undefined;
  const others = members.filter((other) => other.id !== member.id && other.role === "owner");
  return others.length > 0 ? undefined : refuse("agency.last-owner");
}

/** What the journal says of an invitation that was taken back. */
export function invitationRevoked({ id, email }: { readonly id: string; readonly email: string }): FactDraft {
  return { kind: "invitation.revoked", subject: `invitation:${id}`, details: { email } };
}

/** Addresses compare without case or surrounding blanks. */
export function sameAddress(one: string, other: string): boolean {
  return one.trim().toLowerCase() === other.trim().toLowerCase();
}
