import type { Answer } from "#screens/api.ts";
import { paths } from "#screens/paths.ts";
import { Link } from "#screens/ui/link.tsx";
import { Section } from "#screens/ui/page.tsx";
import { useWords } from "#screens/words.tsx";
import { usePlanWords } from "../plan/use-plan-words.ts";

type Home = Answer<"plan.read-home">;
type Told = Home["dates"][number];

/** The days that hurt when they are missed, of dossiers, plans and contracts, the nearest first. */
export function DatesSection({ home }: { readonly home: Home }) {
  const { say, dates } = useWords();
  const { both } = usePlanWords();
  const what = ({ kind, direction, obligation }: Told) => {
    if (kind === "missed" && obligation) return both(obligation);
    if (obligation) return say("home.date.contract", { what: startingSmall(both(obligation)) });
    if (kind === "departure") return say(`home.date.departure.${direction}`);
    return say(kind === "wait-starts" ? "home.date.wait-starts" : "home.date.end");
  };
  return (
    <Section title={say("home.dates")}>
      {home.dates.length === 0 && <p className="quiet">{say("home.dates.none")}</p>}
      <ul className="home-lines">
        {home.dates.map((one) => (
          <li key={`${one.kind} ${one.day} ${one.dossierId} ${one.stepId} ${one.obligation?.en}`}>
            <strong>{dates.shortDay(one.day)}</strong> · {dates.apart(one.day, home.today)}
            <div className="quiet">
              {what(one)} · <Link to={whereTo(one)}>{one.dossier}</Link>
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
}

const startingSmall = (text: string) => `${text.charAt(0).toLowerCase()}${text.slice(1)}`;

function whereTo({ kind, dossierId, stepId }: Told): string {
  if (kind === "obligation" || kind === "missed") return paths.contract(dossierId);
  return stepId ? paths.step(dossierId, stepId) : paths.dossier(dossierId);
}
