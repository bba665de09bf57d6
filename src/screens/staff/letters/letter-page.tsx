import { useParams } from "@tanstack/react-router";
import type { Answer } from "#screens/api.ts";
import { paths } from "#screens/paths.ts";
import { Link } from "#screens/ui/link.tsx";
import { Section } from "#screens/ui/page.tsx";
import { SafeMarkup } from "#screens/ui/safe-markup.tsx";
import { ErrorState, Loading } from "#screens/ui/states.tsx";
import { useWords } from "#screens/words.tsx";
import { useAsk } from "../ask.ts";
import { useReason } from "../reason.ts";
import { AttemptList } from "./attempt-list.tsx";
import { ClosedLetter } from "./closed-letter.tsx";
import { OpenLetter } from "./open-letter.tsx";
import { SentDocuments } from "./sent-documents.tsx";
import "./letters.css";

/** One letter: written and seen side by side while it may change, as it left afterwards. */
export function LetterPage() {
  const { say } = useWords();
  const { dossierId = "", letterId = "" } = useParams({ strict: false });
  const { data, error, refetch } = useAsk("letter.read", { dossierId, letterId });
  return (
    <>
      <p>
        <Link to={paths.letters(dossierId)}>{say("letter.back")}</Link>
      </p>
      {error ? (
        <ErrorState error={error} retry={() => void refetch()} />
      ) : data ? (
        <Shown key={letterId} dossierId={dossierId} read={data} retry={() => void refetch()} />
      ) : (
        <Loading />
      )}
    </>
  );
}

function Shown(props: {
  readonly dossierId: string;
  readonly read: Answer<"letter.read">;
  readonly retry: () => void;
}) {
  const { dossierId, read, retry } = props;
  const { say } = useWords();
  const mayNot = useReason("letter.write");
  const { letter, html, attempts } = read;
  const isOpen = letter.state === "draft" || letter.state === "ready" || letter.state === "failed";
  if (isOpen && !mayNot) {
    return (
      <>
        <OpenLetter dossierId={dossierId} read={read} />
        <AttemptList attempts={attempts} />
      </>
    );
  }
  return (
    <>
      <Section title={say("letter.preview")} lead={mayNot ?? say("letter.text.closed")}>
        <article className="letter-sheet" lang={letter.language}>
          <p className="letter-subject">{letter.subject}</p>
          <SafeMarkup html={html} />
        </article>
      </Section>
      <SentDocuments dossierId={dossierId} read={read} />
      <ClosedLetter dossierId={dossierId} letter={letter} retry={retry} />
      <AttemptList attempts={attempts} />
    </>
  );
}
