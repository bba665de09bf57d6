import { useParams } from "@tanstack/react-router";
import { paths } from "#screens/paths.ts";
import { Link } from "#screens/ui/link.tsx";
import { Section } from "#screens/ui/page.tsx";
import { EmptyState, ErrorState, Loading } from "#screens/ui/states.tsx";
import { useWords } from "#screens/words.tsx";
import { useAsk } from "../../ask.ts";
import { ImportsSection, useImports } from "./imports-section.tsx";
import { SourceCard } from "./source-card.tsx";
import "../import/import.css";
import "./sources.css";

/** Where does what we know come from, where does it live, and what follows before the end? */
export function SourcesPage() {
  const { dossierId = "" } = useParams({ strict: false });
  const { say } = useWords();
  const { data, error, refetch } = useAsk("tracking.list-sources", { dossierId });
  const members = useAsk("agency.list-members", {});
  const imports = useImports(dossierId);
  if (error) return <ErrorState error={error} retry={() => void refetch()} />;
  // Shown at once: a part that grows after the others would push them away from under the reader.
  if (!data || !members.isFetched || !(imports.rows || imports.error)) return <Loading />;
  return (
    <>
      <Section
        title={say("sources.title")}
        lead={say("sources.lead")}
        actions={<Link to={paths.import(dossierId)}>{say("import.title")}</Link>}
      >
        {data.sources.length === 0 ? (
          <EmptyState title={say("sources.empty")}>
            <p className="quiet">{say("sources.empty.lead")}</p>
          </EmptyState>
        ) : (
          <ul className="drops">
            {data.sources.map((source) => (
              <li key={source.id}>
                <SourceCard dossierId={dossierId} source={source} />
              </li>
            ))}
          </ul>
        )}
      </Section>
      <ImportsSection dossierId={dossierId} />
    </>
  );
}
