import { useState } from "react";
import { type Service, services } from "#core/playbook/playbook.ts";
import type { Answer } from "#screens/api.ts";
import { problemOf, sentenceOf } from "#screens/problem.ts";
import { CheckGroup } from "#screens/ui/check-group.tsx";
import { inTurn } from "#screens/ui/in-turn.ts";
import { Notice } from "#screens/ui/notice.tsx";
import { useUndo } from "#screens/ui/use-undo.tsx";
import { useWords } from "#screens/words.tsx";
import { useTell } from "../ask.ts";
import { useReason } from "../reason.ts";

/** What was done for the client, or by the supplier: saved at once and taken back for ten seconds. */
export function ServicesEdit({ dossier }: { readonly dossier: Answer<"dossier.read"> }) {
  const { say } = useWords();
  const tell = useTell();
  const undo = useUndo();
  const reason = useReason("dossier.write");
  // Ticked at once, whatever the network takes; what the server refuses is unticked again.
  const [chosen, setChosen] = useState<readonly Service[]>(dossier.services);
  const [problem, setProblem] = useState<string>();
  const label = say("plan.choose.services");
  const save = async (wanted: readonly Service[]) => {
    setChosen(wanted);
    await inTurn(() => tell("dossier.edit", { dossierId: dossier.id, services: [...wanted] }));
  };
  const change = async (wanted: readonly Service[]) => {
    const before = chosen;
    setProblem(undefined);
    try {
      await save(wanted);
      undo(say("dossier.saved", { field: label }), () => save(before));
    } catch (thrown) {
      setChosen(before);
      setProblem(sentenceOf(problemOf(thrown), say));
    }
  };
  return (
    <CheckGroup
      label={label}
      help={say("plan.choose.services.help")}
      choices={services.map((value) => ({ value, label: say(`plan.service.${value}`) }))}
      chosen={chosen}
      disabled={reason !== undefined}
      onChange={(wanted) => void change(wanted)}
    >
      {problem && <Notice tone="danger">{problem}</Notice>}
    </CheckGroup>
  );
}
