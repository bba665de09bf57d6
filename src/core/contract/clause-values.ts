import type { ClauseKind, ClauseValues, CountingWords, Length, StartEvent } from "./clause.ts";
import type { ClauseRules } from "./clause-rules.ts";
import { daysIn } from "./days.ts";
import { interestIn } from "./interest.ts";
import { lengthsIn, rhythmIn } from "./lengths.ts";
import { mostRenewalsIn } from "./most-renewals.ts";
import { sumsIn } from "./sums.ts";

type Span = { readonly from: number; readonly to: number };

/** A passage in which a clause stands: as it is shown, folded, and the other kinds that stand in it too. */
type Read = {
  readonly kind: ClauseKind;
  readonly folded: string;
  readonly shown: string;
  readonly others: readonly ClauseKind[];
  /** The currency of `$` in this contract. */
  readonly dollars: string;
};

/** What a passage says about a kind of clause. */
export function valuesOf(read: Read, rules: ClauseRules): ClauseValues {
  const { kind, folded, shown } = read;
  switch (kind) {
    case "term": {
      const term = { ...day(folded, rules), ...counted(read, rules) };
      const isIndefinite = !term.length && !term.day && indefinite.test(folded);
      return isIndefinite ? { ...term, indefinite: true } : term;
    }
    case "tacit-renewal": {
      // "Six months is the minimum. From then on it is month to month": no word of renewal stands beside the length.
      const length = lengthOf(read, rules)?.length;
      const rhythm = rhythmIn(folded);
      const isBeside = spansOf(rules.file.clauses[kind]?.near ?? [], folded, rules).length > 0;
      const renewal = isBeside ? (length ?? rhythm) : (rhythm ?? length);
      const mostRenewals = mostRenewalsIn(folded);
      return { ...(renewal && { renewal }), ...(mostRenewals !== undefined && { mostRenewals }) };
    }
    case "notice":
    case "termination-for-cause":
      return { ...counted(read, rules), ...form(folded, rules) };
    case "reversibility":
      return { ...begun(read), ...counted(read, rules) };
    case "data-return":
      return { ...counted(read, rules), ...choice(folded, rules) };
    case "payment":
      return { ...netDays(folded), ...counted(read, rules), ...money(read) };
    case "penalties":
      return { ...penalty(read, rules), ...interestIn(folded, rules) };
    case "governing-law":
      return { ...law(folded, rules), ...court(folded, shown, rules) };
    default:
      return counted(read, rules);
  }
}

const indefinite =
  /duree (?:est )?(?:indeterminee|illimitee|non determinee)|sans (?:limitation|limite) de duree|\bindefinite(?:ly)?\b|open-ended|(?:no|without a) fixed term|until (?:it is )?terminated\b/;

/** A length with what it is counted from. */
function counted(read: Read, rules: ClauseRules): ClauseValues {
  const found = lengthOf(read, rules);
  if (!found) return {};
  const from = startOf(read.kind, read.folded, found, rules);
  const counting = countingOf(read, found);
  return { length: found.length, ...(from && { from }), ...(counting && { counting }) };
}

/** What the words of a length, and those right after it, say of how it is counted. */
function countingOf({ kind, folded }: Read, { from, to }: Span): CountingWords | undefined {
  const after = folded.slice(to, to + 24);
  const end =
    kind === "notice"
      ? (endOfNotice(folded.slice(to, to + 160)) ??
        endBeforeNotice(folded.slice(Math.max(0, from - 80), from)))
      : undefined;
  const counting: CountingWords = {
    ...(/ouvrables?$/.test(folded.slice(from, to)) && { workingWeek: "monday-to-saturday" as const }),
    ...(/^ (?:francs|clear)/.test(after) && { clear: true as const }),
    ...(/^,? (?:fin (?:de|du) mois|end of (?:the )?month|eom\b)/.test(after) && {
      end: "end-of-month" as const,
    }),
    ...(end && { end }),
  };
  return Object.keys(counting).length > 0 ? counting : undefined;
}

/** "Expirant en fin de mois civil", "ending at the end of a calendar quarter": a notice that ends with others. */
function endOfNotice(after: string): "end-of-month" | "end-of-quarter" | undefined {
  const words =
    /(?:en|a la|pour la) fin (?:de|d'un|du) (mois|trimestre)|(?:at|on|by|for) the end of (?:a|the|any) (?:calendar )?(month|quarter)/;
  const [, french, english] = words.exec(after.split(/[.;]/)[0] ?? "") ?? [];
  const unit = french ?? english;
  if (unit === undefined) return undefined;
  return unit === "mois" || unit === "month" ? "end-of-month" : "end-of-quarter";
}

/** "Pour la fin d’un mois, moyennant un préavis de trois mois". */
function endBeforeNotice(before: string): "end-of-month" | "end-of-quarter" | undefined {
  const [, french, english] =
    /pour la fin (?:de chaque|d'un|du|de) (mois|trimestre)|(?:to|for) the end of (?:a|the|any|each) (?:calendar )?(month|quarter)/.exec(
      before.split(/[.;]/).at(-1) ?? "",
    ) ?? [];
  const unit = french ?? english;
  if (unit === undefined) return undefined;
  return unit === "mois" || unit === "month" ? "end-of-month" : "end-of-quarter";
}

/** How far from its words a length may stand, in characters. */
const furthest = 130;

/** What a length of a kind is not, by what stands right before it or in it: a limit to all renewals, the last months of a term. */
const otherLengths: Partial<Record<ClauseKind, RegExp>> = {
  "tacit-renewal":
    /(?:exce[dp][a-z]*|depass[a-z]*|exceed[a-z]*|(?:total|maximum)[a-z]* (?:de|of)) (?:pas |de |a )?$/,
  reversibility: /derniers? |(?:last|final) $/,
};

const isBeforeEnd = (folded: string, { to }: Span) =>
  /^,? (?:avant|precedant|qui precedent|before|prior to|preceding|ahead of)\b/.test(
    folded.slice(to, to + 16),
  );

/** "Débute trois mois avant la fin", "during the last three months": what begins before the end, never after it. */
function begun({ folded }: Read): ClauseValues {
  const all = lengthsIn(folded);
  const isLast = (at: Span) => isOther("reversibility", folded, at);
  const first = all.find((at) => isBeforeEnd(folded, at) || isLast(at));
  if (!first) return {};
  // What else is said of how long is how long it lasts.
  const [only, second] = all.filter((at) => !isBeforeEnd(folded, at) && !isLast(at));
  return {
    begins: first.length,
    ...(only && !second && { length: only.length }),
    ...(isLast(first) && { counting: { startDay: "included" as const } }),
  };
}

function isOther(kind: ClauseKind, folded: string, { from, to }: Span): boolean {
  const other = otherLengths[kind];
  return (
    (other?.test(folded.slice(Math.max(0, from - 30), from)) || other?.test(folded.slice(from, to))) ?? false
  );
}

function lengthOf(read: Read, rules: ClauseRules) {
  // How long before the end one objects is no length of a renewal, and nobody pays after a year.
  const isNotice = ({ to }: Span) =>
    read.kind === "tacit-renewal" &&
    /^ (?:avant|before|prior|a l'avance|in advance)\b/.test(read.folded.slice(to, to + 14));
  const isBegun = (at: Span) => read.kind === "reversibility" && isBeforeEnd(read.folded, at);
  const isTooLong = ({ amount, unit }: Length) =>
    read.kind === "payment" && (unit === "year" || (unit === "month" && amount > 4));
  return nearestOf(
    lengthsIn(read.folded).filter(
      (at) => !isOther(read.kind, read.folded, at) && !isNotice(at) && !isBegun(at) && !isTooLong(at.length),
    ),
    read,
    rules,
  );
}

/** What stands nearest to the words of its kind, and not nearer to those of another. */
function nearestOf<At extends Span>(all: readonly At[], read: Read, rules: ClauseRules): At | undefined {
  const spans = (kind: ClauseKind) => spansOf(rules.file.clauses[kind]?.near ?? [], read.folded, rules);
  const own = spans(read.kind);
  const others = read.others.flatMap(spans);
  const ranked = all
    .map((at) => ({ at, own: nearest(at, own), other: nearest(at, others) }))
    .filter(({ own, other }) => own <= furthest && own <= other + 6)
    .toSorted((one, other) => one.own - other.own || one.at.from - other.at.from);
  if (ranked[0]) return ranked[0].at;
  const [only, second] = all;
  return only && !second && nearest(only, others) > 40 ? only : undefined;
}

function spansOf(phrases: readonly string[], folded: string, rules: ClauseRules): readonly Span[] {
  return phrases.flatMap((phrase) =>
    [...folded.matchAll(rules.pattern(phrase))].map((match) => ({
      from: match.index,
      to: match.index + match[0].length,
    })),
  );
}

/** Words mostly stand before their length: those after it count for a little further. */
function nearest(at: Span, spans: readonly Span[]): number {
  const distances = spans.map(({ from, to }) => {
    if (from < at.to && at.from < to) return 0;
    return to <= at.from ? at.from - to : 1.4 * (from - at.to) + 4;
  });
  return Math.min(Number.POSITIVE_INFINITY, ...distances);
}

function startOf(kind: ClauseKind, folded: string, length: Span, rules: ClauseRules): StartEvent | undefined {
  const events = rules.file.clauses[kind]?.starts ?? [];
  const near = events
    .map((event) => ({
      event,
      distance: nearest(length, spansOf(rules.file.starts[event] ?? [], folded, rules)),
    }))
    .filter(({ distance }) => distance <= 110)
    .toSorted((one, other) => one.distance - other.distance);
  return near[0]?.event;
}

function day(folded: string, rules: ClauseRules): ClauseValues {
  const untils = spansOf(rules.file.until, folded, rules);
  const found = daysIn(folded).find(({ from }) => untils.some(({ to }) => to <= from && from - to <= 12));
  return found ? { day: found.day } : {};
}

function form(folded: string, rules: ClauseRules): ClauseValues {
  for (const form of ["registered-email", "registered-letter", "email", "written"] as const) {
    if (spansOf(rules.file.forms[form] ?? [], folded, rules).length > 0) return { form };
  }
  return {};
}

function choice(folded: string, { file, pattern }: ClauseRules): ClauseValues {
  const says = (phrases: readonly string[]) => phrases.some((phrase) => folded.search(pattern(phrase)) >= 0);
  const [gives, deletes] = [says(file.choices.return), says(file.choices.delete)];
  if (gives && deletes) return { choice: "return-or-delete" };
  if (!gives && !deletes) return {};
  return { choice: gives ? "return" : "delete" };
}

/** "Due net 45". */
function netDays(folded: string): ClauseValues {
  const amount = Number(/\bnet (\d{1,3})(?=$|[ .,;])(?! ?(?:days?|jours?|%|eur|€))/.exec(folded)?.[1] ?? 0);
  return amount > 0 ? { length: { amount, unit: "day" }, from: "invoice" } : {};
}

function money({ folded, dollars }: Read): ClauseValues {
  const [first] = sumsIn(folded, dollars);
  return first ? { cents: first.cents, currency: first.currency } : {};
}

/** The sum of a penalty, never the price that the same passage names. */
function penalty(read: Read, rules: ClauseRules): ClauseValues {
  const found = nearestOf(sumsIn(read.folded, read.dollars), read, rules);
  return found ? { cents: found.cents, currency: found.currency } : {};
}

function law(folded: string, rules: ClauseRules): ClauseValues {
  const found = Object.entries(rules.file.laws)
    .flatMap(([code, names]) => spansOf(names, folded, rules).map(({ from, to }) => ({ code, from, to })))
    .toSorted((one, other) => one.from - other.from || other.to - one.to)[0];
  return found ? { law: found.code } : {};
}

function court(folded: string, shown: string, rules: ClauseRules): ClauseValues {
  const begun = spansOf(rules.file.courts, folded, rules).toSorted(
    (one, other) => one.from - other.from || other.to - one.to,
  )[0];
  if (!begun) return {};
  const rest = folded.slice(begun.to);
  const ends = rules.file.courtEnds
    .map((phrase) => rest.search(rules.pattern(phrase)))
    .filter((at) => at >= 0);
  const mark = rest.search(/[.;:()\n]|, (?!new |california|ontario)/);
  const to = begun.to + Math.min(...ends, mark < 0 ? rest.length : mark, 110);
  const name = shown.slice(begun.from, to).replace(/[\s,]+$/, "");
  // A court without its place is no name.
  return /\s\S/.test(name) ? { court: name } : {};
}

/** Lengths as people compare them: a year is twelve months, a week seven days. */
export function isSameLength(one: Length, other: Length): boolean {
  const [first, second] = [plain(one), plain(other)];
  return first.unit === second.unit && first.amount === second.amount;
}

function plain({ amount, unit }: Length) {
  if (unit === "year") return { amount: amount * 12, unit: "month" };
  return unit === "week" ? { amount: amount * 7, unit: "day" } : { amount, unit };
}
