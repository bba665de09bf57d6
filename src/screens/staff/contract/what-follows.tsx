import { useState } from "react";
import { ErrorState, Loading } from "#screens/ui/states.tsx";
import { useAsk } from "../ask.ts";
import { FactsSection } from "./facts-section.tsx";
import { ObligationList } from "./obligation-list.tsx";
import { QuestionList } from "./question-list.tsx";

/** What the dates of the contract are counted from, the dates, and what to ask one's counsel. */
export function WhatFollows(props: {
  readonly dossierId: string;
  readonly fileId: string | undefined;
  /** Whether a clause was accepted: until then the contract is not silent, it is unread. */
  readonly isKnown: boolean;
}) {
  const { dossierId, fileId, isKnown } = props;
  const { data, error, refetch } = useAsk("contract.list-obligations", { dossierId });
  const [isFilling, setFilling] = useState(false);
  if (error) return <ErrorState error={error} retry={() => void refetch()} />;
  if (!data) return <Loading />;
  return (
    <>
      <FactsSection
        dossierId={dossierId}
        fileId={fileId}
        known={data}
        isFilling={isFilling}
        onFill={setFilling}
      />
      <ObligationList dossierId={dossierId} known={data} onFill={() => setFilling(true)} />
      {isKnown && <QuestionList warnings={data.warnings} />}
    </>
  );
}
