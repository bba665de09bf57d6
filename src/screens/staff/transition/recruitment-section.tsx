import { Button } from "@mantine/core";
import { useState } from "react";
import { recruitmentStates } from "#core/transition/transition.ts";
import { AreaField, SelectField, TextField } from "#screens/ui/fields.tsx";
import { FormShell } from "#screens/ui/form-shell.tsx";
import { Section } from "#screens/ui/page.tsx";
import { ReasonedButton } from "#screens/ui/reasoned-button.tsx";
import { useUndo } from "#screens/ui/use-undo.tsx";
import { useWords } from "#screens/words.tsx";
import { useSided } from "../dossier/use-sided.ts";
import type { TransitionRead } from "./transition-page.tsx";
import { useSetTransition } from "./use-set-transition.ts";

/** Who is recruited to go on, how far that is, and what is handed over to that person. */
export function RecruitmentSection(props: {
  readonly dossierId: string;
  readonly data: TransitionRead;
  readonly reason: string | undefined;
}) {
  const { dossierId, data, reason } = props;
  const { say, dates } = useWords();
  const sayOf = useSided();
  const set = useSetTransition(dossierId);
  const undo = useUndo();
  const [writing, setWriting] = useState(false);
  const { recruitment } = data.transition;
  const keep = async (next: typeof recruitment, sentence: string) => {
    const kept = await set({ recruitment: next }, { recruitment });
    undo(sentence, () => set({ recruitment }, { recruitment: kept.recruitment }));
  };
  const done = () => setWriting(false);
  const about = recruitment?.role ?? say("transition.recruitment");
  const button = (
    <ReasonedButton
      quiet
      label={say(recruitment === null ? "transition.recruitment.add" : "transition.change")}
      about={about}
      reason={reason}
      onClick={() => setWriting(true)}
    />
  );
  return (
    <Section
      title={say("transition.recruitment")}
      lead={sayOf("transition.recruitment.lead")}
      actions={
        !writing && (
          <>
            {button}
            {recruitment !== null && (
              <ReasonedButton
                quiet
                label={say("transition.take-out")}
                about={recruitment.role}
                reason={reason}
                onClick={() => void keep(null, say("transition.taken-out", { name: recruitment.role }))}
              />
            )}
          </>
        )
      }
    >
      {writing ? (
        <FormShell
          submit={say("form.save")}
          beside={
            <Button variant="default" onClick={done}>
              {say("form.cancel")}
            </Button>
          }
          onSubmit={async ({ role = "", state, name = "", startsOn = "", handover = "" }) => {
            const next = {
              role,
              state: recruitmentStates.find((one) => one === state) ?? ("searching" as const),
              name: name.trim() || null,
              startsOn: startsOn || null,
              handover: handover.trim() || null,
            };
            await keep(next, say("transition.changed", { name: role }));
            done();
          }}
        >
          <TextField
            name="role"
            label={say("transition.recruitment.role")}
            focus
            initial={recruitment?.role ?? ""}
          />
          <SelectField
            name="state"
            label={say("transition.state")}
            initial={recruitment?.state ?? "searching"}
            choices={recruitmentStates.map((value) => ({
              value,
              label: say(`transition.recruitment.state.${value}`),
            }))}
          />
          <TextField
            name="name"
            label={say("transition.recruitment.name")}
            optional
            initial={recruitment?.name ?? ""}
          />
          <TextField
            name="startsOn"
            type="date"
            label={say("transition.recruitment.starts")}
            optional
            initial={recruitment?.startsOn ?? ""}
          />
          <AreaField
            name="handover"
            label={say("transition.recruitment.handover")}
            optional
            initial={recruitment?.handover ?? ""}
          />
        </FormShell>
      ) : recruitment === null ? (
        <p className="quiet">{say("transition.recruitment.none")}</p>
      ) : (
        <>
          <p>
            {recruitment.role}{" "}
            <span className="quiet">
              {[
                say(`transition.recruitment.state.${recruitment.state}`),
                recruitment.name,
                recruitment.startsOn && dates.longDay(recruitment.startsOn),
              ]
                .filter(Boolean)
                .join(" · ")}
            </span>
          </p>
          {recruitment.handover && <p className="meeting-note">{recruitment.handover}</p>}
        </>
      )}
    </Section>
  );
}
