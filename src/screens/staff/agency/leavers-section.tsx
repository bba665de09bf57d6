import type { Answer } from "#screens/api.ts";
import { paths } from "#screens/paths.ts";
import { Link } from "#screens/ui/link.tsx";
import { Section } from "#screens/ui/page.tsx";
import { ErrorState, Loading } from "#screens/ui/states.tsx";
import { Table } from "#screens/ui/table.tsx";
import { useWords } from "#screens/words.tsx";
import { useAsk } from "../ask.ts";
import "./leavers.css";

type Person = Answer<"departure.list-leavers">["people"][number];

/** Who left the agency and is still on tools of clients, with the way to each. */
export function LeaversSection() {
  const { say, dates } = useWords();
  const { data, error, refetch } = useAsk("departure.list-leavers", {});
  return (
    <div id="leavers" tabIndex={-1}>
      <Section title={say("leavers.title")} lead={say("leavers.lead")}>
        {error ? (
          <ErrorState error={error} retry={() => void refetch()} />
        ) : !data ? (
          <Loading />
        ) : data.people.length === 0 ? (
          <p className="quiet">{say("leavers.none")}</p>
        ) : (
          <Table
            caption={say("leavers.title")}
            rows={data.people}
            keyOf={({ name, leftAt }) => `${name} ${leftAt}`}
            columns={[
              {
                key: "who",
                head: say("leavers.who"),
                isName: true,
                cell: ({ name, leftOn }) => (
                  <>
                    {name}
                    <div className="quiet">
                      {leftOn === null
                        ? say("leavers.unknown")
                        : say("leavers.left", { day: dates.longDay(leftOn) })}
                    </div>
                  </>
                ),
              },
              { key: "where", head: say("leavers.where"), cell: (person) => <Places person={person} /> },
            ]}
          />
        )}
      </Section>
    </div>
  );
}

function Places({ person: { places, count } }: { readonly person: Person }) {
  const { say } = useWords();
  const ofDossiers = Map.groupBy(places, ({ dossierId }) => dossierId);
  return (
    <ul className="leavers">
      {[...ofDossiers].map(([dossierId, some]) => (
        <li key={dossierId}>
          <Link to={paths.sweep(dossierId)}>{some[0]?.dossier}</Link>{" "}
          <span className="quiet">{some.map(({ access }) => access).join(", ")}</span>
        </li>
      ))}
      {count > places.length && (
        <li className="quiet">{say("leavers.more", { count: count - places.length })}</li>
      )}
    </ul>
  );
}
