import { Button } from "@mantine/core";
import { useParams } from "@tanstack/react-router";
import { Suspense } from "react";
import { addressOfPreview } from "#screens/paths.ts";
import { Section } from "#screens/ui/page.tsx";
import { ErrorState, Loading } from "#screens/ui/states.tsx";
import { useWords } from "#screens/words.tsx";
import { useAsk } from "../ask.ts";
import { useSided } from "../dossier/use-sided.ts";
import { useReason } from "../reason.ts";
import { useStaff } from "../session.tsx";
import { AnswerSheet } from "./answer-sheet.tsx";
import { ClosingPart } from "./closing-part.tsx";
import { InviteContact } from "./invite-contact.tsx";
import { LinkTable } from "./link-table.tsx";
import { RequestList } from "./request-list.tsx";
import { SuccessorSection } from "./successor-section.tsx";
import "./portal.css";

/** Who of the client's can enter, what they ask, and what they see. */
export function PortalPage() {
  const { say } = useWords();
  const sayOf = useSided();
  const { api } = useStaff();
  const { dossierId = "" } = useParams({ strict: false });
  const reason = useReason("portal.manage");
  const { data, error, refetch } = useAsk("portal.list", { dossierId });
  const isClients = useAsk("dossier.read", { dossierId }).data?.direction === "client";
  if (error) return <ErrorState error={error} retry={() => void refetch()} />;
  if (!data) return <Loading />;
  const preview = (
    <Button
      component="a"
      variant="default"
      size="compact-sm"
      href={addressOfPreview(dossierId, api.agencyId)}
      target="_blank"
      rel="noopener"
    >
      {sayOf("portal.preview")}
    </Button>
  );
  return (
    <div className="portal-sections">
      <Section title={sayOf("portal.title")} lead={say("portal.lead")} actions={preview}>
        {reason && (
          <p id="portal-reason" className="quiet">
            {reason}
          </p>
        )}
        <LinkTable
          dossierId={dossierId}
          links={data.links}
          {...(reason ? { reason, reasonId: "portal-reason" } : {})}
        />
      </Section>
      {!reason && !data.closing.isOver && <InviteContact dossierId={dossierId} isClients={isClients} />}
      {!reason && isClients && (
        <Suspense fallback={<Loading />}>
          <AnswerSheet dossierId={dossierId} />
        </Suspense>
      )}
      <SuccessorSection dossierId={dossierId} {...(reason ? { reason } : {})} />
      <RequestList
        dossierId={dossierId}
        requests={data.requests}
        {...(reason ? { reason, reasonId: "portal-reason" } : {})}
      />
      <ClosingPart dossierId={dossierId} closing={data.closing} mayChange={!reason} />
    </div>
  );
}
