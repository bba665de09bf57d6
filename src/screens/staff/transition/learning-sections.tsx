import { runbookStates, skillStates } from "#core/transition/transition.ts";
import { SelectField, TextField } from "#screens/ui/fields.tsx";
import type { Values } from "#screens/ui/form-shell.tsx";
import { useWords } from "#screens/words.tsx";
import { useSided } from "../dossier/use-sided.ts";
import { ListSection } from "./list-section.tsx";
import { useSums } from "./sums.ts";
import type { TransitionRead } from "./transition-page.tsx";
import { useSetTransition } from "./use-set-transition.ts";

type Part = {
  readonly dossierId: string;
  readonly data: TransitionRead;
  readonly reason: string | undefined;
};
const given = (values: Values, name: string) => (values[name] ?? "").trim() || null;
const joined = (...parts: readonly (string | null | undefined | false)[]) =>
  parts.filter(Boolean).join(" · ");

/** Who learns what, on which day, in how much time, and the runbook that stays of it. */
export function TrainingSection({ dossierId, data, reason }: Part) {
  const { say, dates } = useWords();
  const set = useSetTransition(dossierId);
  const sums = useSums();
  const { sessions, currency } = data.transition;
  return (
    <ListSection
      title={say("transition.training")}
      lead={say("transition.training.lead")}
      none={say("transition.training.none")}
      add={say("transition.training.add")}
      reason={reason}
      lines={sessions}
      shown={({ subject, who, minutes, on, runbook }) => ({
        name: subject,
        about: joined(
          say("transition.training.said", { who, number: minutes }),
          on && dates.longDay(on),
          runbook,
        ),
      })}
      check={sums.check("rate")}
      read={(values) => ({
        subject: given(values, "subject") ?? "",
        who: given(values, "who") ?? "",
        minutes: Number(values.minutes),
        on: given(values, "on"),
        runbook: given(values, "runbook"),
        rateCents: sums.read(values, "rate"),
      })}
      keep={async (lines, seen) => (await set({ sessions: [...lines] }, { sessions: [...seen] })).sessions}
      fields={(line) => (
        <>
          <TextField
            name="subject"
            label={say("transition.training.subject")}
            focus
            initial={line?.subject ?? ""}
          />
          <TextField name="who" label={say("transition.training.who")} initial={line?.who ?? ""} />
          <TextField
            name="minutes"
            label={say("transition.training.minutes")}
            digits
            initial={String(line?.minutes ?? 60)}
          />
          <TextField
            name="on"
            type="date"
            label={say("transition.training.on")}
            optional
            initial={line?.on ?? ""}
          />
          <TextField
            name="runbook"
            label={say("transition.training.runbook")}
            optional
            initial={line?.runbook ?? ""}
          />
          <TextField
            name="rate"
            label={say("transition.own-rate", { currency })}
            optional
            initial={sums.typed(line?.rateCents)}
          />
        </>
      )}
    />
  );
}

/** How things are done, written down for those who will do them. */
export function RunbooksSection({ dossierId, data, reason }: Part) {
  const { say } = useWords();
  const set = useSetTransition(dossierId);
  const sums = useSums();
  const { runbooks, currency } = data.transition;
  return (
    <ListSection
      title={say("transition.runbooks")}
      lead={say("transition.runbooks.lead")}
      none={say("transition.runbooks.none")}
      add={say("transition.runbook.add")}
      reason={reason}
      lines={runbooks}
      shown={({ title, minutes, state }) => ({
        name: title,
        about: joined(say("meeting.length", { number: minutes }), say(`transition.runbook.${state}`)),
      })}
      check={sums.check("rate")}
      read={(values) => ({
        title: given(values, "title") ?? "",
        minutes: Number(values.minutes),
        state: runbookStates.find((one) => one === values.state) ?? "to-write",
        rateCents: sums.read(values, "rate"),
      })}
      keep={async (lines, seen) => (await set({ runbooks: [...lines] }, { runbooks: [...seen] })).runbooks}
      fields={(line) => (
        <>
          <TextField name="title" label={say("transition.runbook.title")} focus initial={line?.title ?? ""} />
          <TextField
            name="minutes"
            label={say("transition.runbook.minutes")}
            digits
            initial={String(line?.minutes ?? 60)}
          />
          <SelectField
            name="state"
            label={say("transition.state")}
            initial={line?.state ?? "to-write"}
            choices={runbookStates.map((value) => ({ value, label: say(`transition.runbook.${value}`) }))}
          />
          <TextField
            name="rate"
            label={say("transition.own-rate", { currency })}
            optional
            initial={sums.typed(line?.rateCents)}
          />
        </>
      )}
    />
  );
}

/** What must be known in the house by the end, and who knows it. */
export function SkillsSection({ dossierId, data, reason }: Part) {
  const { say } = useWords();
  const sayOf = useSided();
  const set = useSetTransition(dossierId);
  const { skills } = data.transition;
  return (
    <ListSection
      title={say("transition.skills")}
      none={say("transition.skills.none")}
      add={say("transition.skill.add")}
      reason={reason}
      lines={skills}
      shown={({ name, heldBy, state }) => ({
        name,
        about: joined(say(`transition.skill.${state}`), heldBy),
      })}
      read={(values) => ({
        name: given(values, "name") ?? "",
        heldBy: given(values, "heldBy"),
        state: skillStates.find((one) => one === values.state) ?? "to-cover",
      })}
      keep={async (lines, seen) => (await set({ skills: [...lines] }, { skills: [...seen] })).skills}
      fields={(line) => (
        <>
          <TextField name="name" label={say("transition.skill.name")} focus initial={line?.name ?? ""} />
          <TextField
            name="heldBy"
            label={sayOf("transition.skill.held-by")}
            optional
            initial={line?.heldBy ?? ""}
          />
          <SelectField
            name="state"
            label={say("transition.state")}
            initial={line?.state ?? "to-cover"}
            choices={skillStates.map((value) => ({ value, label: say(`transition.skill.${value}`) }))}
          />
        </>
      )}
    />
  );
}

/** Other work of the transition that is billed. */
export function WorkSection({ dossierId, data, reason }: Part) {
  const { say } = useWords();
  const set = useSetTransition(dossierId);
  const sums = useSums();
  const { work, currency } = data.transition;
  return (
    <ListSection
      title={say("transition.work")}
      lead={say("transition.work.lead")}
      none={say("transition.work.none")}
      add={say("transition.work.add")}
      reason={reason}
      lines={work}
      shown={({ what, minutes }) => ({ name: what, about: say("meeting.length", { number: minutes }) })}
      check={sums.check("rate")}
      read={(values) => ({
        what: given(values, "what") ?? "",
        minutes: Number(values.minutes),
        rateCents: sums.read(values, "rate"),
      })}
      keep={async (lines, seen) => (await set({ work: [...lines] }, { work: [...seen] })).work}
      fields={(line) => (
        <>
          <TextField name="what" label={say("transition.work.what")} focus initial={line?.what ?? ""} />
          <TextField
            name="minutes"
            label={say("transition.runbook.minutes")}
            digits
            initial={String(line?.minutes ?? 60)}
          />
          <TextField
            name="rate"
            label={say("transition.own-rate", { currency })}
            optional
            initial={sums.typed(line?.rateCents)}
          />
        </>
      )}
    />
  );
}
