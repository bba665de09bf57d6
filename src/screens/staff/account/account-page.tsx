import { useQuery } from "@tanstack/react-query";
import { paths } from "#screens/paths.ts";
import { signInApi } from "#screens/sign-in-api.ts";
import { Link } from "#screens/ui/link.tsx";
import { Page } from "#screens/ui/page.tsx";
import { ErrorState, Loading } from "#screens/ui/states.tsx";
import { useWords } from "#screens/words.tsx";
import { useAsk } from "../ask.ts";
import { useStaff } from "../session.tsx";
import { useAccountKey } from "./account-answers.ts";
import { CalendarSection } from "./calendar-section.tsx";
import { CodesSection } from "./codes-section.tsx";
import { NameSection } from "./name-section.tsx";
import { PasskeysSection } from "./passkeys-section.tsx";
import { PasswordSection } from "./password-section.tsx";
import { RemindersSection } from "./reminders-section.tsx";
import { SessionsSection } from "./sessions-section.tsx";

/** How do I sign in, and from where? */
export function AccountPage() {
  const { say } = useWords();
  const { session, actor } = useStaff();
  const key = useAccountKey();
  const { data, error, refetch } = useQuery({ queryKey: key, queryFn: signInApi.account });
  const isMember = actor.kind === "member";
  const reminders = useAsk("reminder.read", isMember ? {} : undefined);
  return (
    <Page title={say("account.title")} lead={session?.person?.email}>
      {error ? (
        <ErrorState error={error} retry={() => void refetch()} />
      ) : !data || (isMember && !reminders.isFetched) ? (
        <Loading />
      ) : (
        <>
          <NameSection />
          {isMember && (
            <>
              <RemindersSection />
              <CalendarSection />
            </>
          )}
          <PasswordSection />
          <PasskeysSection />
          <CodesSection isOn={data.user.twoFactorEnabled === true} />
          <SessionsSection ownToken={data.session.token} />
          <p>
            <Link to={paths.newAgency()}>{say("account.new-agency")}</Link>
          </p>
        </>
      )}
    </Page>
  );
}
