import { readLogo } from "./agency/queries.ts";
import { type Actor, agencyOf } from "./kernel/actor.ts";
import { isRefusal, type Refusal, refuse } from "./kernel/refusal.ts";
import { run, type World } from "./run.ts";

/** A picture that may be shown: a kind that runs nothing, and its bytes. */
export type OpenedPicture = {
  readonly mediaType: string;
  readonly sha256: string;
  readonly bytes: Uint8Array;
};

/** The logo of this agency, for those who act for it: the others hear that there is no such agency. */
export async function openLogo(
  world: World,
  actor: Actor | Refusal,
  agencyId: string,
): Promise<OpenedPicture | Refusal> {
  if (isRefusal(actor)) return actor;
  if (agencyOf(actor) !== undefined && agencyOf(actor) !== agencyId) return refuse("agency.not-found");
  const answer = await run(world, actor, readLogo, {});
  if (!answer.ok) return answer.refusal;
  const { mediaType, sha256, base64 } = answer.result;
  return { mediaType, sha256, bytes: Uint8Array.fromBase64(base64) };
}
