import { useParams } from "@tanstack/react-router";
import { paths } from "#screens/paths.ts";
import { Link } from "#screens/ui/link.tsx";
import { Section } from "#screens/ui/page.tsx";
import { EmptyState, ErrorState, Loading } from "#screens/ui/states.tsx";
import { useFilters } from "#screens/ui/use-filters.ts";
import { useWords } from "#screens/words.tsx";
import { useAsk } from "../../ask.ts";
import { DimensionSection } from "./dimension-section.tsx";
import { lookNames, lookOf } from "./look.ts";
import { LookFields } from "./look-fields.tsx";
import { MetricPlot } from "./metric-plot.tsx";
import "./performance.css";

/** How did it go, before and after? Each metric over time, then the figures of pages, queries, campaigns. */
export function PerformancePage() {
  const { dossierId = "" } = useParams({ strict: false });
  const { say } = useWords();
  const metrics = useAsk("tracking.list-metrics", { dossierId });
  const dimensions = useAsk("tracking.list-dimensions", { dossierId });
  const sources = useAsk("tracking.list-sources", { dossierId });
  const dossier = useAsk("dossier.read", { dossierId });
  const { values, change } = useFilters(lookNames);
  const error = metrics.error ?? dimensions.error ?? sources.error;
  const retry = () => void Promise.all([metrics.refetch(), dimensions.refetch(), sources.refetch()]);
  if (error) return <ErrorState error={error} retry={retry} />;
  if (!metrics.data || !dimensions.data || !sources.data) return <Loading />;
  const look = lookOf(metrics.data.metrics, values);
  const broken = dimensions.data.dimensions.filter(({ dimension }) => dimension !== "date");
  return (
    <>
      <Section title={say("figures.title")} lead={say("figures.lead")}>
        {look ? (
          <>
            <LookFields metrics={metrics.data.metrics} look={look} values={values} onChange={change} />
            {look.chosen.map((metric) => (
              <MetricPlot
                key={`${metric.sourceId} ${metric.metric} ${metric.currency}`}
                dossierId={dossierId}
                metric={metric}
                look={look}
                endOn={dossier.data?.endOn ?? undefined}
              />
            ))}
          </>
        ) : (
          <EmptyState title={say(broken.length > 0 ? "figures.undated" : "figures.empty")}>
            <p className="quiet">{say("figures.empty.lead")}</p>
            <Link to={paths.import(dossierId)}>{say("import.title")}</Link>
          </EmptyState>
        )}
      </Section>
      {broken.length > 0 && (
        <DimensionSection dossierId={dossierId} dimensions={broken} sources={sources.data.sources} />
      )}
    </>
  );
}
