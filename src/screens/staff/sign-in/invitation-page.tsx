import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { paths } from "#screens/paths.ts";
import { Page } from "#screens/ui/page.tsx";
import { ErrorState, Loading } from "#screens/ui/states.tsx";
import { useWords } from "#screens/words.tsx";
import { PublicFrame } from "../frame.tsx";
import { useStaff } from "../session.tsx";
import { JoinForm } from "./join-form.tsx";
import { tokenOfAddress } from "./token-of-address.ts";

/** The page behind an invitation: which agency, at which address, then one form to join it. */
export function InvitationPage() {
  const { say, dates } = useWords();
  const { api, session, refresh, chooseAgency } = useStaff();
  const navigate = useNavigate();
  const [token] = useState(tokenOfAddress);
  const invitation = useQuery({
    queryKey: ["session", "invitation", token],
    queryFn: () => api.call("agency.read-invitation", { token }),
    staleTime: Number.POSITIVE_INFINITY,
  });

  const join = async () => {
    const { agencyId } = await api.call("agency.accept-invitation", { token });
    chooseAgency(agencyId);
    await refresh();
    await navigate({ to: paths.home() });
  };

  const { data } = invitation;
  return (
    <PublicFrame>
      <Page
        title={data ? say("invitation.title", { agency: data.agencyName }) : say("invitation.heading")}
        lead={
          data &&
          say("invitation.lead", {
            email: data.email,
            role: say(`role.${data.role}`),
            day: dates.longDayAt(data.expiresAt),
          })
        }
        narrow
      >
        {invitation.error ? (
          <ErrorState error={invitation.error} />
        ) : data && session ? (
          <JoinForm invitation={{ ...data, token }} join={join} />
        ) : (
          <Loading />
        )}
      </Page>
    </PublicFrame>
  );
}
