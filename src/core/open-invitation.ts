import type { Language } from "#messages/messages.ts";
import type { Actor } from "./kernel/actor.ts";
import type { Refusal } from "./kernel/refusal.ts";
import { readInvitationTo } from "./meeting/queries/read-invitation.ts";
import { run, type World } from "./run.ts";

/** An invitation as a calendar takes it: what the file is called, the method of RFC 5546, its text. */
export type OpenedInvitation = { readonly name: string; readonly method: string; readonly ics: string };

/** The invitation to a meeting, for whoever may read it. */
export async function openInvitation(
  { world, actor }: { readonly world: World; readonly actor: Actor },
  meetingId: string,
  language?: Language,
): Promise<OpenedInvitation | Refusal> {
  const answer = await run(world, actor, readInvitationTo, { meetingId }, language);
  return answer.ok ? answer.result : answer.refusal;
}
