import type { Language } from "#messages/messages.ts";
import type { Actor } from "./kernel/actor.ts";
import type { Refusal } from "./kernel/refusal.ts";
import { drawAnswers } from "./portal/queries/answer-sheet.ts";
import { run, type World } from "./run.ts";

/** The sheet that a contact may fill in instead of opening the portal, for whoever of the agency may hand it over. */
export async function openAnswerSheet(
  { world, actor }: { readonly world: World; readonly actor: Actor },
  dossierId: string,
  asked: Language,
): Promise<{ readonly name: string; readonly xlsx: Uint8Array } | Refusal> {
  const answer = await run(world, actor, drawAnswers, { dossierId, language: asked }, asked);
  if (!answer.ok) return answer.refusal;
  const { name, base64 } = answer.result;
  return { name, xlsx: Uint8Array.fromBase64(base64) };
}
