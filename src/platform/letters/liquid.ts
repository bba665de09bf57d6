import { Liquid, type LiquidError, type Template, UndefinedVariableError } from "liquidjs";
import { markOf } from "#core/letter/marks.ts";
import type { FilledTemplate, ReadTemplate, TemplateProblem } from "#core/letter/ports.ts";
import type { TemplateText } from "#core/letter/template.ts";
import type { LetterValues } from "#core/letter/variables.ts";
import { inert } from "./inert.ts";

/** What an agency may write besides `{{ variable }}`. Nothing here reads a file or another template. */
const tags = new Set(["if", "for", "assign", "case"]);
const filters = new Set([
  "upcase",
  "downcase",
  "capitalize",
  "strip",
  "join",
  "first",
  "last",
  "size",
  "default",
]);

/** Signs read, milliseconds, and memory (as Liquid counts it) of one template. */
const limits = { parseLimit: 25_000, renderLimit: 250, memoryLimit: 2_000_000 };
/** The longest that a letter becomes, signs: more is a loop gone wild. */
const longest = 60_000;

const noFile = () => {
  throw new Error("a letter reads no file");
};

function strictLiquid(): Liquid {
  const liquid = new Liquid({
    ...limits,
    strictFilters: true,
    strictVariables: true,
    lenientIf: true,
    ownPropertyOnly: true,
    relativeReference: false,
    fs: {
      exists: async () => false,
      existsSync: () => false,
      readFile: noFile,
      readFileSync: noFile,
      resolve: noFile,
    },
  });
  for (const name of Object.keys(liquid.tags)) if (!tags.has(name)) delete liquid.tags[name];
  for (const name of Object.keys(liquid.filters)) if (!filters.has(name)) delete liquid.filters[name];
  return liquid;
}

const liquid = strictLiquid();

/** The variables that a template takes from outside, or the line at which it is not one. */
export function readTemplate(template: TemplateText): ReadTemplate {
  return unlessUnreadable(template, () => {
    const names = [template.subject, template.body].flatMap((text) =>
      liquid.globalVariablesSync(liquid.parse(text)),
    );
    return { ok: true, names: [...new Set(names)] };
  });
}

/** Fills a template in; what has no value is marked in its place, and never left blank. */
export function fillTemplate(template: TemplateText, values: LetterValues): FilledTemplate {
  return unlessUnreadable(template, () => {
    const raw = Object.entries(values).map(([name, { value }]) => [name, value]);
    const shown = Object.entries(values).map(([name, { value, isMarkdown }]) => {
      if (isMarkdown) return [name, value];
      return [name, typeof value === "string" ? inert(value) : value.map(inert)];
    });
    const subject = filled(liquid.parse(template.subject), Object.fromEntries(raw));
    const body = filled(liquid.parse(template.body), Object.fromEntries(shown));
    const oneLine = subject
      .replace(/[ \t\r\n\v\f\u2028\u2029]+/g, " ")
      .trim()
      .slice(0, 300);
    return { ok: true, text: { subject: oneLine, body: body.replace(/\n{3,}/g, "\n\n").trim() } };
  });
}

/** A strict template stops at the first thing that lacks: it is marked, and the template begun again. */
function filled(template: Template[], values: Readonly<Record<string, unknown>>): string {
  const scope: Record<string, unknown> = { ...values };
  for (;;) {
    try {
      const text = rendered(template, scope);
      if (text.length > longest) throw new TooLong("the letter became too long");
      return text;
    } catch (error) {
      const name = lackingOf(error);
      if (name === undefined || name in scope) throw error;
      scope[name] = markOf(name);
    }
  }
}

/** How often a template is begun that a busy machine kept from ending in time. */
const mostTurns = 3;

/**
 * Renders within the limits. Liquid counts time by the clock: where the machine was busy elsewhere, and this thread did
 * not have the processor for as long, the template begins once more.
 */
function rendered(template: Template[], scope: Readonly<Record<string, unknown>>): string {
  for (let turn = 1; ; turn += 1) {
    const before = process.threadCpuUsage();
    try {
      return String(liquid.renderSync(template, scope));
    } catch (error) {
      const { user, system } = process.threadCpuUsage(before);
      const isOverTime = error instanceof Error && error.message.includes("render limit exceeded");
      if (!isOverTime || turn === mostTurns || (user + system) / 1_000 >= limits.renderLimit) throw error;
    }
  }
}

/** The variable that Liquid says has no value. */
function lackingOf(error: unknown): string | undefined {
  if (!(error instanceof UndefinedVariableError)) return undefined;
  return /undefined variable: ([a-z_]+)/.exec(error.message)?.[1];
}

class TooLong extends Error {}

/** Whatever is wrong with a template is somebody's typing, not a fault: where it is, they are told. */
function unlessUnreadable<Result>({ body }: TemplateText, work: () => Result): Result | TemplateProblem {
  try {
    return work();
  } catch (error) {
    const isTooLong = error instanceof TooLong;
    const isTooMuch = isTooLong || (error instanceof Error && /limit exceeded/.test(error.message));
    return { ok: false, line: isTooLong ? firstLoopOf(body) : lineOf(error), isTooMuch };
  }
}

/** The line of the first loop of a text; 1 where it has none. */
const firstLoopOf = (body: string) =>
  Math.max(
    0,
    body.split("\n").findIndex((line) => /\{%-?\s*for\b/.test(line)),
  ) + 1;

function lineOf(error: unknown): number {
  const { token } = error as Partial<LiquidError>;
  const [line] = token?.getPosition() ?? [];
  return line ?? 1;
}
