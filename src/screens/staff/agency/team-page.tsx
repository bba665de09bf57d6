import { Page, Section } from "#screens/ui/page.tsx";
import { ErrorState, Loading } from "#screens/ui/states.tsx";
import { useWords } from "#screens/words.tsx";
import { useAsk } from "../ask.ts";
import { useReason } from "../reason.ts";
import { InvitationTable } from "./invitation-table.tsx";
import { InviteForm } from "./invite-form.tsx";
import { LeaversSection } from "./leavers-section.tsx";
import { MemberTable } from "./member-table.tsx";

/** Who works here, with which rights? Members, and those who were invited. */
export function TeamPage() {
  const { say } = useWords();
  const reason = useReason("agency.manage-members");
  const { data, error, isFetched, refetch } = useAsk("agency.list-members", {});
  const leavers = useAsk("departure.list-leavers", {});
  const isWaiting = !isFetched || !leavers.isFetched;
  return (
    <Page title={say("team.title")} lead={say("team.lead")}>
      {reason && (
        <p id="team-reason" className="quiet">
          {reason}
        </p>
      )}
      <Section title={say("team.members")}>
        {error ? (
          <ErrorState error={error} retry={() => void refetch()} />
        ) : data && !isWaiting ? (
          <MemberTable members={data.members} reasonId={reason ? "team-reason" : undefined} />
        ) : (
          <Loading />
        )}
      </Section>
      {!isWaiting && <LeaversSection />}
      {!reason && !isWaiting && (
        <Section title={say("team.invite")} lead={say("team.invite.lead")}>
          <InviteForm />
          <InvitationTable />
        </Section>
      )}
    </Page>
  );
}
