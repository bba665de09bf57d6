import type { Answer } from "#screens/api.ts";
import { Problem } from "#screens/problem.ts";
import { useUndo } from "#screens/ui/use-undo.tsx";
import { useWords } from "#screens/words.tsx";
import { useTell } from "../ask.ts";
import { changeOf, type EditedField } from "./dossier-values.ts";

const labels = {
  party: "dossier.party",
  name: "dossier.name",
  direction: "dossier.direction",
  endOn: "dossier.end",
  initiator: "dossier.initiator",
  reason: "dossier.reason",
  clientView: "dossier.client-view",
  internalView: "dossier.internal-view",
  tone: "dossier.tone",
  strategic: "dossier.strategic",
  timeBudgetMinutes: "dossier.budget",
  sites: "dossier.sites",
} as const satisfies Record<EditedField, string>;

/** Saves one field at once, says so, and can take it back for a while. */
export function useDossierEdit({ id: dossierId }: Answer<"dossier.read">) {
  const { say } = useWords();
  const tell = useTell();
  const undo = useUndo();
  const label = (field: EditedField) => say(labels[field]);
  const write = async (field: EditedField, typed: string) => {
    const change = changeOf(field, typed);
    if (!change) throw new Problem("refused", { key: "dossier.budget.wrong" });
    await tell("dossier.edit", { dossierId, ...change });
  };
  return {
    label,
    save: async (field: EditedField, typed: string, before: string) => {
      await write(field, typed);
      undo(say("dossier.saved", { field: label(field) }), () => write(field, before));
    },
  };
}
