import type { Language } from "#messages/messages.ts";
import type { Actor } from "./kernel/actor.ts";
import type { Refusal } from "./kernel/refusal.ts";
import { drawSheetOf } from "./meeting/queries/draw-sheet.ts";
import { run, type World } from "./run.ts";

/** The sheet of a meeting as a PDF, as the agency or the client sees it, for whoever may read it. */
export async function openSheet(
  { world, actor }: { readonly world: World; readonly actor: Actor },
  which: { readonly dossierId: string; readonly view: string },
  language: Language,
): Promise<{ readonly name: string; readonly pdf: Uint8Array } | Refusal> {
  const answer = await run(world, actor, drawSheetOf, { ...which, language }, language);
  if (!answer.ok) return answer.refusal;
  const { name, base64 } = answer.result;
  return { name, pdf: Uint8Array.fromBase64(base64) };
}
