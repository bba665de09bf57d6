import { Button } from "@mantine/core";
import { useParams } from "@tanstack/react-router";
import { useState } from "react";
import { paths } from "#screens/paths.ts";
import { Link } from "#screens/ui/link.tsx";
import { Section } from "#screens/ui/page.tsx";
import { ReasonedButton } from "#screens/ui/reasoned-button.tsx";
import { EmptyState, ErrorState, Loading } from "#screens/ui/states.tsx";
import { useWords } from "#screens/words.tsx";
import { useAskPages, useTell } from "../ask.ts";
import { useSided } from "../dossier/use-sided.ts";
import { useReason } from "../reason.ts";
import { MeetingCard } from "./meeting-card.tsx";
import { MeetingForm } from "./meeting-form.tsx";
import "./meeting.css";

/** When do we speak, and about what? The meetings of a dossier, each with its agenda and its minutes. */
export function MeetingPage() {
  const { say } = useWords();
  const sayOf = useSided();
  const { dossierId = "" } = useParams({ strict: false });
  const reason = useReason("meeting.write");
  const { rows, error, retry, more, loadingMore } = useAskPages("meeting.list", { dossierId, limit: 20 });
  const tell = useTell();
  const [writing, setWriting] = useState(false);
  const propose = (
    <ReasonedButton label={say("meeting.propose")} reason={reason} onClick={() => setWriting(true)} />
  );
  return (
    <div className="meetings">
      <Section
        title={say("meeting.title")}
        lead={
          <>
            {say("meeting.lead")} <Link to={paths.meetingSheet(dossierId)}>{say("meeting.to-sheet")}</Link>
          </>
        }
        actions={!writing && propose}
      >
        {writing && (
          <MeetingForm
            dossierId={dossierId}
            submit={say("meeting.propose.submit")}
            onSubmit={(written) => tell("meeting.propose", { dossierId, ...written })}
            onClose={() => setWriting(false)}
          />
        )}
        {error ? (
          <ErrorState error={error} retry={retry} />
        ) : !rows ? (
          <Loading />
        ) : (
          rows.length === 0 &&
          !writing && (
            <EmptyState title={say("meeting.none")}>
              <p>{sayOf("meeting.none.lead")}</p>
            </EmptyState>
          )
        )}
      </Section>
      {rows?.map((meeting) => (
        <MeetingCard key={meeting.id} dossierId={dossierId} meeting={meeting} reason={reason} />
      ))}
      {more && (
        <Button variant="default" loading={loadingMore} onClick={more}>
          {say("table.more")}
        </Button>
      )}
    </div>
  );
}
