import { Button, NativeSelect, TextInput } from "@mantine/core";
import { useState } from "react";
import { addDays } from "#core/plan/calendar.ts";
import type { Given } from "#screens/api.ts";
import { problemOf, sentenceOf } from "#screens/problem.ts";
import { Notice } from "#screens/ui/notice.tsx";
import { useUndo } from "#screens/ui/use-undo.tsx";
import { useWords } from "#screens/words.tsx";
import { useTell } from "../ask.ts";
import { usePlanWords } from "../plan/use-plan-words.ts";
import type { DueStep } from "./step-lines.tsx";

type Edit = Omit<Given<"plan.edit-step">, "dossierId" | "stepId">;

/** Edits a step from Home, says what was done and how to take it back; what was refused stays beside the field. */
function useMove({ dossierId, stepId }: DueStep) {
  const { say } = useWords();
  const tell = useTell();
  const undo = useUndo();
  const [problem, setProblem] = useState<string>();
  const move = async (edit: Edit, sentence: string) => {
    setProblem(undefined);
    try {
      const { before } = await tell("plan.edit-step", { dossierId, stepId, ...edit });
      undo(sentence, () => tell("plan.edit-step", { dossierId, stepId, ...before }));
      return true;
    } catch (thrown) {
      setProblem(sentenceOf(problemOf(thrown), say));
      return false;
    }
  };
  return { move, problem, setProblem };
}

/** Gives a step to a member, or to nobody. */
export function HandOver(props: {
  readonly step: DueStep;
  readonly members: readonly { readonly id: string; readonly name: string }[];
  readonly onDone: () => void;
}) {
  const { step, members, onDone } = props;
  const { say } = useWords();
  const { both } = usePlanWords();
  const { move, problem } = useMove(step);
  const hand = async (memberId: string) => {
    const name = members.find(({ id }) => id === memberId)?.name;
    const told = { step: both(step.title) };
    const sentence = name ? say("home.hand.done", { ...told, name }) : say("home.hand.nobody", told);
    if (await move({ memberId: memberId || null }, sentence)) onDone();
  };
  return (
    <div className="home-move">
      <NativeSelect
        label={say("home.hand.to")}
        value={step.memberId ?? ""}
        data={[
          { value: "", label: say("plan.member.none") },
          ...members.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={({ currentTarget: { value } }) => void hand(value)}
      />
      {problem && <Notice tone="danger">{problem}</Notice>}
    </div>
  );
}

/** Fixes the day of a step: it comes back when it must be begun. */
export function PutOff(props: {
  readonly step: DueStep;
  readonly today: string;
  readonly onDone: () => void;
}) {
  const { step, today, onDone } = props;
  const { say, dates } = useWords();
  const { both } = usePlanWords();
  const { move, problem, setProblem } = useMove(step);
  const [day, setDay] = useState(addDays(today, 2));
  const putOff = async (dueOn: string) => {
    if (!(dueOn > today)) return setProblem(say("home.later.day-wanted"));
    const sentence = say("home.later.done", { step: both(step.title), day: dates.longDay(dueOn) });
    if (await move({ dueOn }, sentence)) onDone();
  };
  return (
    <form
      className="home-move"
      onSubmit={(event) => {
        event.preventDefault();
        void putOff(day);
      }}
    >
      <p className="quiet">{say("home.later.lead")}</p>
      <div className="row">
        <Button variant="default" size="compact-sm" onClick={() => void putOff(addDays(today, 1))}>
          {say("home.later.tomorrow")}
        </Button>
        <Button variant="default" size="compact-sm" onClick={() => void putOff(addDays(today, 7))}>
          {say("home.later.week")}
        </Button>
      </div>
      <div className="row home-day">
        <TextInput
          type="date"
          label={say("home.later.day")}
          value={day}
          onChange={({ currentTarget: { value } }) => setDay(value)}
        />
        <Button type="submit" variant="default">
          {say("home.later.save")}
        </Button>
      </div>
      {problem && <Notice tone="danger">{problem}</Notice>}
    </form>
  );
}
