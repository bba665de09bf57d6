import { useParams } from "@tanstack/react-router";
import { useState } from "react";
import type { Answer } from "#screens/api.ts";
import { paths } from "#screens/paths.ts";
import { Link } from "#screens/ui/link.tsx";
import { Section } from "#screens/ui/page.tsx";
import { ReasonedButton } from "#screens/ui/reasoned-button.tsx";
import { EmptyState, ErrorState, Loading } from "#screens/ui/states.tsx";
import { Table } from "#screens/ui/table.tsx";
import { useWords } from "#screens/words.tsx";
import { useAskPages } from "../ask.ts";
import { useReason } from "../reason.ts";
import { NewLetter } from "./new-letter.tsx";
import "./letters.css";

/** What do we have to write? The letters of a dossier, and the way to another one. */
export function LettersPage() {
  const { say } = useWords();
  const { dossierId = "" } = useParams({ strict: false });
  const reason = useReason("letter.write");
  const { rows, error, retry, more, loadingMore } = useAskPages("letter.list", { dossierId, limit: 50 });
  const [writing, setWriting] = useState(false);
  const write = (
    <ReasonedButton label={say("letters.write")} reason={reason} onClick={() => setWriting(true)} />
  );
  return (
    <Section title={say("letters.title")} lead={say("letters.lead")} actions={!writing && write}>
      {writing && <NewLetter dossierId={dossierId} onClose={() => setWriting(false)} />}
      {error ? (
        <ErrorState error={error} retry={retry} />
      ) : !rows ? (
        <Loading />
      ) : rows.length === 0 ? (
        !writing && (
          <EmptyState title={say("letters.none")}>
            <p>{say("letters.none.lead")}</p>
          </EmptyState>
        )
      ) : (
        <LetterTable dossierId={dossierId} rows={rows} more={more} loadingMore={loadingMore} />
      )}
    </Section>
  );
}

type Letter = Answer<"letter.list">["rows"][number];

function LetterTable(props: {
  readonly dossierId: string;
  readonly rows: readonly Letter[];
  readonly more: (() => void) | undefined;
  readonly loadingMore: boolean;
}) {
  const { dossierId, rows, more, loadingMore } = props;
  const { say, dates } = useWords();
  return (
    <Table
      caption={say("letters.list")}
      rows={rows}
      keyOf={({ id }) => id}
      more={more}
      loadingMore={loadingMore}
      columns={[
        {
          key: "subject",
          head: say("letters.subject"),
          isName: true,
          cell: ({ id, subject }) => <Link to={paths.letter(dossierId, id)}>{subject}</Link>,
        },
        {
          key: "to",
          head: say("letters.to"),
          cell: ({ recipientName, recipientEmail }) => recipientName ?? recipientEmail,
        },
        { key: "state", head: say("letters.state"), cell: ({ state }) => say(`letters.state.${state}`) },
        { key: "when", head: say("letters.when"), cell: (letter) => dates.moment(sinceOf(letter)) },
      ]}
    />
  );
}

/** Since when a letter is in its state. */
function sinceOf(letter: Letter): string {
  switch (letter.state) {
    case "draft":
      return letter.writtenAt;
    case "ready":
      return letter.approvedAt ?? letter.writtenAt;
    case "queued":
      return letter.queuedAt;
    case "sent":
      return letter.sentAt;
    case "failed":
      return letter.failedAt;
    case "cancelled":
      return letter.cancelledAt;
    default:
      return letter satisfies never;
  }
}
