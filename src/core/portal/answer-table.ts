import { bare } from "#core/access/inventory-values.ts";
import type { InventoryFile, InventoryTable } from "#core/access/ports.ts";
import { type Refusal, refuse } from "#core/kernel/refusal.ts";
import { phrases } from "#core/tracking/header-words.ts";
import { type AnswerColumn, answerColumns } from "./answer-sheet.ts";

/** One filled row of a returned sheet, as texts without passwords or keys. */
export type ReturnedRow = Readonly<Record<AnswerColumn, string>> & {
  readonly sheet: string | null;
  /** The row of the file, from 1. */
  readonly row: number;
  /** Something in it looked like a password or a key. */
  readonly hadSecret: boolean;
};

/** The headers of each column, as it was sent and as people write it anew. */
const heads: Readonly<Record<AnswerColumn, string>> = {
  id: "id ne pas modifier, id do not change, id, identifiant",
  tool: "outil, outils, plateforme, tool, tools, platform",
  resource: "compte ou page, compte, page, ressource, account or page, account, resource",
  role: "rôle qu’il faut, rôle demandé, rôle attendu, role that it takes, required role, expected role",
  where: "où regarder, où vérifier, where to look, where",
  have: "j’ai ce droit, j’ai le droit, ai-je ce droit, j’ai ce rôle, oui non, réponse, i have this right, i have it, do i have it, yes no, answer",
  level: "mon niveau, niveau, mon rôle, rôle, my level, level, my role, role",
  who: "qui s’en charge, qui s’en occupe, qui, responsable, who does it, who, in charge",
  note: "remarque, remarques, commentaire, commentaires, note, notes, remark, remarks, comment, comments",
};

/** How many rows a returned sheet may have: a dossier has three hundred accesses. */
const mostAnswers = 1_000;
/** Above the header stand a title and how to fill it in; somebody may have added some more. */
const farthestHeader = 30;
const longestCell = 2_000;

/**
 * The rows of a returned sheet, whatever the order of its rows and columns, with columns that nobody asked for left
 * aside. Refused when no table has the columns that one answers in, or when there are too many rows.
 */
export function returnedRows(file: InventoryFile): readonly ReturnedRow[] | Refusal {
  const filled = file.tables.filter(({ rows }) => rows.length > 0);
  const tables = filled.flatMap((table) => {
    const columns = columnsOf(table);
    return columns ? [{ table, columns }] : [];
  });
  if (tables.length === 0) return refuse("portal.no-answer-sheet", { file: file.file });
  const rows = tables.flatMap(({ table, columns }) =>
    rowsOf(table, columns, filled.length > 1 ? table.name : null, file.clean),
  );
  if (rows.length > mostAnswers)
    return refuse("access.inventory-too-long", { file: file.file, count: rows.length, most: mostAnswers });
  return rows;
}

type Columns = { readonly headAt: number; readonly at: ReadonlyMap<AnswerColumn, number> };

/** The first row that names what one answers, and a tool or its id. */
function columnsOf({ rows }: InventoryTable): Columns | undefined {
  for (const [headAt, cells] of rows.slice(0, farthestHeader).entries()) {
    const at = new Map<AnswerColumn, number>();
    const texts = cells.map((cell) => bare(String(cell ?? "")));
    for (const column of answerColumns) {
      const found = phrases(heads[column])
        .map((head) => texts.indexOf(head))
        .find((index) => index >= 0 && ![...at.values()].includes(index));
      if (found !== undefined) at.set(column, found);
    }
    const answers = (["have", "level", "who", "note"] as const).filter((column) => at.has(column));
    if ((at.has("id") || at.has("tool")) && (at.has("have") || answers.length > 1)) return { headAt, at };
  }
  return undefined;
}

function rowsOf(
  { rows, rowNumber }: InventoryTable,
  { headAt, at }: Columns,
  sheet: string | null,
  clean: (text: string) => string,
): readonly ReturnedRow[] {
  return rows.flatMap((cells, index) => {
    if (index <= headAt) return [];
    let hadSecret = false;
    const text = (column: AnswerColumn): string => {
      const cell = String(cells[at.get(column) ?? -1] ?? "")
        .trim()
        .slice(0, longestCell);
      if (column === "id") return cell;
      const shown = clean(cell);
      hadSecret ||= shown !== cell;
      return shown;
    };
    const said = Object.fromEntries(answerColumns.map((column) => [column, text(column)])) as Record<
      AnswerColumn,
      string
    >;
    const isEmpty = Object.values(said).every((one) => one === "");
    return isEmpty ? [] : [{ ...said, sheet, row: rowNumber(index), hadSecret }];
  });
}
