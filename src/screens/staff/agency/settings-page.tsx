import { Page } from "#screens/ui/page.tsx";
import { ErrorState, Loading } from "#screens/ui/states.tsx";
import { useWords } from "#screens/words.tsx";
import { useAsk } from "../ask.ts";
import { useReason } from "../reason.ts";
import { AgencySection } from "./agency-section.tsx";
import { ColourSection } from "./colour-section.tsx";
import { LogoSection } from "./logo-section.tsx";

/** What do others see of the agency? Its name, its colour, its logo. */
export function SettingsPage() {
  const { say } = useWords();
  const reason = useReason("agency.edit");
  const { data, error, refetch } = useAsk("agency.read", {});
  return (
    <Page title={say("settings.title")} lead={say("settings.lead")}>
      {reason && <p className="quiet">{reason}</p>}
      {!reason && <AgencySection />}
      {error ? (
        <ErrorState error={error} retry={() => void refetch()} />
      ) : !data ? (
        <Loading />
      ) : (
        <>
          <ColourSection key={data.agencyId} agency={data} mayEdit={reason === undefined} />
          <LogoSection agency={data} mayEdit={reason === undefined} />
        </>
      )}
    </Page>
  );
}
