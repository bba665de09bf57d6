import { paths } from "#screens/paths.ts";
import { Link } from "#screens/ui/link.tsx";
import { Page } from "#screens/ui/page.tsx";
import { useWords } from "#screens/words.tsx";
import { JournalSections } from "../dossier/journal-sections.tsx";

/** What was done in the agency that belongs to no dossier? Its own journal. */
export function AgencyJournalPage() {
  const { say } = useWords();
  return (
    <Page
      title={say("journal.agency.title")}
      above={<Link to={paths.settings()}>{say("settings.title")}</Link>}
    >
      <JournalSections whose={{}} lead={say("journal.agency.lead")} />
    </Page>
  );
}
