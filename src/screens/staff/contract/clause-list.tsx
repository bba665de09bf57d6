import { Button } from "@mantine/core";
import { useState } from "react";
import { Section } from "#screens/ui/page.tsx";
import { ReasonedButton } from "#screens/ui/reasoned-button.tsx";
import { useUndo } from "#screens/ui/use-undo.tsx";
import { useWords } from "#screens/words.tsx";
import { useTell } from "../ask.ts";
import { useReason } from "../reason.ts";
import { ClauseCard } from "./clause-card.tsx";
import { ClauseForm, type WrittenClause } from "./clause-form.tsx";
import type { Selected } from "./selected.ts";
import type { ClauseRow } from "./use-clause-words.ts";

/** The clauses: those to be confirmed first, then the accepted ones, the rejected ones folded away. */
export function ClauseList(props: {
  readonly dossierId: string;
  readonly clauses: readonly ClauseRow[];
  /** What a document is counted in: only a PDF has pages. */
  readonly pagingOf: (fileId: string | null) => "pages" | "parts";
  readonly more: (() => void) | undefined;
  readonly selected: Selected | undefined;
  readonly onSelect: (clauseId: string) => void;
}) {
  const { dossierId, clauses, pagingOf, more, selected, onSelect } = props;
  const { say } = useWords();
  const reason = useReason("contract.write");
  const addClause = useAddClause(dossierId);
  const [isAdding, setAdding] = useState(false);
  const numberOf = (clause: ClauseRow) =>
    clauses.filter(({ kind }) => kind === clause.kind).indexOf(clause) + 1;
  const cards = (state: ClauseRow["state"]) =>
    clauses
      .filter((one) => one.state === state)
      .map((clause) => (
        <ClauseCard
          key={clause.id}
          dossierId={dossierId}
          clause={clause}
          number={numberOf(clause)}
          paging={pagingOf(clause.fileId)}
          selected={selected}
          onSelect={() => onSelect(clause.id)}
        />
      ));
  const candidates = cards("candidate");
  const accepted = cards("accepted");
  const rejected = cards("rejected");
  const add = (
    <ReasonedButton quiet label={say("contract.add")} reason={reason} onClick={() => setAdding(true)} />
  );
  return (
    <Section title={say("contract.clauses")} lead={say("contract.clauses.lead")} actions={!isAdding && add}>
      {isAdding && (
        <ClauseForm submit={say("contract.add.submit")} onDone={() => setAdding(false)} onSave={addClause} />
      )}
      {clauses.length === 0 && !isAdding && <p className="quiet">{say("contract.clauses.none")}</p>}
      {candidates.length > 0 && (
        <h3>
          {say("contract.to-confirm")} <span className="quiet">{candidates.length}</span>
        </h3>
      )}
      {candidates}
      {accepted.length > 0 && (
        <h3>
          {say("contract.accepted")} <span className="quiet">{accepted.length}</span>
        </h3>
      )}
      {accepted}
      {rejected.length > 0 && (
        <details>
          <summary>{say("contract.rejected", { count: rejected.length })}</summary>
          <div className="stack">{rejected}</div>
        </details>
      )}
      {more && (
        <Button variant="default" onClick={more}>
          {say("table.more")}
        </Button>
      )}
    </Section>
  );
}

/** Adds a clause written by hand; ten seconds to take it back. */
function useAddClause(dossierId: string) {
  const { say } = useWords();
  const tell = useTell();
  const undo = useUndo();
  return async (written: WrittenClause) => {
    const { id: clauseId } = await tell("contract.add-clause", { dossierId, ...written });
    undo(say("contract.added", { kind: say(`contract.kind.${written.kind}`) }), () =>
      tell("contract.remove-clause", { dossierId, clauseId }),
    );
  };
}
