import { useParams } from "@tanstack/react-router";
import { useState } from "react";
import type { Answer } from "#screens/api.ts";
import { Section } from "#screens/ui/page.tsx";
import { ErrorState, Loading } from "#screens/ui/states.tsx";
import { useWords } from "#screens/words.tsx";
import { useAsk, useAskPages } from "../ask.ts";
import { ClauseList } from "./clause-list.tsx";
import { DocumentPane, pagesAtOnce } from "./document-pane.tsx";
import { NotFoundList } from "./not-found-list.tsx";
import { ReadDocument } from "./read-document.tsx";
import type { Selected } from "./selected.ts";
import { WhatFollows } from "./what-follows.tsx";
import "./contract.css";

/** The contract of a dossier: its document, the clauses found in it or written by hand, and what follows from them. */
export function ContractPage() {
  const { dossierId = "" } = useParams({ strict: false });
  const { say } = useWords();
  const files = useAsk("file.list", { dossierId, sort: "newest", limit: 100 });
  const {
    rows: clauses,
    error,
    retry,
    more,
  } = useAskPages("contract.list-clauses", { dossierId, limit: 200 });
  const last = useAsk("contract.show-reading", { dossierId });
  const [chosen, setChosen] = useState<string>();
  const [read, setRead] = useState<Answer<"contract.read-document">>();
  const [selected, setSelected] = useState<Selected>();
  const [from, setFrom] = useState(1);
  if (error) return <ErrorState error={error} retry={retry} />;
  if (files.error) return <ErrorState error={files.error} retry={() => void files.refetch()} />;
  if (last.error) return <ErrorState error={last.error} retry={() => void last.refetch()} />;
  if (!clauses || !files.data || !last.data) return <Loading />;
  const { reading } = last.data;
  const fileId = chosen ?? reading?.fileId ?? clauses.find((one) => one.fileId !== null)?.fileId ?? undefined;
  const choose = (id: string) => {
    setChosen(id);
    setSelected(undefined);
    setRead(undefined);
    setFrom(1);
  };
  const select = (asked: Selected) => {
    const clause = clauses.find(({ id }) => id === asked.clauseId);
    setSelected(asked);
    if (!clause?.passage || clause.fileId === null) return;
    if (clause.fileId !== fileId) setChosen(clause.fileId);
    setFrom(Math.floor((clause.passage.page - 1) / pagesAtOnce) * pagesAtOnce + 1);
  };
  const isRead =
    fileId !== undefined && (reading?.fileId === fileId || clauses.some((one) => one.fileId === fileId));
  const pagingOf = (id: string | null) =>
    files.data.rows.some((file) => file.id === id && /\.pdf$/i.test(file.name)) ? "pages" : "parts";
  const isKnown = clauses.some(({ state }) => state === "accepted");
  return (
    <>
      <Section title={say("contract.title")} lead={say("contract.lead")}>
        <ReadDocument
          dossierId={dossierId}
          files={files.data.rows}
          fileId={fileId}
          read={read}
          onChoose={choose}
          onRead={setRead}
        />
      </Section>
      <div className="contract" data-beside={isRead || undefined}>
        <ClauseList
          dossierId={dossierId}
          clauses={clauses}
          pagingOf={pagingOf}
          more={more}
          selected={selected}
          onSelect={(clauseId) => select({ clauseId, from: "card" })}
        />
        {isRead && (
          <DocumentPane
            key={fileId}
            dossierId={dossierId}
            fileId={fileId}
            clauses={clauses.filter((one) => one.fileId === fileId)}
            selected={selected}
            onSelect={(clauseId) => select({ clauseId, from: "text" })}
            from={from}
            onTurn={setFrom}
          />
        )}
      </div>
      {fileId !== undefined && <Silent dossierId={dossierId} fileId={fileId} />}
      <WhatFollows dossierId={dossierId} fileId={fileId} isKnown={isKnown} />
    </>
  );
}

/** What the document seems to say nothing of, as its last reading had it. */
function Silent({ dossierId, fileId }: { readonly dossierId: string; readonly fileId: string }) {
  const { data, error, refetch } = useAsk("contract.show-reading", { dossierId, fileId });
  if (error) return <ErrorState error={error} retry={() => void refetch()} />;
  return data?.reading ? <NotFoundList notFound={data.reading.notFound} /> : null;
}
