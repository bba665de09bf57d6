import { useEffect, useRef, useState } from "react";
import { problemOf, sentenceOf } from "#screens/problem.ts";
import { Notice } from "#screens/ui/notice.tsx";
import { ReasonedButton } from "#screens/ui/reasoned-button.tsx";
import { useWords } from "#screens/words.tsx";
import { useReason } from "../reason.ts";
import { ClauseForm } from "./clause-form.tsx";
import type { Selected } from "./selected.ts";
import { shortened } from "./shortened.ts";
import { type ClauseRow, useClauseWords } from "./use-clause-words.ts";
import { useDecide } from "./use-decide.ts";

/** What is said of a clause in which nothing was understood, where something would have to be. */
const missingOf: Partial<Record<ClauseRow["kind"], "contract.no-values" | "contract.no-law">> = {
  term: "contract.no-values",
  "tacit-renewal": "contract.no-values",
  notice: "contract.no-values",
  "termination-for-cause": "contract.no-values",
  retention: "contract.no-values",
  payment: "contract.no-values",
  penalties: "contract.no-values",
  "governing-law": "contract.no-law",
};

/** One clause: its words, what was understood, and what a person says of it. */
export function ClauseCard(props: {
  readonly dossierId: string;
  readonly clause: ClauseRow;
  /** Which of those of its kind it is, from 1: the second says so in its name. */
  readonly number: number;
  /** What its document is counted in. */
  readonly paging: "pages" | "parts";
  readonly selected: Selected | undefined;
  readonly onSelect: () => void;
}) {
  const { dossierId, clause, number, paging, selected, onSelect } = props;
  const { say } = useWords();
  const wordsOf = useClauseWords();
  const reason = useReason("contract.write");
  const { decide, correct } = useDecide(dossierId, clause);
  const card = useRef<HTMLElement>(null);
  const [isWriting, setWriting] = useState(false);
  const [problem, setProblem] = useState<string>();
  const { kind, state, passage, confidence, note } = clause;
  const isSelected = selected?.clauseId === clause.id;
  useEffect(() => {
    if (selected?.from !== "text" || !isSelected) return;
    card.current?.scrollIntoView({ block: "nearest" });
    card.current?.focus({ preventScroll: true });
  }, [selected, isSelected]);
  const name = `${say(`contract.kind.${kind}`)}${number > 1 ? ` ${number}` : ""}`;
  const values = wordsOf(clause).join(" · ");
  const missing = missingOf[kind];
  const settle = async (to: "accepted" | "rejected") => {
    // Whoever decides by keyboard goes on with the clause that comes next.
    const next = card.current?.nextElementSibling;
    setProblem(undefined);
    try {
      await decide(to);
      const follows = next instanceof HTMLElement && next.isConnected && next.matches(".clause-card");
      (follows ? next : card.current)?.focus();
    } catch (thrown) {
      setProblem(sentenceOf(problemOf(thrown), say));
    }
  };
  if (isWriting) {
    return (
      <ClauseForm
        clause={clause}
        submit={say("contract.correct.submit")}
        onDone={() => setWriting(false)}
        onSave={correct}
      />
    );
  }
  const button = (label: string, onClick: () => void) => (
    <ReasonedButton quiet label={label} about={name} onClick={onClick} />
  );
  return (
    <article
      ref={card}
      className="clause-card"
      tabIndex={-1}
      data-selected={isSelected || undefined}
      aria-label={name}
    >
      <div className="row">
        <strong>{name}</strong>
        <span className="quiet">{say(`contract.state.${state}`)}</span>
        {state === "candidate" && confidence !== null && (
          <span className="quiet">
            {say("contract.confidence", { percent: Math.round(confidence * 100) })}
          </span>
        )}
      </div>
      {(values || missing) && <p>{values || (missing && say(missing))}</p>}
      {passage && <blockquote className="quiet">{shortened(passage.text)}</blockquote>}
      {note && <p>{note}</p>}
      {problem && <Notice tone="danger">{problem}</Notice>}
      <div className="row">
        {!reason && state !== "accepted" && button(say("contract.accept"), () => void settle("accepted"))}
        {!reason && button(say("contract.correct"), () => setWriting(true))}
        {!reason && state !== "rejected" && button(say("contract.reject"), () => void settle("rejected"))}
        {passage && button(say(`contract.see.${paging}`, { number: passage.page }), onSelect)}
      </div>
    </article>
  );
}
