import { firstLanguage } from "#screens/languages.ts";
import { askEarly, headersFor, isEarlyOver, questionOf } from "#screens/questions.ts";
import { fetchSentences } from "#screens/sentences.ts";
import { agencyOf, keptAgency } from "./chosen-agency.ts";
import { questionsAt } from "./first-questions.ts";
import { fetchPage } from "./pages.ts";

// The first script to come, and a small one: all that the first page needs is asked for from here, at
// once, rather than by what is still on its way.

const language = firstLanguage();
const path = location.pathname;
// Before any script: no more than six things travel at once, and what is asked next hangs on this answer.
askEarly("/api/session", { headers: headersFor(language, undefined) })
  .then((response) => response.clone().json())
  .then((session) => {
    const agency = agencyOf(session, keptAgency());
    if (!agency || location.search !== "" || isEarlyOver()) return;
    const headers = headersFor(language, agency.agencyId);
    questionsAt(path, language, (name, given) => askEarly(...questionOf(headers, name, given)));
  })
  // Whoever asks for the session next says what is wrong.
  .catch(() => undefined);
void import("./main.tsx");
void fetchSentences(language);
fetchPage(path);
// The first date that a browser writes takes it long; now it has nothing else to do.
new Intl.DateTimeFormat(language, { timeZone: "UTC", dateStyle: "long" }).format();
