import { useMemo } from "react";
import { Folded } from "#screens/ui/folded.tsx";
import type { LongColumn } from "#screens/ui/long-row.tsx";
import { useReach } from "#screens/ui/row-reach.ts";
import { useWords } from "#screens/words.tsx";
import { useToday } from "../../today.ts";
import type { RecapItem } from "./recap-page.tsx";

type Decide = (item: RecapItem, handling: RecapItem["handling"]) => void;

/** An item of the recap: what it is, what presses, what lacks, what becomes of it. */
export function useRecapColumns(onDecide: Decide | undefined): readonly LongColumn<RecapItem>[] {
  const { say } = useWords();
  return useMemo(
    () => [
      {
        key: "title",
        head: say("open-work.item"),
        isName: true,
        text: ({ title }) => title,
        cell: (item) => <About item={item} />,
      },
      {
        key: "complete",
        head: say("recap.completeness"),
        width: 22,
        text: ({ missingSentence }) => missingSentence,
        cell: (item) => <Completeness item={item} />,
      },
      {
        key: "handling",
        leaves: 0,
        head: say("entries.decision"),
        width: 19,
        text: ({ handling }) => say(`handling.${handling ?? "none"}`),
        cell: (item) => <Decision item={item} onDecide={onDecide} />,
      },
    ],
    [say, onDecide],
  );
}

/** What presses, where it stands, who has it, until when. */
function About({ item }: { readonly item: RecapItem }) {
  const { say, dates } = useWords();
  const today = useToday();
  const { stage, people, dueOn, urgency, visibility } = item;
  const late = dueOn !== undefined && dueOn.slice(0, 10) < today;
  return (
    <span className="recap-about quiet">
      {urgency && <span className={`recap-urgency recap-${urgency}`}>{say(`recap.urgency.${urgency}`)}</span>}
      {visibility === "internal" && <span className="long-mark">{say("entries.mark.internal")}</span>}
      {stage && <span>{stage}</span>}
      {people.length > 0 && <span>{people.join(", ")}</span>}
      {dueOn && <span className={late ? "late" : undefined}>{dates.shortDay(dueOn)}</span>}
    </span>
  );
}

/** What is known of an item and what lacks, whole, with the place where each is said for whoever may write it. */
export function WholeCompleteness(props: { readonly item: RecapItem; readonly mayEdit: boolean }) {
  const { item, mayEdit } = props;
  const { say } = useWords();
  return (
    <div className="recap-whole">
      <Completeness item={item} />
      {mayEdit && item.missing.length > 0 && (
        <Folded className="fold" summary={say("recap.how")}>
          {() => (
            <ul>
              {item.missing.map((field) => (
                <li key={field}>{say(`recap.how.${field}`)}</li>
              ))}
            </ul>
          )}
        </Folded>
      )}
    </div>
  );
}

/** Seven signs, full or hollow; how many, and what lacks, in words. */
function Completeness({ item }: { readonly item: RecapItem }) {
  const { say } = useWords();
  const all = item.known.length + item.missing.length;
  return (
    <div className="recap-complete">
      <span className="recap-signs" aria-hidden>
        {"●".repeat(item.known.length)}
        {"○".repeat(item.missing.length)}
      </span>{" "}
      <span className="nowrap">{say("recap.known", { known: item.known.length, all })}</span>
      <span className="quiet recap-missing">{item.missingSentence || say("recap.complete")}</span>
    </div>
  );
}

const handlings = ["finish", "hand-over", "drop"] as const;

/** Three words to choose from; the one that was chosen, chosen again, is taken back. */
function Decision({ item, onDecide }: { readonly item: RecapItem; readonly onDecide: Decide | undefined }) {
  const { say } = useWords();
  const tabIndex = useReach();
  if (!onDecide) {
    return (
      <div className={item.handling === null ? "quiet" : undefined}>
        {say(`handling.${item.handling ?? "none"}`)}
        {item.handlingNote && ` — ${item.handlingNote}`}
      </div>
    );
  }
  return (
    <fieldset className="recap-decide">
      <legend className="visually-hidden">{say("recap.decide", { name: item.title })}</legend>
      {handlings.map((handling) => (
        <button
          key={handling}
          type="button"
          tabIndex={tabIndex}
          aria-pressed={item.handling === handling}
          data-handling={handling}
          onClick={() => onDecide(item, item.handling === handling ? null : handling)}
        >
          {say(`handling.${handling}`)}
        </button>
      ))}
    </fieldset>
  );
}
