import { readdirSync, readFileSync } from "node:fs";
import { parse } from "yaml";
import { z } from "zod";
import { type ClauseCandidate, type ClauseKind, clauseKinds } from "#core/contract/clause.ts";
import { isSameLength } from "#core/contract/clause-values.ts";
import { foldText } from "#core/contract/flow.ts";

// Contracts of our own writing with what a reader must find in each. `tune` and `varied` are looked at while rules are
// written; `held-back` was put aside before the first rule, by the author of the rules; `unread` and `varied` were written
// by others who had not seen them, and of `unread` nobody who writes rules has read a line: it only measures.

export const contractSets = ["tune", "held-back", "varied", "unread", "strangers"] as const;
export type ContractSet = (typeof contractSets)[number];

const Label = z.strictObject({
  kind: z.enum(clauseKinds),
  /** What the passage must contain. */
  quote: z.string().min(3),
  values: z
    .strictObject({
      begins: z.string(),
      length: z.string(),
      renewal: z.string(),
      from: z.string(),
      form: z.string(),
      day: z.string(),
      cents: z.number(),
      currency: z.string(),
      rate: z.number(),
      legalRateTimes: z.number(),
      pointsOverCentralBank: z.number(),
      law: z.string(),
      court: z.string(),
      choice: z.string(),
    })
    .partial()
    .default({}),
});
const Labels = z.strictObject({ clauses: z.array(Label) });
type Label = z.infer<typeof Label>;

type LabelledContract = {
  readonly name: string;
  readonly text: string;
  readonly labels: readonly Label[];
};

/** The contracts of one set, by name. */
export function contractsOf(set: ContractSet): readonly LabelledContract[] {
  const folder = new URL(`./contracts/${set}/`, import.meta.url);
  const names = readdirSync(folder)
    .filter((name) => name.endsWith(".txt"))
    .sort();
  return names.map((file) => {
    const name = file.replace(/\.txt$/, "");
    const { clauses } = Labels.parse(parse(readFileSync(new URL(`${name}.yaml`, folder), "utf8")));
    return { name, text: readFileSync(new URL(file, folder), "utf8"), labels: clauses };
  });
}

/** How the clauses that were found in a contract compare with its labels. */
export type Compared = {
  readonly right: number;
  readonly missed: readonly Label[];
  readonly wrong: readonly ClauseCandidate[];
  /** Values that the labels name, and those of them that were read as they are. */
  readonly values: number;
  readonly rightValues: number;
  readonly valueFaults: readonly string[];
  /** By kind: labels, those found, candidates, those right. */
  readonly kinds: ReadonlyMap<ClauseKind, { labels: number; found: number; said: number; right: number }>;
};

/** A candidate is right when its passage contains the quote of a label of its kind. */
export function compare({ name, labels }: LabelledContract, found: readonly ClauseCandidate[]): Compared {
  const holds = (candidate: ClauseCandidate, label: Label) =>
    candidate.kind === label.kind && holdsQuote(candidate.passage.text, label);
  const missed = labels.filter((label) => !found.some((candidate) => holds(candidate, label)));
  const wrong = found.filter((candidate) => !labels.some((label) => holds(candidate, label)));
  const faults: string[] = [];
  let values = 0;
  for (const label of labels) {
    const candidate = found.find((one) => holds(one, label));
    if (!candidate) continue;
    for (const [key, wanted] of Object.entries(label.values)) {
      values++;
      const said = Object.entries(candidate.values).find(([name]) => name === key)?.[1];
      if (wanted !== undefined && !isSameValue(said, wanted)) {
        faults.push(`${name} ${label.kind}.${key}: ${shown(said)} instead of ${wanted}`);
      }
    }
  }
  const kinds = new Map(
    clauseKinds.map((kind) => {
      const own = labels.filter((label) => label.kind === kind);
      const said = found.filter((candidate) => candidate.kind === kind);
      const counts = {
        labels: own.length,
        found: own.filter((label) => !missed.includes(label)).length,
        said: said.length,
        right: said.filter((candidate) => !wrong.includes(candidate)).length,
      };
      return [kind, counts] as const;
    }),
  );
  return {
    ...{ right: labels.length - missed.length, missed, wrong, kinds },
    ...{ values, rightValues: values - faults.length, valueFaults: faults },
  };
}

/** Whether a text holds what a label quotes, however both are broken into lines. */
export const holdsQuote = (text: string, { quote }: Label): boolean => flat(text).includes(flat(quote));

const flat = (text: string) => foldText(text).replace(/\s+/g, " ");

function isSameValue(said: unknown, wanted: string | number): boolean {
  if (typeof wanted === "string" && /^\d+ (?:day|working-day|week|month|year)$/.test(wanted)) {
    return isLength(said) && isSameLength(said, lengthOf(wanted));
  }
  return typeof said === "string" && typeof wanted === "string"
    ? flat(said) === flat(wanted)
    : said === wanted;
}

const units = z.enum(["day", "working-day", "week", "month", "year"]);
const LengthValue = z.object({ amount: z.number(), unit: units });
const isLength = (value: unknown): value is z.infer<typeof LengthValue> =>
  LengthValue.safeParse(value).success;

function lengthOf(written: string) {
  const [amount, unit] = written.split(" ");
  return { amount: Number(amount), unit: units.parse(unit) };
}

const shown = (value: unknown) => (isLength(value) ? `${value.amount} ${value.unit}` : String(value));

/** Sums over the contracts of one set. */
export type Measure = {
  readonly contracts: number;
  readonly labels: number;
  readonly recall: number;
  readonly precision: number;
  readonly valueAccuracy: number;
  readonly each: readonly { readonly name: string; readonly compared: Compared }[];
};

export function measure(
  set: ContractSet,
  find: (pages: readonly string[]) => readonly ClauseCandidate[],
): Measure {
  const contracts = contractsOf(set);
  const each = contracts.map((contract) => ({
    name: contract.name,
    compared: compare(contract, find([contract.text])),
  }));
  const sum = (count: (one: Compared) => number) =>
    each.reduce((total, { compared }) => total + count(compared), 0);
  const labels = contracts.reduce((total, one) => total + one.labels.length, 0);
  const right = sum(({ kinds }) => [...kinds.values()].reduce((total, one) => total + one.right, 0));
  return {
    ...{ contracts: contracts.length, labels, each },
    recall: sum((one) => one.right) / labels,
    precision: right / (right + sum((one) => one.wrong.length)),
    valueAccuracy: sum((one) => one.rightValues) / sum((one) => one.values),
  };
}
