import type { Person } from "./meeting.ts";

/**
 * Whether a member is to know of a meeting: when they take part; where nobody of the agency does, when they proposed
 * it, or lead the agency.
 */
export function isMeetingOf(
  member: { readonly memberId: string; readonly leads: boolean },
  { people, proposedBy }: { readonly people: readonly Person[]; readonly proposedBy: string },
  /** Who is of the agency today: whoever left takes part no more. */
  members: ReadonlySet<string>,
): boolean {
  const ours = people.flatMap((one) =>
    one.kind === "member" && members.has(one.memberId) ? [one.memberId] : [],
  );
  if (ours.length > 0) return ours.includes(member.memberId);
  return member.leads || proposedBy === `member:${member.memberId}`;
}
