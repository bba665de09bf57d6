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
import { NextInPlan } from "./next-in-plan.tsx";
import { useSided } from "./use-sided.ts";
import "./dossier.css";

/** Where does this exit stand: what to do next, what blocks, what is missing, what is known, what was done last? */
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
        {overview.data && <NextInPlan dossier={dossier} overview={overview.data} />}
        <Standing dossier={dossier} />
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

function Standing({ dossier }: { readonly dossier: Answer<"dossier.read"> }) {
  const { say } = useWords();
  const { id: dossierId, state } = dossier;
  const { data, error, refetch } = useAsk("dossier.read-overview", { dossierId });
  return (
    <Section title={say("overview.where")}>
      {error ? (
        <ErrorState error={error} retry={() => void refetch()} />
      ) : data ? (
        <>
          <Counts counts={data.counts} />
          {state === "open" && <Blocks dossierId={dossierId} overview={data} />}
          {state === "open" && <Missing dossierId={dossierId} missing={data.missing} />}
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

function Blocks({ dossierId, overview }: { readonly dossierId: string; readonly overview: Overview }) {
  const { say } = useWords();
  const { blocks } = overview;
  if (blocks.length === 0) return <p>{say("overview.clear")}</p>;
  return (
    <Notice tone="danger" title={say("overview.blocks")}>
      <ul className="todo">
        {blocks.map((block) => (
          <li key={block}>
            <BlockLine block={block} dossierId={dossierId} overview={overview} />
          </li>
        ))}
      </ul>
    </Notice>
  );
}

/** What blocks, and the way to where it is mended. */
function BlockLine(props: {
  readonly block: Overview["blocks"][number];
  readonly dossierId: string;
  readonly overview: Overview;
}) {
  const { block, dossierId, overview } = props;
  const { counts, daysToEnd } = overview;
  const { say } = useWords();
  const sayOf = useSided();
  const hasCome = daysToEnd !== null && daysToEnd <= 0;
  switch (block) {
    case "accesses-blocked":
      return (
        <>
          <Link to={paths.accesses(dossierId)}>
            {say("blocks.accesses-blocked", { count: counts.blockedAccesses })}
          </Link>
          {overview.blocked.map(({ accessId, name }, at) => (
            <span key={accessId}>
              {at > 0 ? " · " : " "}
              <Link to={paths.access(dossierId, accessId)}>{name}</Link>
            </span>
          ))}
        </>
      );
    case "steps-late":
      return <Link to={paths.plan(dossierId)}>{say("blocks.steps-late", { count: counts.lateSteps })}</Link>;
    case "ended-undecided":
    case "end-near-undecided":
      return <Link to={paths.recap(dossierId)}>{say(`blocks.${block}`)}</Link>;
    case "nothing-to-hand-over":
      return (
        <Link to={paths.import(dossierId)}>
          {sayOf(hasCome ? "blocks.nothing-to-hand-over.come" : "blocks.nothing-to-hand-over")}
        </Link>
      );
    case "no-contact":
      return say(hasCome ? "blocks.no-contact.come" : "blocks.no-contact");
    default:
      return block satisfies never;
  }
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
