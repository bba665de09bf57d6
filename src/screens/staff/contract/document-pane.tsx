import { Box, Button } from "@mantine/core";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { Section } from "#screens/ui/page.tsx";
import { ReasonedButton } from "#screens/ui/reasoned-button.tsx";
import { ErrorState, Loading } from "#screens/ui/states.tsx";
import { useWords } from "#screens/words.tsx";
import { useStaff } from "../session.tsx";
import { stretchesOf } from "./marked.ts";
import type { Selected } from "./selected.ts";
import type { ClauseRow } from "./use-clause-words.ts";

/** Pages that are shown at once. */
export const pagesAtOnce = 20;

type Props = {
  readonly dossierId: string;
  readonly fileId: string;
  /** The clauses that were found in this document. */
  readonly clauses: readonly ClauseRow[];
  readonly selected: Selected | undefined;
  readonly onSelect: (clauseId: string) => void;
  /** The first page in sight, from 1. */
  readonly from: number;
  readonly onTurn: (from: number) => void;
};

/** The document as its text, with the words of each clause marked where they stand. */
export function DocumentPane(props: Props) {
  const { dossierId, fileId, from, onTurn, selected, onSelect } = props;
  const { api, scope } = useStaff();
  const { say } = useWords();
  const pane = useRef<HTMLDivElement>(null);
  const { data, error, refetch } = useQuery({
    // A document does not change: what is done to its clauses does not have it read again.
    queryKey: ["document", ...scope, dossierId, fileId, from],
    queryFn: () => api.call("contract.show-document", { dossierId, fileId, page: from, count: pagesAtOnce }),
    staleTime: Number.POSITIVE_INFINITY,
    placeholderData: keepPreviousData,
  });
  const inSight = data?.from;
  useEffect(() => {
    if (selected?.from !== "card" || inSight === undefined) return;
    const mark = pane.current?.querySelector(`[data-first~="${selected.clauseId}"]`);
    mark?.scrollIntoView({ block: "center" });
    pane.current?.focus({ preventScroll: true });
  }, [selected, inSight]);
  if (error) return <ErrorState error={error} retry={() => void refetch()} />;
  if (!data) return <Loading />;
  const numbered = data.shown.map(({ text }, at) => ({ text, number: data.from + at }));
  const last = data.from + data.shown.length - 1;
  const ends = [
    from > 1 && { label: say("contract.turn.back"), to: Math.max(1, from - pagesAtOnce) },
    last < data.pages && { label: say("contract.turn.on"), to: from + pagesAtOnce },
  ].filter((one) => one !== false);
  return (
    <Section
      title={data.file}
      lead={say(`contract.paging.${data.paging}`, { count: data.pages })}
      actions={
        selected && (
          <ReasonedButton
            quiet
            label={say("contract.back-to-clause")}
            onClick={() => onSelect(selected.clauseId)}
          />
        )
      }
    >
      <Box className="contract-pages" ref={pane} role="group" aria-label={data.file} tabIndex={0}>
        {numbered.map(({ text, number }) => (
          <DocumentPage
            {...props}
            key={number}
            number={number}
            label={say(`contract.number.${data.paging}`, { number })}
            text={text}
          />
        ))}
      </Box>
      {ends.length > 0 && (
        <div className="row">
          {ends.map(({ label, to }) => (
            <Button key={to} variant="default" onClick={() => onTurn(to)}>
              {label}
            </Button>
          ))}
        </div>
      )}
    </Section>
  );
}

function DocumentPage(
  props: Props & { readonly number: number; readonly label: string; readonly text: string },
) {
  const { number, label, text, clauses, selected, onSelect } = props;
  const { say } = useWords();
  const here = clauses.filter(({ passage, state }) => passage?.page === number && state !== "rejected");
  const marks = here.flatMap(({ id, passage }) =>
    passage ? [{ id, from: passage.from, to: passage.to }] : [],
  );
  const begun = new Set<string>();
  let place = 0;
  return (
    <article className="contract-page" aria-label={label}>
      <p className="quiet contract-number">{label}</p>
      {text.trim() === "" ? (
        <p className="quiet">{say("contract.page.empty")}</p>
      ) : (
        <div className="contract-text">
          {stretchesOf(text, marks).map(({ text: words, ids }) => {
            const key = place;
            place += words.length;
            const first = ids.filter((id) => !begun.has(id)).join(" ");
            for (const id of ids) begun.add(id);
            const owner = ids.find((id) => id === selected?.clauseId) ?? ids[0];
            return owner === undefined ? (
              words
            ) : (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the card of each clause does the same from the keyboard
              <mark
                key={key}
                data-first={first || undefined}
                data-selected={owner === selected?.clauseId || undefined}
                onClick={() => onSelect(owner)}
              >
                {words}
              </mark>
            );
          })}
        </div>
      )}
    </article>
  );
}
