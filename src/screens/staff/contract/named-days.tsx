import { useState } from "react";
import { problemOf, sentenceOf } from "#screens/problem.ts";
import { Notice } from "#screens/ui/notice.tsx";
import { ReasonedButton } from "#screens/ui/reasoned-button.tsx";
import { useUndo } from "#screens/ui/use-undo.tsx";
import { useWords } from "#screens/words.tsx";
import { useAsk, useTell } from "../ask.ts";
import { useReason } from "../reason.ts";
import { shortened } from "./shortened.ts";

/** Days that the document names for facts that nobody has said, each to be taken by a person. */
export function NamedDays(props: { readonly dossierId: string; readonly fileId: string | undefined }) {
  const { dossierId, fileId } = props;
  const { say, dates } = useWords();
  const tell = useTell();
  const undo = useUndo();
  const reason = useReason("contract.write");
  const [problem, setProblem] = useState<string>();
  const { data } = useAsk("contract.show-reading", { dossierId, ...(fileId !== undefined && { fileId }) });
  const days = data?.reading?.days ?? [];
  if (days.length === 0) return null;
  const take = async ({ fact, day }: (typeof days)[number]) => {
    setProblem(undefined);
    try {
      await tell("contract.set-facts", { dossierId, [fact]: day });
      const words = { fact: say(`contract.fact.${fact}`), day: dates.day(day) };
      undo(say("contract.days.taken", words), () => tell("contract.set-facts", { dossierId, [fact]: null }));
    } catch (thrown) {
      setProblem(sentenceOf(problemOf(thrown), say));
    }
  };
  return (
    <>
      <p>{say("contract.days.lead")}</p>
      {problem && <Notice tone="danger">{problem}</Notice>}
      <ul className="contract-named">
        {days.map((one) => (
          <li key={`${one.fact} ${one.day}`}>
            <div className="row">
              <strong>{say(`contract.fact.${one.fact}`)}</strong>
              <span>{dates.day(one.day)}</span>
              {!reason && (
                <ReasonedButton
                  quiet
                  label={say("contract.days.take")}
                  about={`${say(`contract.fact.${one.fact}`)}, ${dates.day(one.day)}`}
                  onClick={() => void take(one)}
                />
              )}
            </div>
            <blockquote className="quiet">{shortened(one.passage.text)}</blockquote>
          </li>
        ))}
      </ul>
    </>
  );
}
