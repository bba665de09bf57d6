import { useQueryClient } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { actorReference } from "#core/kernel/actor.ts";
import { useToast } from "#screens/ui/use-toast.ts";
import { useWords } from "#screens/words.tsx";
import { useStaff } from "../../session.tsx";
import type { Place } from "./wizard.ts";

/** Where the person who looks would import. */
export function usePlace(): Place {
  const { dossierId = "" } = useParams({ strict: false });
  const { say, language } = useWords();
  const { api, scope, actor } = useStaff();
  const queries = useQueryClient();
  const tell = useToast();
  return {
    key: [...scope, dossierId].join(" "),
    dossierId,
    api,
    language,
    say,
    by: actorReference(actor),
    onImported: () => queries.invalidateQueries({ queryKey: scope }),
    tell,
  };
}
