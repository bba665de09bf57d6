import type { Answer } from "#screens/api.ts";
import { paths } from "#screens/paths.ts";
import { Link } from "#screens/ui/link.tsx";
import { Section } from "#screens/ui/page.tsx";
import { useWords } from "#screens/words.tsx";
import { usePlanWords } from "../plan/use-plan-words.ts";

/** How many days are told. */
const most = 12;

type Told = {
  readonly key: string;
  readonly day: string;
  readonly what: string;
  readonly dossier: string;
  readonly to: string;
};

/** The days that hurt when they are missed, of dossiers, plans and contracts, the nearest first. */
export function DatesSection(props: {
  readonly home: Answer<"plan.read-home">;
  readonly ahead: Answer<"contract.list-ahead">;
}) {
  const { today, dates: ofDossiers } = props.home;
  const { say, dates } = useWords();
  const { both } = usePlanWords();
  const days = [
    ...ofDossiers.map(({ kind, day, dossierId, dossier, direction, stepId }): Told => {
      const to = stepId ? paths.step(dossierId, stepId) : paths.dossier(dossierId);
      const what = say(kind === "departure" ? `home.date.departure.${direction}` : `home.date.${kind}`);
      return { key: `${kind} ${dossierId} ${stepId}`, day, what, dossier, to };
    }),
    ...props.ahead.obligations.map(({ day, dossierId, dossier, clauseId, kind, name, mustInWords }): Told => {
      const what = [both(name), mustInWords && both(mustInWords)].filter(Boolean).join(", ");
      const told = say("home.date.contract", { what: `${what.charAt(0).toLowerCase()}${what.slice(1)}` });
      return { key: `${clauseId} ${kind}`, day, what: told, dossier, to: paths.contract(dossierId) };
    }),
  ]
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
    .slice(0, most);
  return (
    <Section title={say("home.dates")}>
      {days.length === 0 && <p className="quiet">{say("home.dates.none")}</p>}
      <ul className="home-lines">
        {days.map(({ key, day, what, dossier, to }) => (
          <li key={key}>
            <strong>{dates.shortDay(day)}</strong> · {dates.apart(day, today)}
            <div className="quiet">
              {what} · <Link to={to}>{dossier}</Link>
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
}
