import type { Language } from "#messages/messages.ts";
import { drawAutonomy } from "./access/queries.ts";
import { drawCertificate } from "./departure/queries.ts";
import type { Actor } from "./kernel/actor.ts";
import type { Operation } from "./kernel/operation.ts";
import type { Refusal } from "./kernel/refusal.ts";
import { drawSheetOf } from "./meeting/queries/draw-sheet.ts";
import { run, type World } from "./run.ts";
import { drawQuoteOf } from "./transition/queries/draw-quote.ts";

type Who = { readonly world: World; readonly actor: Actor };
type Drawn = { readonly name: string; readonly base64: string };
export type OpenedPdf = { readonly name: string; readonly pdf: Uint8Array };

/** What a query draws as a PDF, in the language asked for, for whoever may read it. */
async function drawn<Input>(
  { world, actor }: Who,
  operation: Operation<Input, Drawn>,
  which: { readonly dossierId: string; readonly view?: string },
  language: Language,
): Promise<OpenedPdf | Refusal> {
  const answer = await run(world, actor, operation, { ...which, language }, language);
  if (!answer.ok) return answer.refusal;
  const { name, base64 } = answer.result;
  return { name, pdf: Uint8Array.fromBase64(base64) };
}

/** What the agency states of the client's autonomy. */
export const openAutonomy = (who: Who, dossierId: string, language: Language) =>
  drawn(who, drawAutonomy, { dossierId }, language);

/** The certificate that nothing of ours is left open. */
export const openCertificate = (who: Who, dossierId: string, language: Language) =>
  drawn(who, drawCertificate, { dossierId }, language);

/** The quote of the transition of a dossier. */
export const openQuote = (who: Who, dossierId: string, language: Language) =>
  drawn(who, drawQuoteOf, { dossierId }, language);

/** The sheet of a meeting, as the agency or the client sees it. */
export const openSheet = (
  who: Who,
  which: { readonly dossierId: string; readonly view: string },
  language: Language,
) => drawn(who, drawSheetOf, which, language);
