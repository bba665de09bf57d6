import { useState } from "react";
import type { Answer } from "#screens/api.ts";
import { Address } from "#screens/ui/address.tsx";
import { Confirm } from "#screens/ui/confirm.tsx";
import { ReasonedButton } from "#screens/ui/reasoned-button.tsx";
import { ErrorState, Loading } from "#screens/ui/states.tsx";
import { Table } from "#screens/ui/table.tsx";
import { useToast } from "#screens/ui/use-toast.ts";
import { useWords } from "#screens/words.tsx";
import { useAsk, useTell } from "../ask.ts";

type Invitation = Answer<"agency.list-invitations">["invitations"][number];

/** The invitations that wait, each to be taken back. */
export function InvitationTable() {
  const { say, dates } = useWords();
  const tell = useTell();
  const toast = useToast();
  const { data, error, refetch } = useAsk("agency.list-invitations", {});
  const [revoking, setRevoking] = useState<Invitation>();
  if (error) return <ErrorState error={error} retry={() => void refetch()} />;
  if (!data) return <Loading />;
  if (data.invitations.length === 0) return null;
  const isOver = ({ expiresAt }: Invitation) => new Date(expiresAt) <= new Date();
  return (
    <section aria-labelledby="waiting" className="stack">
      <h3 id="waiting">{say("team.waiting")}</h3>
      <Table
        caption={say("team.waiting")}
        rows={data.invitations}
        keyOf={({ id }) => id}
        columns={[
          {
            key: "email",
            head: say("account.email"),
            isName: true,
            cell: ({ email }) => <Address email={email} />,
          },
          { key: "role", head: say("team.role"), cell: ({ role }) => say(`role.${role}`) },
          {
            key: "until",
            head: say("team.until"),
            cell: (one) =>
              isOver(one) ? <span className="late">{say("team.over")}</span> : dates.longDayAt(one.expiresAt),
          },
          {
            key: "revoke",
            head: "",
            cell: (one) => (
              <ReasonedButton
                quiet
                label={say("team.revoke")}
                about={one.email}
                onClick={() => setRevoking(one)}
              />
            ),
          },
        ]}
      />
      {revoking && (
        <Confirm
          title={say("team.revoke.title", { email: revoking.email })}
          consequence={say("team.revoke.consequence")}
          action={say("team.revoke")}
          onClose={() => setRevoking(undefined)}
          onConfirm={async () => {
            await tell("agency.revoke-invitation", { invitationId: revoking.id });
            toast(say("team.revoked", { email: revoking.email }));
          }}
        />
      )}
    </section>
  );
}
