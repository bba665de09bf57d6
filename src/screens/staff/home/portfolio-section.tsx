import { stages } from "#core/dossier/portfolio.ts";
import type { Answer } from "#screens/api.ts";
import { pathOfDossiers } from "#screens/paths.ts";
import { type Bar, Bars } from "#screens/ui/bars.tsx";
import { Section } from "#screens/ui/page.tsx";
import { useWords } from "#screens/words.tsx";
import type { DossierFilter } from "../dossier/dossier-filter.ts";
import { PlotTable } from "./plot-table.tsx";

type Portfolio = Answer<"dossier.read-portfolio">;
type Part = { readonly name: string; readonly count: number; readonly filter: Partial<DossierFilter> };

/** How the list of dossiers is narrowed to each stage. */
const endOf = {
  running: "later",
  ending: "month",
  leaving: "leaving",
  left: "left",
  undated: "none",
} as const satisfies Record<(typeof stages)[number], DossierFilter["end"]>;

/** Where all dossiers stand, and why those under way end; each part leads to its dossiers. */
export function PortfolioSection({ portfolio }: { readonly portfolio: Portfolio }) {
  const { say } = useWords();
  const standing: readonly Part[] = [
    ...stages.map((stage) => ({
      name: say(`home.part.${stage}`),
      count: portfolio.stages[stage],
      filter: { end: endOf[stage] },
    })),
    { name: say("home.part.dispute"), count: portfolio.dispute, filter: { tone: "dispute" } },
    { name: say("home.part.archived"), count: portfolio.archived, filter: { state: "archived" } },
    { name: say("home.part.cancelled"), count: portfolio.cancelled, filter: { state: "cancelled" } },
  ];
  const reasons = portfolio.reasons.map(({ reason, count }): Part => {
    return { name: say(`reason.${reason}`), count, filter: { reason } };
  });
  return (
    <Section title={say("home.portfolio")}>
      <Counts
        label={say("home.portfolio.part")}
        parts={standing}
        most={portfolio.most}
        file={say("home.portfolio")}
      />
      <h3>{say("home.reasons")}</h3>
      {reasons.length === 0 ? (
        <p className="quiet">{say("home.reasons.none")}</p>
      ) : (
        <Counts
          label={say("home.reasons")}
          parts={reasons}
          most={portfolio.most}
          file={say("home.reasons")}
        />
      )}
    </Section>
  );
}

/** Counted parts as bars, with their table. */
function Counts(props: {
  readonly label: string;
  readonly parts: readonly Part[];
  readonly most: number;
  readonly file: string;
}) {
  const { label, parts, most, file } = props;
  const { say, dates } = useWords();
  const longest = Math.max(1, ...parts.map(({ count }) => count));
  const text = (count: number) =>
    count >= most ? say("home.count.reached", { count: dates.number(most) }) : dates.number(count);
  const bars = parts.map(({ name, count, filter }): Bar => {
    const shown = { key: name, label: name, text: text(count), share: count / longest };
    return count === 0 ? shown : { ...shown, to: pathOfDossiers(filter) };
  });
  return (
    <>
      <Bars label={label} bars={bars} />
      <PlotTable
        caption={label}
        head={[label, say("home.portfolio.count")]}
        rows={parts.map(({ name, count }) => [name, count >= most ? text(count) : String(count)])}
        file={file}
      />
    </>
  );
}
