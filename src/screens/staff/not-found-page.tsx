import { paths } from "#screens/paths.ts";
import { Link } from "#screens/ui/link.tsx";
import { Page } from "#screens/ui/page.tsx";
import { useWords } from "#screens/words.tsx";
import { PublicFrame } from "./frame.tsx";

/** An address that leads nowhere. */
export function NotFoundPage() {
  const { say } = useWords();
  return (
    <PublicFrame>
      <Page title={say("not-found.title")} lead={say("not-found.lead")} narrow>
        <p>
          <Link to={paths.dossiers()}>{say("not-found.back")}</Link>
        </p>
      </Page>
    </PublicFrame>
  );
}
