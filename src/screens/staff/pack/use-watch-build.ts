import { useQueryClient } from "@tanstack/react-query";
import { useCallback } from "react";
import { refuse } from "#core/kernel/refusal.ts";
import type { Answer } from "#screens/api.ts";
import { paths } from "#screens/paths.ts";
import { type ProblemKind, problemOf } from "#screens/problem.ts";
import { useToast } from "#screens/ui/use-toast.ts";
import { useWords } from "#screens/words.tsx";
import { useStaff } from "../session.tsx";
import { dropTask, putTask } from "../tray/tasks.ts";

/** How often a build under way is asked how far it is; milliseconds. */
const everyLook = 1_000;
/** After a look that failed: the network comes back, or the server does; milliseconds. */
const lookAgain = 4_000;
const mayPass: ReadonlySet<ProblemKind> = new Set(["offline", "fault", "signed-out"]);
/** Builds that are followed already: the page is opened again, the build is the same. */
const followed = new Set<string>();

/** Follows a build to its end in the task tray, whatever page one goes to, and says what became of it. */
export function useWatchBuild(dossierId: string): (packId: string) => void {
  const { api, scope } = useStaff();
  const { say, why } = useWords();
  const queries = useQueryClient();
  const tell = useToast();
  return useCallback(
    (packId) => {
      if (followed.has(packId)) return;
      followed.add(packId);
      const key = `pack ${packId}`;
      const to = paths.pack(dossierId);
      let isNew = true;
      const over = (sentence?: string) => {
        followed.delete(packId);
        dropTask(key);
        void queries.invalidateQueries({ queryKey: scope });
        // Who is on the page sees it there.
        if (sentence && location.pathname !== to) tell(sentence);
      };
      const look = async () => {
        // Known already to whoever comes from a page of the dossier.
        const known = queries.getQueryData<Answer<"dossier.read">>([...scope, "dossier.read", { dossierId }]);
        const { name } = known ?? (await api.call("dossier.read", { dossierId }));
        const show = (state: string, part: number) =>
          putTask({ key, label: say("pack.task", { name }), part, state, to });
        if (isNew) show(say("pack.waiting"), 0);
        isNew = false;
        const pack = await api.call("pack.read", { dossierId, packId });
        const { state, step, progress, number, sameAs, problem } = pack;
        if (state === "failed")
          return over(say("pack.task.failed", { name, why: why(refuse(problem ?? "pack.failed")) }));
        if (sameAs !== null) return over(say("pack.task.same", { name }));
        if (state === "ready") return over(say("pack.task.ready", { name, number: number ?? 0 }));
        show(say(step === null ? "pack.waiting" : `pack.step.${step}`), progress);
        return setTimeout(next, everyLook);
      };
      // A build that can no longer be read is over for who follows it.
      const next = () =>
        void look().catch((thrown) => {
          if (mayPass.has(problemOf(thrown).kind)) setTimeout(next, lookAgain);
          else over();
        });
      next();
    },
    [api, scope, say, why, queries, tell, dossierId],
  );
}
