import type { Answer } from "#screens/api.ts";
import { paths } from "#screens/paths.ts";
import { Link } from "#screens/ui/link.tsx";
import { Section } from "#screens/ui/page.tsx";
import { ReasonedButton } from "#screens/ui/reasoned-button.tsx";
import { useWords } from "#screens/words.tsx";
import { useReason } from "../reason.ts";
import { dayFacts, FactsForm } from "./facts-form.tsx";
import { NamedDays } from "./named-days.tsx";

/** Days that most contracts never need: told once they are known, or a date waits for them. */
const seldom = {
  formalNoticeOn: "formal-notice-on",
  invoicedOn: "invoice-on",
  publishedOn: "publication-on",
};

/** What is known of the contract besides its clauses: its days, who gave notice, whose holidays count. */
export function FactsSection(props: {
  readonly dossierId: string;
  readonly fileId: string | undefined;
  readonly known: Answer<"contract.list-obligations">;
  readonly isFilling: boolean;
  readonly onFill: (isFilling: boolean) => void;
}) {
  const { dossierId, fileId, known, isFilling, onFill } = props;
  const { say, dates } = useWords();
  const reason = useReason("contract.write");
  const { facts, endOn, calendar, obligations } = known;
  const missing = new Set<string>(obligations.flatMap((one) => one.missing.map(({ key }) => key)));
  const told = dayFacts.filter(
    (name) => !(name in seldom) || facts[name] !== null || missing.has(seldom[name as keyof typeof seldom]),
  );
  const unknown = say("contract.facts.unknown");
  const dayOr = (day: string | null) => (day === null ? unknown : dates.day(day));
  const edit = (
    <ReasonedButton
      quiet
      label={say("contract.facts.edit")}
      about={say("contract.facts")}
      reason={reason}
      onClick={() => onFill(true)}
    />
  );
  return (
    <Section title={say("contract.facts")} lead={say("contract.facts.lead")} actions={!isFilling && edit}>
      {isFilling ? (
        <FactsForm dossierId={dossierId} facts={facts} onDone={() => onFill(false)} />
      ) : (
        <>
          <NamedDays dossierId={dossierId} fileId={fileId} />
          <dl className="facts">
            {told.map((name) => (
              <div key={name}>
                <dt>{say(`contract.fact.${name}`)}</dt>
                <dd>{dayOr(facts[name])}</dd>
              </div>
            ))}
            <div>
              <dt>{say("contract.fact.noticeBy")}</dt>
              <dd>{facts.noticeBy ? say(`contract.side.${facts.noticeBy}`) : unknown}</dd>
            </div>
            <div>
              <dt>{say("contract.fact.clientQuality")}</dt>
              <dd>{facts.clientQuality ? say(`contract.quality.${facts.clientQuality}`) : unknown}</dd>
            </div>
            <div>
              <dt>{say("contract.fact.calendar")}</dt>
              <dd>
                {say(`calendar.${calendar}`)}
                {facts.calendar === null && (
                  <span className="quiet"> ({say("contract.calendar.agency")})</span>
                )}
              </dd>
            </div>
            <div>
              <dt>{say("contract.fact.endOn")}</dt>
              <dd>
                {dayOr(endOn)}
                <div>
                  <Link to={paths.dossier(dossierId)}>{say("contract.fact.end.change")}</Link>
                </div>
              </dd>
            </div>
          </dl>
        </>
      )}
    </Section>
  );
}
