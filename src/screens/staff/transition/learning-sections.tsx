import { Button } from "@mantine/core";
import { type ReactNode, useState } from "react";
import { TextField } from "#screens/ui/fields.tsx";
import { FormShell, type Values } from "#screens/ui/form-shell.tsx";
import { Section } from "#screens/ui/page.tsx";
import { ReasonedButton } from "#screens/ui/reasoned-button.tsx";
import { useWords } from "#screens/words.tsx";
import { useTell } from "../ask.ts";
import type { TransitionRead } from "./transition-page.tsx";

/** What is taught, and what must be known in the house by the end. */
export function LearningSections(props: {
  readonly dossierId: string;
  readonly data: TransitionRead;
  readonly reason: string | undefined;
}) {
  const { dossierId, data, reason } = props;
  const { say } = useWords();
  const tell = useTell();
  const { sessions, skills } = data.transition;
  return (
    <>
      <ListSection
        title={say("transition.training")}
        lead={say("transition.training.lead")}
        none={say("transition.training.none")}
        add={say("transition.training.add")}
        reason={reason}
        lines={sessions.map(({ subject, who, minutes, runbook }) => ({
          name: subject,
          about: [say("transition.training.said", { who, number: minutes }), runbook]
            .filter(Boolean)
            .join(" · "),
        }))}
        onAdd={({ subject = "", who = "", minutes = "", runbook = "" }) =>
          tell("transition.set", {
            dossierId,
            sessions: [...sessions, { subject, who, minutes: Number(minutes), runbook: runbook || null }],
          })
        }
        onTakeOut={(at) =>
          tell("transition.set", { dossierId, sessions: sessions.filter((_, other) => other !== at) })
        }
      >
        <TextField name="subject" label={say("transition.training.subject")} focus />
        <TextField name="who" label={say("transition.training.who")} />
        <TextField name="minutes" label={say("transition.training.minutes")} digits initial="60" />
        <TextField name="runbook" label={say("transition.training.runbook")} optional />
      </ListSection>
      <ListSection
        title={say("transition.skills")}
        none={say("transition.skills.none")}
        add={say("transition.skill.add")}
        reason={reason}
        lines={skills.map(({ name, heldBy }) => ({
          name,
          about:
            heldBy === null
              ? say("transition.skill.to-cover")
              : say("transition.skill.covered", { name: heldBy }),
        }))}
        onAdd={({ name = "", heldBy = "" }) => {
          const skill = { name, heldBy: heldBy || null };
          const state = heldBy === "" ? ("to-cover" as const) : ("covered" as const);
          return tell("transition.set", { dossierId, skills: [...skills, { ...skill, state }] });
        }}
        onTakeOut={(at) =>
          tell("transition.set", { dossierId, skills: skills.filter((_, other) => other !== at) })
        }
      >
        <TextField name="name" label={say("transition.skill.name")} focus />
        <TextField name="heldBy" label={say("transition.skill.held-by")} optional />
      </ListSection>
    </>
  );
}

/** A short list that is added to and taken from. */
function ListSection(props: {
  readonly title: string;
  readonly lead?: string;
  readonly none: string;
  readonly add: string;
  readonly reason: string | undefined;
  readonly lines: readonly { readonly name: string; readonly about: string }[];
  readonly onAdd: (values: Values) => Promise<unknown>;
  readonly onTakeOut: (at: number) => Promise<unknown>;
  readonly children: ReactNode;
}) {
  const { title, lead, none, add, reason, lines, onAdd, onTakeOut, children } = props;
  const { say } = useWords();
  const [writing, setWriting] = useState(false);
  const button = <ReasonedButton quiet label={add} reason={reason} onClick={() => setWriting(true)} />;
  return (
    <Section title={title} {...(lead ? { lead } : {})} actions={!writing && button}>
      {writing && (
        <FormShell
          submit={add}
          beside={
            <Button variant="default" onClick={() => setWriting(false)}>
              {say("form.cancel")}
            </Button>
          }
          onSubmit={async (values) => {
            await onAdd(values);
            setWriting(false);
          }}
        >
          {children}
        </FormShell>
      )}
      {lines.length === 0 && !writing && <p className="quiet">{none}</p>}
      <ul className="meeting-lines">
        {lines.map(({ name, about }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two lines may say the same, their place tells them apart
          <li key={at}>
            <span>
              {name} <span className="quiet">{about}</span>
            </span>
            <ReasonedButton
              quiet
              label={say("transition.take-out")}
              about={name}
              reason={reason}
              onClick={() => void onTakeOut(at)}
            />
          </li>
        ))}
      </ul>
    </Section>
  );
}
