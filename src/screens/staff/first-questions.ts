import type { Operations } from "#core/commands.ts";
import type { Language } from "#messages/messages.ts";
import type { Given, TakesFiles } from "#screens/api.ts";
import { placeAt } from "./pages.ts";

/** Puts one question. */
type Ask = <Name extends Exclude<keyof Operations, TakesFiles>>(name: Name, given: Given<Name>) => void;

/**
 * What the pages that people open by their address ask, in the same words: a question put otherwise would
 * be put twice, which `e2e/staff-shell.spec.ts` finds. A list that comes page by page is asked by `askList`.
 */
export function questionsAt(path: string, language: Language, ask: Ask, askList: Ask = ask): void {
  ask("agency.read", {});
  const place = placeAt(path);
  if (path === "/") {
    ask("plan.read-home", { whose: "mine" });
    ask("dossier.read-portfolio", {});
  }
  if (path === "/dossiers") {
    askList("dossier.list", { limit: 50, state: "open", sort: "name" });
    ask("view.list", { page: "dossiers" });
  }
  if (!place) return;
  const { dossierId, part } = place;
  ask("dossier.read", { dossierId });
  if (part === "") ask("dossier.read-overview", { dossierId });
  if (part === "plan") ask("plan.list-playbooks", { dossierId });
  if (part === "accesses") {
    ask("access.list", { dossierId });
    ask("departure.list", { dossierId });
  }
  if (part === "tracking/recap") {
    ask("tracking.read-recap", { dossierId, language });
    ask("tracking.read-burn-down", { dossierId });
  }
}
