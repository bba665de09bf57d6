import { useState } from "react";
import type { Answer } from "#screens/api.ts";
import { paths } from "#screens/paths.ts";
import { problemOf, sentenceOf } from "#screens/problem.ts";
import { Link } from "#screens/ui/link.tsx";
import { Notice } from "#screens/ui/notice.tsx";
import { ReasonedButton } from "#screens/ui/reasoned-button.tsx";
import { useWords } from "#screens/words.tsx";
import { useReason } from "../reason.ts";
import { useToday } from "../today.ts";
import { OverrideForm } from "./override-form.tsx";
import { useOverride } from "./use-override.ts";

type Known = Answer<"contract.list-obligations">;

/** What the form of facts can say; the other things that may be missing are said elsewhere. */
const facts: ReadonlySet<string> = new Set([
  "signed-on",
  "started-on",
  "notice-sent-on",
  "notice-received-on",
  "formal-notice-on",
  "invoice-on",
  "publication-on",
]);

/** Steps that say what became of the renewal of a term: told before anybody asks why, if nothing above has told it. */
const renewalNews: ReadonlySet<string> = new Set(["renewed-unopposed", "opposed", "renewals-used"]);
const isToldAbove = ({ kind }: Known["missed"][number]) => kind.startsWith("renewed");

/** One day of the contract: how far it is, why, what is missing to know it, and setting it by hand. */
export function ObligationCard(props: {
  readonly dossierId: string;
  readonly obligation: Known["obligations"][number];
  readonly known: Known;
  readonly onFill: () => void;
}) {
  const { dossierId, obligation, known, onFill } = props;
  const { say, language, dates } = useWords();
  const today = useToday();
  const reason = useReason("contract.write");
  const override = useOverride(dossierId, obligation);
  const [isWriting, setWriting] = useState(false);
  const [problem, setProblem] = useState<string>();
  const { day, computedDay, mustInWords, overrideReason, explanation, missing } = obligation;
  const name = obligation.name[language];
  const isByHand = overrideReason !== null;
  const list = new Intl.ListFormat(language, { type: "conjunction" });
  // What the parties wrote stands in the clause itself.
  const applied = known.rules.filter(
    ({ rule }) => rule !== "contract" && explanation.some((step) => step.rule === rule),
  );
  const lacks = (among: ReadonlySet<string>) => missing.some(({ key }) => among.has(key));
  const news = obligation.kind === "term-ends" ? explanation.filter(({ kind }) => renewalNews.has(kind)) : [];
  const untold = known.missed.some(isToldAbove)
    ? news.filter(({ kind }) => kind !== "renewed-unopposed")
    : news;
  return (
    <article className="contract-date" aria-label={name}>
      <div className="row">
        <strong>{name}</strong>
        <span className={day === null ? "quiet" : undefined}>
          {day === null ? say("contract.day.unknown") : dates.day(day)}
        </span>
        {day !== null && <span className="quiet">{dates.apart(day, today)}</span>}
        {isByHand && <span className="contract-by-hand">{say("contract.override.by-hand")}</span>}
      </div>
      {untold.map((step) => (
        <p key={step.kind} className="quiet">
          {step[language]}
        </p>
      ))}
      {day !== null && mustInWords && <p className="quiet">{mustInWords[language]}</p>}
      {isByHand && computedDay !== null && (
        <p className="quiet">{say("contract.override.computed", { day: dates.day(computedDay) })}</p>
      )}
      {missing.length > 0 && (
        <p>{say("contract.missing", { things: list.format(missing.map((one) => one[language])) })}</p>
      )}
      {lacks(new Set(["end-on"])) && (
        <p>
          <Link to={paths.dossier(dossierId)}>{say("contract.fact.end.change")}</Link>
        </p>
      )}
      {explanation.length > 0 && (
        <details>
          <summary>{say("contract.why")}</summary>
          <ol>
            {explanation.map((step, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: steps have no name, and their order is what they are
              <li key={at}>{step[language]}</li>
            ))}
          </ol>
          {applied.length > 0 && (
            <>
              <p className="quiet">{say("contract.rules")}</p>
              <ul className="quiet">
                {applied.map(({ rule, cite, sure, ...words }) => (
                  <li key={rule}>
                    {words[language]} {cite} — {sure[language]}
                  </li>
                ))}
              </ul>
            </>
          )}
        </details>
      )}
      {problem && <Notice tone="danger">{problem}</Notice>}
      {isWriting ? (
        <OverrideForm day={day} onSave={override.set} onDone={() => setWriting(false)} />
      ) : (
        !reason && (
          <div className="row">
            {lacks(facts) && (
              <ReasonedButton quiet label={say("contract.facts.edit")} about={name} onClick={onFill} />
            )}
            <ReasonedButton
              quiet
              label={say("contract.override")}
              about={name}
              onClick={() => setWriting(true)}
            />
            {isByHand && (
              <ReasonedButton
                quiet
                label={say("contract.override.back")}
                about={name}
                onClick={() => {
                  setProblem(undefined);
                  override.giveBack().catch((thrown) => setProblem(sentenceOf(problemOf(thrown), say)));
                }}
              />
            )}
          </div>
        )
      )}
    </article>
  );
}
