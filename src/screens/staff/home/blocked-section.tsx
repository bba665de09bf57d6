import { sided } from "#messages/sided.ts";
import type { Answer } from "#screens/api.ts";
import { paths } from "#screens/paths.ts";
import { Link } from "#screens/ui/link.tsx";
import { Section } from "#screens/ui/page.tsx";
import { useWords } from "#screens/words.tsx";
import { FoldedList } from "./folded-list.tsx";

type Home = Answer<"plan.read-home">;
type Blocked = Home["blocked"][number];
type Why = Blocked["accesses"][number]["why"];

/** Accesses that something blocks, with a plan or without: whoever stays cannot do without the other there. */
export function BlockedSection({ home }: { readonly home: Home }) {
  const { say } = useWords();
  if (home.blocked.length === 0) return null;
  return (
    <Section title={say("home.blocked")} lead={say("home.blocked.lead")}>
      <FoldedList rows={home.blocked} keyOf={({ dossierId }) => dossierId}>
        {(one) => <OfDossier blocked={one} />}
      </FoldedList>
    </Section>
  );
}

function OfDossier({ blocked }: { readonly blocked: Blocked }) {
  const { say } = useWords();
  const { dossierId, dossier, direction, count, accesses } = blocked;
  const told = (why: Why) =>
    isSided(why) ? say(sided(`home.blocked.${why}`, direction)) : say(`home.blocked.${why}`);
  return (
    <>
      <Link to={paths.accesses(dossierId)}>{dossier}</Link>{" "}
      <span className="quiet">· {say("home.blocked.count", { count })}</span>
      {accesses.map(({ accessId, name, why }) => (
        <div key={accessId} className="quiet">
          <Link to={paths.access(dossierId, accessId)}>{name}</Link>
          {` · ${told(why)}`}
        </div>
      ))}
    </>
  );
}

const sidedWhys = ["last-owner", "our-account", "we-pay", "service-account"] as const;
const isSided = (why: Why): why is (typeof sidedWhys)[number] => sidedWhys.some((one) => one === why);
