import { Button } from "@mantine/core";
import { useParams } from "@tanstack/react-router";
import { Suspense, useState } from "react";
import type { Answer } from "#screens/api.ts";
import { addressOfPreview } from "#screens/paths.ts";
import { Section } from "#screens/ui/page.tsx";
import { ErrorState, Loading } from "#screens/ui/states.tsx";
import { useWords } from "#screens/words.tsx";
import { CalendarSection } from "../account/calendar-section.tsx";
import { useAsk } from "../ask.ts";
import { useDirection, useSided } from "../dossier/use-sided.ts";
import { useReason } from "../reason.ts";
import { useStaff } from "../session.tsx";
import { AnswerSheet } from "./answer-sheet.tsx";
import { ClosingPart } from "./closing-part.tsx";
import { InviteContact } from "./invite-contact.tsx";
import { LinkTable } from "./link-table.tsx";
import { RequestList } from "./request-list.tsx";
import { SuccessorSection } from "./successor-section.tsx";
import "./portal.css";

type Board = Answer<"portal.list">;

/** Who of the other side can enter, what they ask, and what they see. */
export function PortalPage() {
  const { dossierId = "" } = useParams({ strict: false });
  const { data, error, refetch } = useAsk("portal.list", { dossierId });
  // Whether somebody takes over says what stands where: nothing moves away from who is about to press it.
  const contacts = useAsk("contact.list", { dossierId, limit: 200 });
  if (error) return <ErrorState error={error} retry={() => void refetch()} />;
  if (!data || !contacts.isFetched) return <Loading />;
  const hasSuccessor = contacts.data?.rows.some(({ side }) => side === "successor") ?? false;
  return <Portal dossierId={dossierId} board={data} hasSuccessor={hasSuccessor} />;
}

/** What few dossiers need is opened by a button. */
type Part = "invite" | "successor" | "sheet";

function Portal(props: {
  readonly dossierId: string;
  readonly board: Board;
  readonly hasSuccessor: boolean;
}) {
  const { dossierId, board, hasSuccessor } = props;
  const { links, requests, closing } = board;
  const { say } = useWords();
  const sayOf = useSided();
  const { api } = useStaff();
  const reason = useReason("portal.manage");
  const isClients = useDirection() === "client";
  const [open, setOpen] = useState<ReadonlySet<Part>>(new Set(links.length === 0 ? ["invite"] : []));
  const mayInvite = !reason && !closing.isOver;
  const toggle = (part: Part, label: string) => (
    <Button
      variant="default"
      size="compact-sm"
      aria-expanded={open.has(part)}
      onClick={() => setOpen((before) => before.symmetricDifference(new Set<Part>([part])))}
    >
      {label}
    </Button>
  );
  const actions = (
    <>
      {mayInvite && links.length > 0 && toggle("invite", say("portal.invite"))}
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
    </>
  );
  const part = { dossierId, ...(reason ? { reason, reasonId: "portal-reason" } : {}) };
  return (
    <div className="portal-sections">
      <Section title={sayOf("portal.title")} lead={say("portal.lead")} actions={actions}>
        {reason && (
          <p id="portal-reason" className="quiet">
            {reason}
          </p>
        )}
        <LinkTable {...part} links={links} />
      </Section>
      {mayInvite && open.has("invite") && <InviteContact dossierId={dossierId} isClients={isClients} />}
      <RequestList {...part} requests={requests} />
      {!reason && (
        <div className="row">
          {!hasSuccessor && toggle("successor", say("successor.open"))}
          {isClients && toggle("sheet", say("sheet.title"))}
        </div>
      )}
      {!reason && isClients && open.has("sheet") && (
        <Suspense fallback={<Loading />}>
          <AnswerSheet dossierId={dossierId} />
        </Suspense>
      )}
      {(hasSuccessor || open.has("successor")) && <SuccessorSection {...part} />}
      <ClosingPart dossierId={dossierId} closing={closing} mayChange={!reason} />
      <CalendarSection dossierId={dossierId} />
    </div>
  );
}
