import { isRefusal, type Refusal } from "#core/kernel/refusal.ts";
import { translator } from "#messages/translator.ts";
import { importFaults, readExport } from "#platform/imports/read-export.ts";
import type { Sample } from "./import-corpus.ts";
import { chanceFrom, malformedFile } from "./malformed-files.ts";

/** What became of one malformed file. */
export type Outcome = {
  readonly case: number;
  readonly name: string;
  readonly how: string;
  readonly ended: "read" | "refused";
  readonly milliseconds: number;
  /** What is wrong with how it ended, if anything: a bug was met, or a sentence does not say enough. */
  readonly problems: readonly string[];
};

/** The malformed file of one case, always the same for the same seed and samples. */
export const malformedCase = (samples: readonly Sample[], seed: number, at: number) =>
  malformedFile(samples, chanceFrom(seed * 1_000_003 + at));

/** Imports one malformed file as if it had been dropped, and judges how that ends. */
export async function importMalformed(
  samples: readonly Sample[],
  seed: number,
  at: number,
): Promise<Outcome> {
  const { name, bytes, how } = malformedCase(samples, seed, at);
  const problems: string[] = [];
  const hear = (fault: unknown) => problems.push(`bug: ${told(fault)}`);
  importFaults.subscribe(hear);
  const start = performance.now();
  let ended: Outcome["ended"] = "refused";
  try {
    const files = [new File([new Uint8Array(bytes)], name)];
    const read = await readExport({ name, files }, { language: at % 2 === 0 ? "fr" : "en" });
    if (isRefusal(read)) problems.push(...unsaid(name, read));
    else {
      ended = "read";
      if (read.length === 0) problems.push("neither read nor refused");
      JSON.stringify(read);
    }
  } catch (error) {
    problems.push(`crash: ${told(error)}`);
  } finally {
    importFaults.unsubscribe(hear);
  }
  const milliseconds = performance.now() - start;
  return { case: at, name, how, ended, milliseconds, problems };
}

const placed = new Set(["import.truncated", "import.malformed", "import.hostile-xml"]);

/** What a refusal leaves unsaid: its file, its place where the format has one, a whole sentence in both languages. */
function unsaid(name: string, { refused, params }: Refusal): readonly string[] {
  const problems: string[] = [];
  const stem = name.replace(/\.gz$/, "");
  if (!String(params.file).startsWith(stem)) problems.push(`${refused} names ${params.file}`);
  if (placed.has(refused) && !(Number(params.row) >= 1)) problems.push(`${refused} says row ${params.row}`);
  if (refused === "import.malformed" && params.column === undefined) problems.push("no column");
  for (const language of ["fr", "en"] as const) {
    const sentence = translator(language)("refusals", refused, params);
    if (sentence.includes("{{") || sentence.includes("undefined")) problems.push(sentence);
  }
  return problems;
}

function told(fault: unknown): string {
  const error = typeof fault === "object" && fault !== null && "error" in fault ? fault.error : fault;
  return error instanceof Error
    ? (error.stack ?? error.message).split("\n").slice(0, 4).join(" ")
    : String(error);
}
