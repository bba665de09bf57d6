import type { Language } from "#messages/messages.ts";
import { drawCertificate } from "./departure/queries.ts";
import type { Actor } from "./kernel/actor.ts";
import type { Refusal } from "./kernel/refusal.ts";
import { run, type World } from "./run.ts";

/** The certificate that nothing of ours is left open as a PDF, in the language asked for, for whoever may read it. */
export async function openCertificate(
  { world, actor }: { readonly world: World; readonly actor: Actor },
  dossierId: string,
  language: Language,
): Promise<{ readonly name: string; readonly pdf: Uint8Array } | Refusal> {
  const answer = await run(world, actor, drawCertificate, { dossierId, language }, language);
  if (!answer.ok) return answer.refusal;
  const { name, base64 } = answer.result;
  return { name, pdf: Uint8Array.fromBase64(base64) };
}
