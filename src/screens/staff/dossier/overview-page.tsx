import { useParams } from "@tanstack/react-router";
import type { Answer } from "#screens/api.ts";
import { paths } from "#screens/paths.ts";
import { Link } from "#screens/ui/link.tsx";
import { Notice } from "#screens/ui/notice.tsx";
import { Section } from "#screens/ui/page.tsx";
import { ErrorState, Loading } from "#screens/ui/states.tsx";
import { useWords } from "#screens/words.tsx";
import { useAsk } from "../ask.ts";
import { ClosingSection } from "./closing-section.tsx";
import { ContactsSection, useContacts } from "./contacts-section.tsx";
import { FactList } from "./fact-list.tsx";
import { KnownSection } from "./known-section.tsx";
import "./dossier.css";

/** Where does this exit stand: what blocks, what is missing, what is known, what was done last? */
export function OverviewPage() {
  const { dossierId = "" } = useParams({ strict: false });
  const { data: dossier } = useAsk("dossier.read", { dossierId });
  // All at once: what comes later would push away what one is about to touch.
  const overview = useAsk("dossier.read-overview", { dossierId });
  const journal = useAsk("journal.list", lastFacts(dossierId));
  const contacts = useContacts(dossierId);
  const isWaiting = overview.isPending || journal.isPending || !(contacts.rows || contacts.error);
  if (!dossier || isWaiting) return <Loading />;
  return (
    <div className="overview">
      <div>
        <Standing dossierId={dossierId} />
        <KnownSection dossier={dossier} />
      </div>
      <div>
        <ContactsSection dossierId={dossierId} />
        <LastFacts dossierId={dossierId} />
        <ClosingSection key={dossier.state} dossier={dossier} />
      </div>
    </div>
  );
}

type Overview = Answer<"dossier.read-overview">;

const lastFacts = (dossierId: string) => ({ dossierId, newestFirst: true, limit: 10 });

function Standing({ dossierId }: { readonly dossierId: string }) {
  const { say } = useWords();
  const { data, error, refetch } = useAsk("dossier.read-overview", { dossierId });
  return (
    <Section title={say("overview.where")}>
      {error ? (
        <ErrorState error={error} retry={() => void refetch()} />
      ) : data ? (
        <>
          <Counts counts={data.counts} />
          {data.blocks.length > 0 ? (
            <Notice tone="danger" title={say("overview.blocks")}>
              <ul className="todo">
                {data.blocks.map((block) => (
                  <li key={block}>{say(`blocks.${block}`)}</li>
                ))}
              </ul>
            </Notice>
          ) : (
            <p>{say("overview.clear")}</p>
          )}
          <Missing dossierId={dossierId} missing={data.missing} />
        </>
      ) : (
        <Loading />
      )}
    </Section>
  );
}

function Counts({ counts }: Pick<Overview, "counts">) {
  const { say } = useWords();
  const { openWork, undecided, sources, contacts } = counts;
  const said = [
    say("overview.open-work", { count: openWork }),
    ...(undecided > 0 ? [say("overview.undecided", { count: undecided })] : []),
    say("overview.sources", { count: sources }),
    say("overview.contacts", { count: contacts }),
  ];
  return <p>{said.join(" · ")}</p>;
}

function Missing(props: { readonly dossierId: string; readonly missing: Overview["missing"] }) {
  const { dossierId, missing } = props;
  const { say } = useWords();
  if (missing.length === 0) return <p>{say("overview.complete")}</p>;
  return (
    <div>
      <h3>{say("overview.missing")}</h3>
      <ul className="todo">
        {missing.map((one) => (
          <li key={one}>
            {one === "tracking" || one === "homes" ? (
              <Link to={one === "homes" ? paths.sources(dossierId) : paths.import(dossierId)}>
                {say(`missing.${one}`)}
              </Link>
            ) : (
              say(`missing.${one}`)
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

function LastFacts({ dossierId }: { readonly dossierId: string }) {
  const { say } = useWords();
  const { data, error } = useAsk("journal.list", lastFacts(dossierId));
  return (
    <Section
      title={say("overview.history")}
      actions={<Link to={paths.journal(dossierId)}>{say("overview.history.all")}</Link>}
    >
      {error ? <ErrorState error={error} /> : data ? <FactList lines={data.rows} /> : <Loading />}
    </Section>
  );
}
