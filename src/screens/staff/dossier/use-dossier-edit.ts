import type { Answer } from "#screens/api.ts";
import { Problem, problemOf } from "#screens/problem.ts";
import { useUndo } from "#screens/ui/use-undo.tsx";
import { useWords } from "#screens/words.tsx";
import { useAsk, useTell } from "../ask.ts";
import {
  budgetWrong,
  changeOf,
  type DossierChange,
  type EditedField,
  namingSites,
} from "./dossier-values.ts";

type Dossier = Answer<"dossier.read">;

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

/** Saves one field at once, says so, and can take it back for a while; what somebody else wrote since stays. */
export function useDossierEdit(dossier: Dossier) {
  const words = useWords();
  const { say } = words;
  const write = useDossierWrite(dossier.id);
  const undo = useUndo();
  const label = (field: EditedField) => say(labels[field]);
  return {
    label,
    save: async (field: EditedField, typed: string, seen: Dossier = dossier) => {
      const change = changeOf(field, typed);
      if (!change) throw new Problem("refused", { detail: budgetWrong(words) });
      const saved = await write(change, pick(seen, field)).catch((thrown) => {
        throw namingSites(thrown, change.sites ?? [], say);
      });
      undo(say("dossier.saved", { field: label(field) }), () => write(pick(seen, field), pick(saved, field)));
    },
  };
}

/** Writes fields that were seen so; where the server says that somebody was faster, theirs is shown. */
export function useDossierWrite(dossierId: string) {
  const tell = useTell();
  const { refetch } = useAsk("dossier.read", { dossierId });
  return async (change: DossierChange, seen: DossierChange) => {
    try {
      return await tell("dossier.edit", { dossierId, ...change, seen });
    } catch (thrown) {
      if (problemOf(thrown).details.refused === "dossier.changed") await refetch();
      throw thrown;
    }
  };
}

const pick = (dossier: Dossier, field: EditedField): DossierChange => ({
  [field]: field === "sites" ? [...dossier.sites] : dossier[field],
});
