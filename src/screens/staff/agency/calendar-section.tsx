import { NativeSelect } from "@mantine/core";
import { useState } from "react";
import { calendarKeys } from "#core/kernel/calendar-keys.ts";
import type { Answer, Given } from "#screens/api.ts";
import { problemOf, sentenceOf } from "#screens/problem.ts";
import { Notice } from "#screens/ui/notice.tsx";
import { Section } from "#screens/ui/page.tsx";
import { useUndo } from "#screens/ui/use-undo.tsx";
import { useWords } from "#screens/words.tsx";
import { useTell } from "../ask.ts";
import { useStaff } from "../session.tsx";
import { ClosureForm } from "./closure-form.tsx";
import { ClosureList } from "./closure-list.tsx";
import { type ClosureRun, daysOf, mostClosures } from "./closure-runs.ts";

/** Whose holidays count for the agency, and the days on which it is closed besides. */
export function CalendarSection(props: {
  readonly agency: Answer<"agency.read">;
  readonly mayEdit: boolean;
}) {
  const { mayEdit } = props;
  const { calendar, closures } = props.agency;
  const { say } = useWords();
  const [problem, setProblem] = useState<string>();
  const edit = useEdit(props.agency);
  const change = (to: Given<"agency.edit">, sentence: string) => {
    setProblem(undefined);
    edit(to, sentence).catch((thrown) => setProblem(sentenceOf(problemOf(thrown), say)));
  };
  const nameOf = useRunName();
  return (
    <Section title={say("settings.calendar")} lead={say("settings.calendar.lead")}>
      {problem && <Notice tone="danger">{problem}</Notice>}
      {mayEdit ? (
        <NativeSelect
          label={say("settings.calendar.field")}
          value={calendar}
          onChange={({ currentTarget: { value } }) => {
            const to = calendarKeys.find((one) => one === value) ?? calendar;
            change({ calendar: to }, say("settings.calendar.saved", { calendar: say(`calendar.${to}`) }));
          }}
          data={calendarKeys.map((value) => ({ value, label: say(`calendar.${value}`) }))}
        />
      ) : (
        <p>{say("settings.calendar.saved", { calendar: say(`calendar.${calendar}`) })}</p>
      )}
      <h3>{say("settings.closures")}</h3>
      <ClosureList
        closures={closures}
        nameOf={nameOf}
        {...(mayEdit
          ? {
              onRemove: (run: ClosureRun) =>
                change(
                  { closures: closures.filter((day) => day < run.from || run.to < day) },
                  say("settings.closures.removed", { days: nameOf(run) }),
                ),
            }
          : {})}
      />
      {mayEdit && (
        <ClosureForm
          closures={closures}
          onAdd={(run) =>
            edit(
              { closures: [...closures, ...daysOf(run, mostClosures)] },
              say("settings.closures.added", { days: nameOf(run) }),
            )
          }
        />
      )}
    </Section>
  );
}

/** A row of closing days in words. */
function useRunName(): (run: ClosureRun) => string {
  const { say, dates } = useWords();
  return ({ from, to }) =>
    from === to
      ? dates.day(from)
      : say("settings.closures.run", { from: dates.day(from), to: dates.day(to) });
}

/** Saves at once; ten seconds to take it back. The session says where the agency's days begin. */
function useEdit({ calendar, closures }: Answer<"agency.read">) {
  const tell = useTell();
  const undo = useUndo();
  const { refresh } = useStaff();
  const save = async (to: Given<"agency.edit">) => {
    await tell("agency.edit", to);
    await refresh();
  };
  return async (to: Given<"agency.edit">, sentence: string) => {
    await save(to);
    undo(sentence, () => save({ calendar, closures: [...closures] }));
  };
}
