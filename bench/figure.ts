import { availableParallelism, cpus, totalmem } from "node:os";

/** One measured figure, as `docs/figures.md` shows it. */
export type Figure = {
  /** Its id in the list of figures to reach: `P3`. */
  readonly id: string;
  readonly what: string;
  readonly figure: string;
  readonly goal: string;
  readonly reached: boolean;
};

/** Prints a figure as a row of a Markdown table; the runner gathers these rows. */
export function printFigure({ id, what, figure, goal, reached }: Figure): void {
  console.log(`| ${id} | ${what} | ${figure} | ${goal} | ${reached ? "reached" : "**missed**"} |`);
  if (!reached) process.exitCode = 1;
}

/** The machine in a few words. */
export function machine(): string {
  const model = cpus()[0]?.model.replace(/\s+/g, " ").trim() ?? "unknown processor";
  return `${availableParallelism()} cores, ${model}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.versions.node}`;
}
