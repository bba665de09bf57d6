import type { ClauseKind, ClauseValues, Length } from "#core/contract/clause.ts";
import { startEvents } from "#core/contract/clause.ts";
import type { Values } from "#screens/ui/form-shell.tsx";

export const units = ["day", "working-day", "week", "month", "year"] as const;
export const noticeForms = ["registered-letter", "registered-email", "written", "email", "any"] as const;
export const dataChoices = ["return", "delete", "return-or-delete"] as const;

/** What a person can say of a clause, each a field or two of its form. */
const parts = [
  "indefinite",
  "begins",
  "length",
  "renewal",
  "mostRenewals",
  "from",
  "form",
  "day",
  "money",
  "rate",
  "law",
  "court",
  "choice",
] as const;
export type Part = (typeof parts)[number];

const lasting = ["length", "from", "day"] as const;
const ofKind: Readonly<Record<ClauseKind, readonly Part[]>> = {
  term: ["length", "from", "day", "indefinite"],
  "tacit-renewal": ["length", "renewal", "mostRenewals", "from", "form", "day"],
  notice: ["length", "from", "form", "day"],
  "termination-for-cause": ["length", "from", "form"],
  reversibility: ["begins", ...lasting, "money"],
  "ip-assignment": lasting,
  confidentiality: lasting,
  "non-solicitation": [...lasting, "money"],
  "data-return": ["choice", ...lasting],
  retention: lasting,
  payment: ["length", "from", "money", "rate"],
  penalties: ["money", "rate"],
  "governing-law": ["law", "court"],
};

/** The parts that the form shows: those of the kind, and whatever else was understood of the clause. */
export function partsOf(kind: ClauseKind, values: ClauseValues): readonly Part[] {
  const { cents, ...rest } = values;
  const known = new Set([...Object.keys(rest), ...(cents === undefined ? [] : ["money"]), ...ofKind[kind]]);
  return parts.filter((part) => known.has(part));
}

const plain = (text = "") => text.replace(/\s/g, "").replace(",", ".");
const isAmount = (text: string) => /^[1-9]\d{0,3}$/.test(text);
const isCount = (text: string) => /^(?:[1-9]\d?|100)$/.test(text);
/** Hundredths of what is written, `1500,50` or `4.5`. */
const hundredths = (text: string) =>
  /^\d{1,9}(\.\d{1,2})?$/.test(text) ? Math.round(Number(text) * 100) : undefined;

type Checked = "begins" | "amount" | "renewal" | "mostRenewals" | "money" | "rate";

/** The fields that hold something else than what they want. */
export function wrongFields(given: Values): readonly Checked[] {
  const wrong = (name: string, isRight: (text: string) => boolean) => {
    const text = plain(given[name]);
    return text !== "" && !isRight(text);
  };
  return [
    ...(["begins", "amount", "renewal"] as const).filter((name) => wrong(name, isAmount)),
    ...(["mostRenewals"] as const).filter((name) => wrong(name, isCount)),
    ...(["money", "rate"] as const).filter((name) => {
      const most = name === "rate" ? 1_000_000 : 1e11;
      return wrong(name, (text) => (hundredths(text) ?? most + 1) <= most);
    }),
  ];
}

/** The values of a clause after its form: what the form does not show stays as it was. */
export function valuesAfter(given: Values, before: ClauseValues, shown: readonly Part[]): ClauseValues {
  const { indefinite, begins, length, renewal, mostRenewals, from, form, day, ...sums } = before;
  const { cents, currency, rate, law, court, choice, ...others } = sums;
  const old = {
    indefinite,
    begins,
    length,
    renewal,
    mostRenewals,
    from,
    form,
    day,
    money: cents,
    rate,
    law,
    court,
    choice,
  };
  const text = (name: string) => given[name]?.trim() ?? "";
  const said: { readonly [Name in Part]: unknown } = {
    indefinite: given.indefinite === "on" ? true : undefined,
    begins: lengthOf(plain(given.begins), given.beginsUnit),
    length: lengthOf(plain(given.amount), given.unit),
    renewal: lengthOf(plain(given.renewal), given.renewalUnit),
    mostRenewals: countOf(plain(given.mostRenewals)),
    from: startEvents.find((one) => one === given.from),
    form: noticeForms.find((one) => one === given.form),
    day: text("day"),
    money: hundredths(plain(given.money)),
    rate: hundredths(plain(given.rate)),
    law: text("law"),
    court: text("court"),
    choice: dataChoices.find((one) => one === given.choice),
  };
  const kept = parts.flatMap((part): (readonly [string, unknown])[] => {
    const value = shown.includes(part) ? said[part] : old[part];
    if (value === undefined || value === "") return [];
    if (part !== "money") return [[part, value]];
    return [
      ["cents", value],
      ["currency", shown.includes(part) ? text("currency") || "EUR" : (currency ?? "EUR")],
    ];
  });
  return { ...others, ...Object.fromEntries(kept) };
}

const countOf = (text: string) => (isCount(text) ? Number(text) : undefined);

function lengthOf(amount: string, unit: string | undefined): Length | undefined {
  if (!isAmount(amount)) return undefined;
  return { amount: Number(amount), unit: units.find((one) => one === unit) ?? "month" };
}
