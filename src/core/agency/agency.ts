import { type Actor, type Role, roles } from "#core/kernel/actor.ts";
import { type Refusal, refuse } from "#core/kernel/refusal.ts";

export type Member = {
  readonly id: string;
  readonly userId: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
};

/** How long an invitation can be used. */
export const invitationLasts = Temporal.Duration.from({ hours: 24 * 7 });

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

/** An agency without an owner could never be run again. */
export function refusalToLose(member: Member, members: readonly Member[], next?: Role): Refusal | undefined {
  if (member.role !== "owner" || next === "owner") return undefined;
  const others = members.filter((other) => other.id !== member.id && other.role === "owner");
  return others.length > 0 ? undefined : refuse("agency.last-owner");
}

/** Addresses compare without case or surrounding blanks. */
export function sameAddress(one: string, other: string): boolean {
  return one.trim().toLowerCase() === other.trim().toLowerCase();
}
