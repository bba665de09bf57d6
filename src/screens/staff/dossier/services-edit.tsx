import { useRef, useState } from "react";
import { type Service, services } from "#core/playbook/playbook.ts";
import type { Answer } from "#screens/api.ts";
import { problemOf, sentenceOf } from "#screens/problem.ts";
import { CheckGroup } from "#screens/ui/check-group.tsx";
import { inTurn } from "#screens/ui/in-turn.ts";
import { Notice } from "#screens/ui/notice.tsx";
import { useUndo } from "#screens/ui/use-undo.tsx";
import { useWords } from "#screens/words.tsx";
import { useReason } from "../reason.ts";
import { useDossierWrite } from "./use-dossier-edit.ts";

/** What was done for the client, or by the supplier: saved at once and taken back for ten seconds. */
export function ServicesEdit({ dossier }: { readonly dossier: Answer<"dossier.read"> }) {
  const { say } = useWords();
  const write = useDossierWrite(dossier.id);
  const undo = useUndo();
  const reason = useReason("dossier.write");
  // Ticked at once, whatever the network takes; what the server refuses is unticked again.
  const [ticked, setTicked] = useState<readonly Service[]>();
  const chosen = ticked ?? dossier.services;
  /** What the server has, as far as it was told here: each tick begins from the one before it. */
  const has = useRef(dossier.services);
  const underWay = useRef(0);
  if (underWay.current === 0) has.current = dossier.services;
  const [problem, setProblem] = useState<string>();
  const label = say("plan.choose.services");
  const save = async (wanted: readonly Service[]) => {
    setTicked(wanted);
    underWay.current += 1;
    try {
      await inTurn(async () => {
        const saved = await write({ services: [...wanted] }, { services: [...has.current] });
        has.current = saved.services;
      });
    } finally {
      underWay.current -= 1;
      if (underWay.current === 0) setTicked(undefined);
    }
  };
  const change = async (wanted: readonly Service[]) => {
    const before = chosen;
    setProblem(undefined);
    try {
      await save(wanted);
      undo(say("dossier.saved", { field: label }), () => save(before));
    } catch (thrown) {
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
