import { type Actor, type Role, roles } from "./kernel/actor.ts";

/** The least role that may, and which other kinds of actor may too. */
type Grant = {
  readonly role?: Role;
  readonly operator?: true;
  readonly system?: true;
  readonly user?: true;
  readonly anonymous?: true;
  /** Somebody outside the agency, in the dossier of their portal link alone. */
  readonly contact?: true;
  /** The same for a successor, to whom nothing is open that does not say so. */
  readonly successor?: true;
};

/** Permission → who. The only answer to "may they?"; rows are about kinds of actor, never about one thing. */
export const permissions = {
  "agency.create": { user: true },
  "agency.read": { role: "read-only", operator: true },
  "agency.edit": { role: "manager", operator: true },
  "agency.change-own-name": { role: "read-only" },
  "agency.list-own": { user: true },
  "agency.manage-members": { role: "manager", operator: true },
  "agency.mail-invitation": { system: true },
  "agency.accept-invitation": { user: true },
  "agency.read-invitation": { user: true, anonymous: true },
  "dossier.read": { role: "read-only", operator: true, system: true },
  "dossier.write": { role: "member", operator: true },
  "letter.read": { role: "read-only", operator: true, system: true },
  "letter.write": { role: "member", operator: true },
  "letter.send": { role: "member" },
  "letter.edit-templates": { role: "manager", operator: true },
  "letter.deliver": { system: true },
  "letter.open-link": { user: true, anonymous: true },
  "plan.read": { role: "read-only", operator: true, system: true },
  "plan.write": { role: "member", operator: true },
  "contract.read": { role: "read-only", operator: true, system: true },
  "contract.write": { role: "member", operator: true },
  "meeting.read": { role: "read-only", operator: true, system: true },
  "meeting.write": { role: "member", operator: true },
  "transition.read": { role: "read-only", operator: true, system: true },
  "transition.write": { role: "member", operator: true },
  "monitor.read": { role: "read-only", operator: true, system: true },
  "monitor.write": { role: "member", operator: true },
  "ticket.read": { role: "read-only", operator: true, system: true },
  "ticket.write": { role: "member", operator: true },
  "portal.manage": { role: "member", operator: true },
  "portal.list": { role: "read-only", operator: true },
  "portal.read": { role: "read-only", operator: true, contact: true, successor: true },
  "portal.read-history": { role: "read-only", operator: true, contact: true },
  "portal.answer": { contact: true },
  "portal.take-part": { contact: true, successor: true },
  /** What a contact may see and do of itself, after the portal was closed too. */
  "portal.self": { contact: true, successor: true },
  "portal.open": { user: true, anonymous: true },
  "portal.mail-link": { system: true },
  "pack.build": { role: "member", operator: true },
  "pack.make": { system: true },
  "plan.follow-calendar": { system: true, operator: true },
  "playbook.read": { role: "read-only", operator: true, system: true },
  "playbook.write": { role: "manager", operator: true },
  "tool.read": { role: "read-only", operator: true, system: true },
  "tool.write": { role: "manager", operator: true },
  "access.read": { role: "read-only", operator: true, system: true },
  "access.write": { role: "member", operator: true },
  "access.take-report": { system: true },
  "departure.read": { role: "read-only", operator: true, system: true },
  "departure.write": { role: "member", operator: true },
  "view.keep": { role: "read-only", operator: true },
  "tracking.read": { role: "read-only", operator: true, system: true },
  "tracking.edit": { role: "member", operator: true },
  "tracking.import": { role: "member", operator: true },
  "file.write": { role: "member", operator: true, system: true },
  "file.keep": { system: true, operator: true },
  "search.keep": { system: true, operator: true },
  "reminder.keep": { role: "read-only" },
  "reminder.set-contact": { role: "member", operator: true },
  "reminder.send": { system: true },
  "reminder.stop": { user: true, anonymous: true },
  "calendar.keep": { role: "read-only" },
  "calendar.read": { user: true, anonymous: true },
  "webhook.manage": { role: "manager", operator: true },
  "webhook.deliver": { system: true },
  "journal.read": { role: "read-only", operator: true, system: true },
  "journal.anchor": { system: true, operator: true },
} as const satisfies Record<string, Grant>;

export type Permission = keyof typeof permissions;

/** Whether it is for a signed-in person as such, before any agency. */
export function forUsers(permission: Permission): boolean {
  const grant: Grant = permissions[permission];
  return grant.user === true;
}

/** Whether it is for whoever comes, signed in or not. */
export function forAnybody(permission: Permission): boolean {
  const grant: Grant = permissions[permission];
  return grant.anonymous === true;
}

/** Whether somebody who comes by this door may hold it: what only the product itself does is shown at none. */
export function isAskedBy(door: "http" | "command line", permission: Permission): boolean {
  const { role, user, anonymous, operator }: Grant = permissions[permission];
  return door === "http" ? role !== undefined || user === true || anonymous === true : operator === true;
}

/** Whether this kind of actor holds the permission. What it may touch is bounded by its agency besides. */
export function holds(actor: Actor, permission: Permission): boolean {
  const grant: Grant = permissions[permission];
  switch (actor.kind) {
    case "member":
    case "api-key":
      return grant.role !== undefined && roles.indexOf(actor.role) <= roles.indexOf(grant.role);
    case "operator":
      return grant.operator === true;
    case "system":
      return grant.system === true;
    case "user":
      return grant.user === true;
    case "anonymous":
      return grant.anonymous === true;
    case "contact":
      return (actor.side === "successor" ? grant.successor : grant.contact) === true;
    default:
      return actor satisfies never;
  }
}
