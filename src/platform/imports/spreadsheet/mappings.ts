import { type Refusal, refuse } from "#core/kernel/refusal.ts";
import { type Column, type Guess, guessMapping } from "#core/tracking/guess-mapping.ts";
import { mappingProblem } from "#core/tracking/mapping.ts";
import type { ColumnMapping, ReadOptions, ReadTable } from "#core/tracking/ports.ts";
import { columnsOf } from "./columns.ts";
import type { SheetTable } from "./layout.ts";

/** One table of a file and the sheet that it stands on, when there are several. */
export type Part = { readonly table: SheetTable; readonly sheet: string | undefined };
/** A part with what its columns give; `guess` is absent when nothing tells what it holds. */
export type MappedPart = Part & {
  readonly columns: readonly Column[];
  readonly guess: Guess | undefined;
  readonly mappedBy: ReadTable["mappedBy"];
};

/**
 * What the columns of each table give. A mapping that a person gives goes to every table that has
 * all of its columns, a saved one to the tables with the very same columns, else they are guessed.
 */
export function chooseMappings(
  parts: readonly Part[],
  file: string,
  { mapping: given, mappingFor }: ReadOptions,
): readonly MappedPart[] | Refusal {
  if (given !== undefined && !parts.some(({ table }) => fits(given, table)))
    return refusalOf(given, parts, file);
  return parts.map((part) => {
    const columns = columnsOf(part.table.headed);
    const saved = given === undefined ? mappingFor?.(part.table.headed.headers) : undefined;
    if (given !== undefined && fits(given, part.table)) {
      return { ...part, columns, guess: guessMapping(columns, given), mappedBy: "given" };
    }
    if (saved !== undefined && fits(saved, part.table)) {
      return { ...part, columns, guess: guessMapping(columns, saved), mappedBy: "saved" };
    }
    return { ...part, columns, guess: guessMapping(columns), mappedBy: "guess" };
  });
}

const fits = (mapping: ColumnMapping, { headed }: SheetTable) =>
  mappingProblem(mapping, headed.headers) === undefined;

/** Says which name is wrong on the table that has most of the others. */
function refusalOf(given: ColumnMapping, parts: readonly Part[], file: string): Refusal {
  const columns = Object.values(given);
  const fitting = ({ table }: Part) => columns.filter((column) => table.headed.has(column)).length;
  const nearest = parts.toSorted((a, b) => fitting(b) - fitting(a))[0];
  const problem = mappingProblem(given, nearest?.table.headed.headers ?? []);
  const params = { file, name: problem?.name ?? "", known: problem?.known.join(", ") ?? "" };
  return refuse(
    problem?.problem === "unknown-field" ? "import.unknown-field" : "import.unknown-column",
    params,
  );
}
