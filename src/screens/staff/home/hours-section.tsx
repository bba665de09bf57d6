import type { Answer } from "#screens/api.ts";
import { paths } from "#screens/paths.ts";
import { Bars } from "#screens/ui/bars.tsx";
import { Section } from "#screens/ui/page.tsx";
import { useWords } from "#screens/words.tsx";
import { usePlanWords } from "../plan/use-plan-words.ts";
import { PlotTable } from "./plot-table.tsx";

/** How many dossiers are drawn; the table holds the others too. */
const drawn = 8;

/** Hours spent against what was planned, the dossier that is nearest to its budget first. */
export function HoursSection({ hours }: { readonly hours: Answer<"plan.read-home">["hours"] }) {
  const { say, dates } = useWords();
  const words = usePlanWords();
  const decimal = (minutes: number) => dates.number(Math.round(minutes / 6) / 10);
  return (
    <Section title={say("home.hours")} {...(hours.length > 0 ? { lead: say("home.hours.lead") } : {})}>
      {hours.length === 0 ? (
        <p className="quiet">{say("home.hours.none")}</p>
      ) : (
        <>
          <Bars
            label={say("home.hours")}
            bars={hours.slice(0, drawn).map(({ dossierId, dossier, spentMinutes, budgetMinutes }) => {
              const over = spentMinutes > budgetMinutes;
              const values = { spent: words.hours(spentMinutes), budget: words.hours(budgetMinutes) };
              return {
                key: dossierId,
                label: dossier,
                to: paths.plan(dossierId),
                text: say(over ? "home.hours.over" : "home.hours.of", values),
                share: spentMinutes / budgetMinutes,
                over,
              };
            })}
          />
          <PlotTable
            caption={say("home.hours")}
            head={[say("dossier.title"), say("home.hours.spent"), say("home.hours.budget")]}
            rows={hours.map(({ dossier, spentMinutes, budgetMinutes }) => [
              dossier,
              decimal(spentMinutes),
              decimal(budgetMinutes),
            ])}
            file={say("home.hours")}
          />
        </>
      )}
    </Section>
  );
}
