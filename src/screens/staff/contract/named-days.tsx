import { type ReactNode, useEffect, useRef, useState } from "react";
import type { Answer } from "#screens/api.ts";
import { problemOf, sentenceOf } from "#screens/problem.ts";
import { Notice } from "#screens/ui/notice.tsx";
import { ReasonedButton } from "#screens/ui/reasoned-button.tsx";
import { useUndo } from "#screens/ui/use-undo.tsx";
import { useWords } from "#screens/words.tsx";
import { useAsk, useTell } from "../ask.ts";
import { useReason } from "../reason.ts";
import { shortened } from "./shortened.ts";

/** Days that the document names for facts that nobody has said, each to be taken or set aside by a person. */
export function NamedDays(props: { readonly dossierId: string; readonly fileId: string | undefined }) {
  const { dossierId, fileId } = props;
  const { say, dates } = useWords();
  const tell = useTell();
  const undo = useUndo();
  const reason = useReason("contract.write");
  const [problem, setProblem] = useState<string>();
  const { data } = useAsk("contract.show-reading", { dossierId, ...(fileId !== undefined && { fileId }) });
  const reading = data?.reading;
  const list = useRef<HTMLDivElement>(null);
  const hasActed = useRef(false);
  // The button that was pressed is gone with its day: the cursor goes on with what comes next.
  // biome-ignore lint/correctness/useExhaustiveDependencies: what changes is what is listed
  useEffect(() => {
    if (hasActed.current && document.activeElement === document.body)
      list.current?.querySelector<HTMLElement>("button, summary")?.focus();
    hasActed.current = false;
  }, [reading]);
  if (!reading || reading.days.length + reading.rejectedDays.length === 0) return null;
  const wordsOf = ({ fact, day }: Named) => ({ fact: say(`contract.fact.${fact}`), day: dates.day(day) });
  const tried = async (act: () => Promise<void>) => {
    setProblem(undefined);
    hasActed.current = true;
    await act().catch((thrown) => setProblem(sentenceOf(problemOf(thrown), say)));
  };
  const take = (one: Named) =>
    tried(async () => {
      await tell("contract.set-facts", { dossierId, [one.fact]: one.day });
      undo(say("contract.days.taken", wordsOf(one)), () =>
        tell("contract.set-facts", { dossierId, [one.fact]: null }),
      );
    });
  const reject = (one: Named, rejected: boolean) =>
    tried(async () => {
      const { fact, day } = one;
      const which = { dossierId, fileId: reading.fileId, fact, day };
      await tell("contract.reject-day", { ...which, rejected });
      undo(say(rejected ? "contract.days.rejected" : "contract.days.proposed", { day: dates.day(day) }), () =>
        tell("contract.reject-day", { ...which, rejected: !rejected }),
      );
    });
  const listed = (days: readonly Named[], actionsOf: (one: Named, about: string) => ReactNode) => (
    <ul className="contract-named">
      {days.map((one) => {
        const { fact, day } = wordsOf(one);
        return (
          <li key={`${one.fact} ${one.day}`}>
            <div className="row">
              <strong>{fact}</strong>
              <span>{day}</span>
              {!reason && actionsOf(one, `${fact}, ${day}`)}
            </div>
            <blockquote className="quiet">{shortened(one.passage.text)}</blockquote>
          </li>
        );
      })}
    </ul>
  );
  return (
    <div ref={list}>
      {problem && <Notice tone="danger">{problem}</Notice>}
      {reading.days.length > 0 && <p>{say("contract.days.lead")}</p>}
      {listed(reading.days, (one, about) => (
        <>
          <ReasonedButton
            quiet
            label={say("contract.days.take")}
            about={about}
            onClick={() => void take(one)}
          />
          <ReasonedButton
            quiet
            label={say("contract.days.reject")}
            about={about}
            onClick={() => void reject(one, true)}
          />
        </>
      ))}
      {reading.rejectedDays.length > 0 && (
        <details className="contract-set-aside">
          <summary>{say("contract.days.set-aside", { count: reading.rejectedDays.length })}</summary>
          {listed(reading.rejectedDays, (one, about) => (
            <ReasonedButton
              quiet
              label={say("contract.days.again")}
              about={about}
              onClick={() => void reject(one, false)}
            />
          ))}
        </details>
      )}
    </div>
  );
}

type Named = NonNullable<Answer<"contract.show-reading">["reading"]>["days"][number];
