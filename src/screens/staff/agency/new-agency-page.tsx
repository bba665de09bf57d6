import { useNavigate } from "@tanstack/react-router";
import { paths } from "#screens/paths.ts";
import { FormShell } from "#screens/ui/form-shell.tsx";
import { Notice } from "#screens/ui/notice.tsx";
import { Page } from "#screens/ui/page.tsx";
import { useWords } from "#screens/words.tsx";
import { useStaff } from "../session.tsx";
import { AgencyFields, agencyOf } from "./agency-fields.tsx";

/** Opens an agency: another one, or the one that somebody without any lacks. */
export function NewAgencyPage() {
  const { say } = useWords();
  const { api, session, refresh, chooseAgency } = useStaff();
  const navigate = useNavigate();
  const homeless = session?.agencies.length === 0;
  return (
    <Page title={say("new-agency.title")} lead={say("new-agency.lead")} narrow>
      {homeless && <Notice tone="amber">{say("new-agency.homeless")}</Notice>}
      <FormShell
        submit={say("new-agency.submit")}
        onSubmit={async (values) => {
          const { agencyId } = await api.call("agency.create", agencyOf(values));
          chooseAgency(agencyId);
          await refresh();
          await navigate({ to: paths.home() });
        }}
      >
        <AgencyFields />
      </FormShell>
    </Page>
  );
}
