import type { Translate } from "#messages/translator.ts";
import type { RecapItem } from "./pack.ts";

/** What was decided of an open item, with its reason: « À transmettre – le client s’en charge »; empty when nothing was. */
export function handlingInWords(
  { handling, handlingNote }: Pick<RecapItem, "handling" | "handlingNote">,
  say: Translate,
): string {
  if (handling === undefined) return "";
  return [say("pack", `handling.${handling}`), handlingNote].filter((part) => part).join(" – ");
}
