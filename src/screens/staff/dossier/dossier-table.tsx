import type { Answer } from "#screens/api.ts";
import { paths } from "#screens/paths.ts";
import { Link } from "#screens/ui/link.tsx";
import { Table } from "#screens/ui/table.tsx";
import { useWords } from "#screens/words.tsx";
import { useToday } from "../today.ts";

type Dossier = Answer<"dossier.list">["rows"][number];

/** Dossiers, each with its party, its sense, its end and its tone. */
export function DossierTable(props: {
  readonly rows: readonly Dossier[];
  readonly more: (() => void) | undefined;
  readonly loadingMore: boolean;
}) {
  const { say, dates } = useWords();
  const today = useToday();
  return (
    <Table
      {...props}
      caption={say("dossiers.title")}
      keyOf={({ id }) => id}
      columns={[
        {
          key: "name",
          head: say("dossier.name"),
          isName: true,
          cell: ({ id, name, party }) => (
            <>
              <Link to={paths.dossier(id)}>{name}</Link>
              {name !== party && <div className="quiet">{party}</div>}
            </>
          ),
        },
        {
          key: "direction",
          head: say("dossier.direction"),
          cell: ({ direction }) => say(`direction.${direction}`),
        },
        {
          key: "end",
          head: say("dossier.end"),
          cell: ({ endOn }) =>
            endOn ? (
              <>
                <span className="nowrap">{dates.day(endOn)}</span>{" "}
                <span className="quiet nowrap">· {dates.apart(endOn, today)}</span>
              </>
            ) : (
              <span className="quiet">{say("dossier.unknown")}</span>
            ),
        },
        {
          key: "tone",
          head: say("dossier.tone"),
          cell: ({ tone, strategic }) =>
            [tone && say(`tone.${tone}`), strategic && say("dossier.strategic")].filter(Boolean).join(" · "),
        },
      ]}
    />
  );
}
