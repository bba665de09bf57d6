import { useParams } from "@tanstack/react-router";
import { useWords } from "#screens/words.tsx";
import { JournalSections } from "./journal-sections.tsx";

/** The journal of a dossier. */
export function JournalPage() {
  const { dossierId = "" } = useParams({ strict: false });
  const { say } = useWords();
  return <JournalSections whose={{ dossierId }} lead={say("journal.lead")} />;
}
