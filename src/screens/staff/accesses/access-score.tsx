import type { AccessShown, ScoreShown } from "#core/access/fields.ts";
import { Table } from "#screens/ui/table.tsx";
import { useWords } from "#screens/words.tsx";
import { useStaff } from "../session.tsx";
import { MarkShape } from "./mark-shape.tsx";
import { markOf, marks } from "./marks.ts";
import { nameOf, useAccessWords } from "./use-access-words.ts";

/** How far the client is: in words, as a strip with a cell per access, and as a table. */
export function AccessScore(props: {
  readonly dossierId: string;
  readonly accesses: readonly AccessShown[];
  readonly score: ScoreShown;
}) {
  const { dossierId, accesses, score } = props;
  const { api } = useStaff();
  const agency = api.agencyId ? `?agency=${api.agencyId}` : "";
  const { say } = useWords();
  const { side } = useAccessWords();
  const counts = (
    [
      ["blocked", score.blocked],
      ["not-yet", score.notYet - score.blocked],
      ["unknown", score.unknown],
      ["waived", score.waived],
      ["not-applicable", score.notApplicable],
    ] as const
  ).filter(([, count]) => count > 0);
  const parts = marks
    .map((mark) => ({ mark, count: accesses.filter((one) => markOf(one) === mark).length }))
    .filter(({ count }) => count > 0);
  const told = parts.map(({ mark, count }) => `${say(`accesses.mark.${mark}`)} ${count}`).join(", ");
  return (
    <>
      <p className="access-score">
        <strong>{side("score", { count: score.total, autonomous: score.autonomous })}</strong>{" "}
        {counts.map(([key, count], at) => (
          <span key={key} className={key === "blocked" ? "late" : "quiet"}>
            {at > 0 && "· "}
            {say(`accesses.score.${key}`, { count })}{" "}
          </span>
        ))}
      </p>
      <div className="access-strip" role="img" aria-label={say("accesses.strip", { counts: told })}>
        {accesses.map((access) => (
          <span key={access.id} title={`${nameOf(access)} — ${say(`accesses.mark.${markOf(access)}`)}`}>
            <MarkShape mark={markOf(access)} />
          </span>
        ))}
      </div>
      <details className="access-counts">
        <summary>{say("accesses.strip.table")}</summary>
        <Table
          caption={say("accesses.board")}
          rows={parts}
          keyOf={({ mark }) => mark}
          columns={[
            {
              key: "state",
              head: say("accesses.strip.state"),
              isName: true,
              cell: ({ mark }) => (
                <span className="access-state">
                  <MarkShape mark={mark} /> {say(`accesses.mark.${mark}`)}
                </span>
              ),
            },
            { key: "count", head: say("accesses.strip.count"), cell: ({ count }) => count },
          ]}
        />
      </details>
      <p>
        <a href={`/api/autonomy/${dossierId}.pdf${agency}`} download>
          {say("accesses.statement")}
        </a>
      </p>
    </>
  );
}
