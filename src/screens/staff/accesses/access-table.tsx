import type { AccessShown } from "#core/access/fields.ts";
import { Link } from "#screens/ui/link.tsx";
import { type Column, Table } from "#screens/ui/table.tsx";
import { useWords } from "#screens/words.tsx";
import { DepartureCell } from "../departures/departure-cell.tsx";
import type { DepartureRow } from "../departures/use-departure-words.ts";
import { MarkShape } from "./mark-shape.tsx";
import { isShown, markOf, type Show, shows } from "./marks.ts";
import { useAccessWords } from "./use-access-words.ts";
import { accessAddress } from "./use-open-access.ts";

/** What nobody said: a card on a narrow screen leaves its line out. */
const unsaid = "quiet access-unsaid";

/** Which accesses are looked at, each choice with how many it leaves. */
export function AccessFilter(props: {
  readonly accesses: readonly AccessShown[];
  readonly show: Show;
  readonly onChange: (show: Show) => void;
}) {
  const { accesses, show, onChange } = props;
  const { say, dates } = useWords();
  return (
    <fieldset className="access-filter">
      <legend className="visually-hidden">{say("accesses.show")}</legend>
      {shows.map((one) => (
        <button key={one} type="button" aria-pressed={one === show} onClick={() => onChange(one)}>
          {say(`accesses.show.${one}`)}{" "}
          <span className="quiet">
            {dates.number(accesses.filter((access) => isShown(access, one)).length)}
          </span>
        </button>
      ))}
    </fieldset>
  );
}

/** One line per access: what it takes, who has what, what shows it and what is missing, in one sentence. */
export function AccessTable(props: {
  readonly accesses: readonly AccessShown[];
  readonly departures: readonly DepartureRow[];
}) {
  const { accesses, departures } = props;
  const { say } = useWords();
  const { both, holder, level, side } = useAccessWords();
  const columns: readonly Column<AccessShown>[] = [
    {
      key: "tool",
      head: say("accesses.tool"),
      isName: true,
      cell: (access) => (
        <span data-access={access.id}>
          <Link to={accessAddress(access.id)}>{access.tool.name}</Link>
          {access.resource !== null && <div className="quiet access-resource">{access.resource}</div>}
        </span>
      ),
    },
    {
      key: "takes",
      head: say("accesses.takes"),
      cell: ({ tool }) =>
        tool.role ? both(tool.role) : <span className="quiet">{say("accesses.takes.unknown")}</span>,
    },
    {
      key: "has",
      head: side("has"),
      cell: ({ clientLevel, clientWho }) => (
        <>
          <span className={clientLevel === "unknown" ? unsaid : undefined}>{level(clientLevel)}</span>
          {clientWho !== null && <div className="quiet">{clientWho}</div>}
        </>
      ),
    },
    { key: "ours", head: side("ours"), cell: ({ ours }) => <Ours ours={ours} /> },
    {
      key: "payer",
      head: say("accesses.payer"),
      cell: ({ payer }) => <span className={payer === "unknown" ? unsaid : undefined}>{holder(payer)}</span>,
    },
    {
      key: "evidence",
      head: say("accesses.evidence"),
      cell: ({ autonomy, exception }) =>
        autonomy.grade !== null || exception === null ? <Shown autonomy={autonomy} /> : null,
    },
    {
      key: "departure",
      head: say("departures.head"),
      cell: ({ id }) => {
        const departure = departures.find(({ accessId }) => accessId === id);
        return departure && <DepartureCell departure={departure} />;
      },
    },
    {
      key: "missing",
      head: say("accesses.missing"),
      cell: (access) => <Missing access={access} />,
    },
  ];
  return (
    <div className="access-table">
      <Table caption={say("accesses.board")} rows={accesses} keyOf={({ id }) => id} columns={columns} />
    </div>
  );
}

function Ours({ ours }: Pick<AccessShown, "ours">) {
  const { level, side } = useAccessWords();
  const [first, second, ...others] = ours;
  if (!first) return <span className={unsaid}>{side("ours.none")}</span>;
  const shown = second ? [first, second] : [first];
  return (
    <>
      {shown.map(({ form, name, level: held }) => (
        <div key={`${form} ${name}`}>
          {name} <span className="quiet">({level(held)})</span>
        </div>
      ))}
      {others.length > 0 && <div className="quiet">+ {others.length}</div>}
    </>
  );
}

function Shown({ autonomy: { grade, shownOn } }: Pick<AccessShown, "autonomy">) {
  const { say, dates } = useWords();
  const told = say(`accesses.grade.${grade ?? "none"}`);
  return (
    <span className={grade ? "access-state access-shown" : "access-state access-shown quiet"}>
      <MarkShape mark={grade ?? "none"} />
      <span>{shownOn ? say("accesses.grade.on", { grade: told, day: dates.shortDay(shownOn) }) : told}</span>
    </span>
  );
}

/** Where it stands, and the gravest of what is missing. */
function Missing({ access }: { readonly access: AccessShown }) {
  const { say } = useWords();
  const { reasons } = useAccessWords();
  const mark = markOf(access);
  const [first = access.exception?.reason, ...others] = reasons(access);
  return (
    <span className="access-state">
      <MarkShape mark={mark} />
      <span>
        <span className="access-word" data-mark={mark}>
          {say(`accesses.mark.${mark}`)}
        </span>
        {first && <div>{first}</div>}
        {others.length > 0 && (
          <div className="quiet">{say("accesses.more-reasons", { count: others.length })}</div>
        )}
      </span>
    </span>
  );
}
