import { useState } from "react";
import { Section } from "#screens/ui/page.tsx";
import { ReasonedButton } from "#screens/ui/reasoned-button.tsx";
import { useWords } from "#screens/words.tsx";
import { useTell } from "../ask.ts";
import { useSided } from "../dossier/use-sided.ts";
import { MilestoneForm } from "./milestone-form.tsx";
import { MilestoneLine } from "./milestone-line.tsx";
import type { TransitionRead } from "./transition-page.tsx";

type Part = { readonly dossierId: string; readonly reason: string | undefined };

/** What the other side accepts one after the other, by whom and on which day. */
export function MilestonesSection({ dossierId, data, reason }: Part & { readonly data: TransitionRead }) {
  const { say } = useWords();
  const sayOf = useSided();
  const tell = useTell();
  const [writing, setWriting] = useState(false);
  const done = () => setWriting(false);
  const { milestones } = data;
  const add = (
    <ReasonedButton
      quiet
      label={say("transition.milestone.add")}
      reason={reason}
      onClick={() => setWriting(true)}
    />
  );
  return (
    <Section
      title={say("transition.milestones")}
      lead={sayOf("transition.milestones.lead")}
      actions={!writing && add}
    >
      {writing && (
        <MilestoneForm
          submit={say("transition.milestone.add")}
          onSave={(said) => tell("transition.add-milestone", { dossierId, ...said })}
          onDone={done}
        />
      )}
      {milestones.length === 0 && !writing && <p className="quiet">{say("transition.milestones.none")}</p>}
      {milestones.length > 0 && (
        <ul className="meeting-told">
          {milestones.map((milestone) => (
            <MilestoneLine key={milestone.id} dossierId={dossierId} reason={reason} milestone={milestone} />
          ))}
        </ul>
      )}
    </Section>
  );
}
