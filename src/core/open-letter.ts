import type { Language } from "#messages/messages.ts";
import type { Actor } from "./kernel/actor.ts";
import type { Refusal } from "./kernel/refusal.ts";
import { letterAsFile } from "./letter/queries/locate-letter.ts";
import { run, type World } from "./run.ts";

/** A letter as a file of mail, for whoever may write it: to be sent from one's own mailbox. */
export async function openLetterFile(
  { world, actor }: { readonly world: World; readonly actor: Actor },
  which: { readonly dossierId: string; readonly letterId: string },
  language?: Language,
): Promise<{ readonly name: string; readonly content: Uint8Array } | Refusal> {
  const answer = await run(world, actor, letterAsFile, which, language);
  return answer.ok ? answer.result : answer.refusal;
}
