import type { ReactNode } from "react";
import { Section } from "#screens/ui/page.tsx";
import { ReasonedButton } from "#screens/ui/reasoned-button.tsx";
import { type Column, Table } from "#screens/ui/table.tsx";
import { useWords } from "#screens/words.tsx";
import { ProblemNotice } from "../accesses/problem-notice.tsx";
import { WarningList, Warnings } from "../tracking/warnings.tsx";
import type { AnswersRead, AnswersStage } from "./use-answers.ts";

type Row = AnswersRead["rows"][number];

/** What each row of a returned sheet would be kept as, and what is not understood: nothing is kept yet. */
export function LookedAnswers(props: {
  readonly stage: Extract<AnswersStage, { readonly kind: "looked" }>;
  /** Who returned it. */
  readonly name: string;
  readonly onKeep: () => void;
  /** What else can be done. */
  readonly others: ReactNode;
}) {
  const { stage, name, onKeep, others } = props;
  const { file, read, problem } = stage;
  const { say } = useWords();
  const toKeep = read.rows.filter(({ is }) => is === "evidence" || is === "request").length;
  const columns = useColumns();
  // What wants somebody stands first.
  const order = ["left-out", "evidence", "request", "same", "blank"];
  const rows = read.rows.toSorted((one, other) => order.indexOf(one.is) - order.indexOf(other.is));
  return (
    <Section title={say("sheet.looked", { file: file.name, name })}>
      <Warnings warnings={read.warnings} />
      <Table
        caption={say("sheet.looked", { file: file.name, name })}
        rows={rows}
        keyOf={({ sheet, row }) => `${sheet} ${row}`}
        columns={columns}
      />
      {problem && <ProblemNotice title={say("sheet.nothing")} problem={problem} />}
      <div className="row">
        <ReasonedButton
          label={toKeep === 0 ? say("sheet.go.none") : say("sheet.go", { count: toKeep })}
          reason={toKeep === 0 ? say("sheet.none") : undefined}
          onClick={onKeep}
        />
        {others}
      </div>
    </Section>
  );
}

function useColumns(): readonly Column<Row>[] {
  const { say, dates } = useWords();
  const is = ({ is: what, level, kind }: Row) => {
    if (what === "evidence" && level !== null)
      return say("sheet.is.evidence", { level: say(`tools.level.${level}`) });
    if (what === "request" && kind !== null) return say(`sheet.is.${kind}`);
    return say(`sheet.is.${what === "same" || what === "blank" ? what : "left-out"}`);
  };
  return [
    { key: "access", head: say("sheet.access"), isName: true, cell: ({ name }) => name },
    {
      key: "row",
      head: say("sheet.row"),
      cell: ({ sheet, row }) =>
        sheet === null ? dates.number(row) : say("sheet.row.at", { sheet, row: dates.number(row) }),
    },
    {
      key: "kept",
      head: say("sheet.kept"),
      cell: (row) => (
        <>
          <span className={row.is === "left-out" ? "late" : row.is === "blank" ? "quiet" : undefined}>
            {is(row)}
          </span>
          {row.remarks.length > 0 && <WarningList warnings={row.remarks} />}
        </>
      ),
    },
    { key: "said", head: say("sheet.said"), cell: ({ text }) => text },
  ];
}
