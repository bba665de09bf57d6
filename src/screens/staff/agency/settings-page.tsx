import { paths } from "#screens/paths.ts";
import { Link } from "#screens/ui/link.tsx";
import { Page, Section } from "#screens/ui/page.tsx";
import { ErrorState, Loading } from "#screens/ui/states.tsx";
import { useWords } from "#screens/words.tsx";
import { useAsk } from "../ask.ts";
import { useReason } from "../reason.ts";
import { AgencySection } from "./agency-section.tsx";
import { CalendarSection } from "./calendar-section.tsx";
import { ColourSection } from "./colour-section.tsx";
import { ContactSection } from "./contact-section.tsx";
import { LogoSection } from "./logo-section.tsx";
import { WebhooksSection } from "./webhooks-section.tsx";

/** What do others see of the agency? Its name, its colour, its logo; and which days it works. */
export function SettingsPage() {
  const { say } = useWords();
  const reason = useReason("agency.edit");
  const { data, error, refetch } = useAsk("agency.read", {});
  return (
    <Page title={say("settings.title")} lead={say("settings.lead")}>
      {reason && <p className="quiet">{reason}</p>}
      {!reason && <AgencySection />}
      <Section title={say("tools.title")} lead={say("settings.tools.lead")}>
        <p>
          <Link to={paths.tools()}>{say("settings.tools")}</Link>
        </p>
      </Section>
      <Section title={say("letter-templates.title")} lead={say("letter-templates.lead")}>
        <p>
          <Link to={paths.letterTemplates()}>{say("letter-templates.open")}</Link>
        </p>
      </Section>
      <Section title={say("api-keys.title")} lead={say("api-keys.lead")}>
        <p>
          <Link to={paths.apiKeys()}>{say("settings.api-keys")}</Link>
        </p>
      </Section>
      <Section title={say("journal.agency.title")} lead={say("journal.agency.lead")}>
        <p>
          <Link to={paths.agencyJournal()}>{say("journal.agency.open")}</Link>
        </p>
      </Section>
      {error ? (
        <ErrorState error={error} retry={() => void refetch()} />
      ) : !data ? (
        <Loading />
      ) : (
        <>
          <ContactSection key={`${data.agencyId} contact`} agency={data} mayEdit={reason === undefined} />
          <ColourSection key={data.agencyId} agency={data} mayEdit={reason === undefined} />
          <CalendarSection agency={data} mayEdit={reason === undefined} />
          <LogoSection agency={data} mayEdit={reason === undefined} />
        </>
      )}
      {!reason && <WebhooksSection />}
    </Page>
  );
}
