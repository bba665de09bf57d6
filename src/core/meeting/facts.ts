import type { FactDraft, FactKind, Json } from "#core/kernel/fact.ts";
import type { Meeting } from "./meeting.ts";

/** What the journal says of a meeting: its title, and what happened to it. */
export const meetingFact = (
  dossierId: string,
  kind: FactKind,
  { id, title }: Pick<Meeting, "id" | "title">,
  details: Readonly<Record<string, Json>> = {},
): FactDraft => ({ dossierId, kind, subject: `meeting:${id}`, details: { name: title, ...details } });
