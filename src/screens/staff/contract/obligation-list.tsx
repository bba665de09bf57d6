import type { Answer } from "#screens/api.ts";
import { Notice } from "#screens/ui/notice.tsx";
import { Section } from "#screens/ui/page.tsx";
import { useWords } from "#screens/words.tsx";
import { ObligationCard } from "./obligation-card.tsx";

/** What follows from the accepted clauses: each day with the steps by which one comes to it. */
export function ObligationList(props: {
  readonly dossierId: string;
  readonly known: Answer<"contract.list-obligations">;
  /** Opens the form of what dates are counted from. */
  readonly onFill: () => void;
}) {
  const { dossierId, known, onFill } = props;
  const { say, language } = useWords();
  return (
    <Section title={say("contract.dates")} lead={say("contract.dates.lead")}>
      {known.missed.map((one) => (
        <Notice key={`${one.clauseId} ${one.kind}`} tone="amber">
          {one[language]}
          {one.kind !== "renewed-too-late" && ` ${say("contract.missed.settle")}`}
        </Notice>
      ))}
      {known.obligations.length === 0 && <p className="quiet">{say("contract.dates.none")}</p>}
      {known.obligations.map((one) => (
        <ObligationCard
          key={`${one.clauseId} ${one.kind}`}
          dossierId={dossierId}
          obligation={one}
          known={known}
          onFill={onFill}
        />
      ))}
    </Section>
  );
}
