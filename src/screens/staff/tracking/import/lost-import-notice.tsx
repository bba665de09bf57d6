import { Button } from "@mantine/core";
import { Notice } from "#screens/ui/notice.tsx";
import { Section } from "#screens/ui/page.tsx";
import { Loading } from "#screens/ui/states.tsx";
import { useWords } from "#screens/words.tsx";
import { giveUp, type Place, seek } from "./wizard.ts";
import type { LostImport, Preview } from "./wizard-state.ts";

/** The network was cut once everything was sent: it may have been done, and nobody knows yet. */
export function LostImportNotice(props: {
  readonly place: Place;
  readonly preview: Preview;
  readonly lost: LostImport;
  readonly isOverdue: boolean;
}) {
  const { place, preview, lost, isOverdue } = props;
  const { say } = useWords();
  return (
    <Section title={say("import.importing")}>
      {isOverdue ? (
        <>
          <Notice tone="amber" title={say("import.overdue.title")}>
            {say("import.overdue.lead")}
          </Notice>
          <div className="row">
            <Button variant="default" onClick={() => void seek(place, preview, lost)}>
              {say("import.look-again")}
            </Button>
            <Button variant="default" onClick={() => giveUp(place.key)}>
              {say("import.back")}
            </Button>
          </div>
        </>
      ) : (
        <>
          <Notice tone="amber" title={say("import.unsure.title")}>
            {say("import.unsure.lead")}
          </Notice>
          <Loading />
        </>
      )}
    </Section>
  );
}
