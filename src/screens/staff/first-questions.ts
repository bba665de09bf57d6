import type { Language } from "#messages/messages.ts";
import { askEarly, questionOf } from "#screens/questions.ts";
import { placeAt } from "./pages.ts";

/**
 * Asks early what the pages that people open by their address will ask, in the same words: a question
 * put otherwise would be put twice, which `e2e/staff-shell.spec.ts` finds.
 */
export function askForPage(
  path: string,
  headers: Readonly<Record<string, string>>,
  language: Language,
): void {
  const ask = (...given: Parameters<typeof questionOf> extends [unknown, ...infer Rest] ? Rest : never) =>
    askEarly(...questionOf(headers, ...given));
  ask("agency.read", {});
  const place = placeAt(path);
  if (path === "/") {
    ask("plan.read-home", { whose: "mine" });
    ask("dossier.read-portfolio", {});
  }
  if (path === "/dossiers") {
    ask("dossier.list", { limit: 50, state: "open", sort: "name" });
    ask("view.list", { page: "dossiers" });
  }
  if (!place) return;
  const { dossierId, part } = place;
  ask("dossier.read", { dossierId });
  if (part === "") ask("dossier.read-overview", { dossierId });
  if (part === "plan") ask("plan.list-playbooks", { dossierId });
  if (part === "tracking/recap") {
    ask("tracking.read-recap", { dossierId, language });
    ask("tracking.read-burn-down", { dossierId });
  }
}
