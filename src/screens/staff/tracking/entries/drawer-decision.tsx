import { NativeSelect, Textarea } from "@mantine/core";
import { useState } from "react";
import { problemOf, sentenceOf } from "#screens/problem.ts";
import { useWords } from "#screens/words.tsx";
import { useAddedBy } from "../../files/use-files.ts";
import type { Entry } from "./entry.ts";
import { useDecide } from "./use-decide.ts";
import { handlingOf, useHandlings } from "./use-states.ts";

/** What becomes of an open item, and why: what its reader after us will want to know. */
export function DrawerDecision({ dossierId, entry }: { readonly dossierId: string; readonly entry: Entry }) {
  const { say, dates } = useWords();
  const decide = useDecide(dossierId);
  const handlings = useHandlings();
  const nameOf = useAddedBy();
  const [problem, setProblem] = useState<string>();
  const run = (handling: Entry["handling"], note: string | null) => {
    setProblem(undefined);
    decide([entry], handling, note).catch((thrown) => setProblem(sentenceOf(problemOf(thrown), say)));
  };
  const note = entry.handlingNote ?? "";
  return (
    <>
      <NativeSelect
        className="drawer-field"
        label={say("entries.decision")}
        value={entry.handling ?? ""}
        error={problem}
        data={handlings.map((one) => ({ ...one }))}
        onChange={({ currentTarget: { value } }) => run(handlingOf(value), note || null)}
        {...(entry.handledAt && entry.handledBy
          ? {
              description: say("entries.decided-by", {
                name: nameOf(entry.handledBy),
                when: dates.shortDayAt(entry.handledAt),
              }),
            }
          : {})}
      />
      {entry.handling !== null && (
        <Textarea
          key={note}
          className="drawer-field"
          label={say("entries.decision-note")}
          description={say("entries.decision-note.help")}
          defaultValue={note}
          rows={2}
          onBlur={({ currentTarget: { value } }) => {
            if (value.trim() !== note) run(entry.handling, value.trim() || null);
          }}
        />
      )}
    </>
  );
}
