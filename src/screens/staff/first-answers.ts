import type { QueryClient } from "@tanstack/react-query";
import type { Language } from "#messages/messages.ts";
import { openApi } from "#screens/api.ts";
import { endEarly } from "#screens/questions.ts";
import { agencyOf, keptAgency } from "./chosen-agency.ts";
import { questionsAt } from "./first-questions.ts";
import { sessionKey } from "./session.tsx";

/**
 * Keeps who one is and what the first page asks, before anything is drawn: the page is then drawn once,
 * and not first without its answers. What fails is asked again by the page itself, which says why.
 */
export async function fetchFirst(queries: QueryClient, language: Language): Promise<void> {
  const forWhom = (agencyId: string | undefined) =>
    openApi({ language, agencyId, onLost: () => undefined, isBack: async () => false });
  const session = await queries
    .fetchQuery({ queryKey: sessionKey, queryFn: forWhom(undefined).session })
    .catch(() => undefined);
  endEarly();
  const agencyId = agencyOf(session, keptAgency())?.agencyId;
  if (agencyId === undefined || location.search !== "") return;
  const api = forWhom(agencyId);
  const scope = [session?.person?.email ?? "", agencyId];
  const answers: Promise<unknown>[] = [];
  questionsAt(
    location.pathname,
    language,
    (name, given) => {
      const queryFn = () => api.call(name, given);
      answers.push(queries.prefetchQuery({ queryKey: [...scope, name, given], queryFn }));
    },
    (name, given) => {
      const queryFn = () => api.call(name, given);
      const queryKey = [...scope, name, given];
      answers.push(queries.prefetchInfiniteQuery({ queryKey, queryFn, initialPageParam: "" }));
    },
  );
  await Promise.all(answers);
}
