import type { z } from "zod";
import type { KeyOf, Language } from "#messages/messages.ts";
import { translator } from "#messages/translator.ts";
import { nameOfField } from "./field-names.ts";
import { type Refusal, refuse } from "./refusal.ts";
import { isUnfit } from "./unfit.ts";

/** What somebody sent, once it has the shape that an operation wants; else a refusal that names each field. */
export function parseInput<Input>(
  shape: z.ZodType<Input>,
  input: unknown,
  language: Language,
): { readonly value: Input } | Refusal {
  if (isUnfit(input)) return refuse("request.unfit");
  const parsed = shape.safeParse(input, { error: (issue) => sayProblem(issue, language) });
  if (parsed.success) return { value: parsed.data };
  const byField = new Map<string, string>();
  const { issues } = parsed.error;
  for (const { path, message } of issues) {
    const field = path.join(".") || "input";
    if (byField.size < mostFields && !byField.has(field)) byField.set(field, message);
  }
  const fields = [...byField].map(([field, problem]) => ({ field, problem }));
  const { problem = "" } = fields[0] ?? {};
  const told = `${problem.charAt(0).toLowerCase()}${problem.slice(1)}`;
  // A program reads the names below; the sentence is for people.
  const field = nameOfField(issues[0]?.path ?? [], language);
  return { ...refuse("request.invalid", { field, problem: told }), fields };
}

/** Nobody reads more than that, and a hostile list may be wrong at each of a million places. */
const mostFields = 50;
const say = { fr: translator("fr"), en: translator("en") };

/** The parts of a zod issue that a sentence needs; the same object for every code. */
type Issue = {
  readonly code?: string | undefined;
  readonly input?: unknown;
  readonly expected?: unknown;
  readonly format?: unknown;
  readonly origin?: unknown;
  readonly minimum?: unknown;
  readonly maximum?: unknown;
  readonly values?: unknown;
  readonly options?: unknown;
  readonly keys?: unknown;
};

/** A sentence that a person understands: zod's own speak of types, in words that are not French. */
function sayProblem(issue: Issue, language: Language): string {
  const { key, params } = problemOf(issue);
  return say[language]("problems", key, params);
}

type Problem = { readonly key: KeyOf<"problems">; readonly params?: Record<string, string | number> };

const expectations: Readonly<Record<string, KeyOf<"problems">>> = {
  string: "text",
  number: "number",
  int: "integer",
  boolean: "boolean",
  array: "list",
  tuple: "list",
  object: "object",
  record: "object",
  file: "file",
};

const formats: Readonly<Record<string, KeyOf<"problems">>> = {
  email: "email",
  url: "url",
  uuid: "id",
  date: "day",
  datetime: "instant",
  "far-date": "far-day",
  "far-datetime": "far-day",
  page: "page",
  key: "key",
  offset: "offset",
};

function problemOf({ code, input, ...issue }: Issue): Problem {
  const minimum = Number(issue.minimum);
  const maximum = Number(issue.maximum);
  switch (code) {
    case "invalid_type":
      return {
        key: input === undefined ? "required" : (expectations[String(issue.expected)] ?? "not-valid"),
      };
    case "invalid_value":
      if (input === undefined) return { key: "required" };
      return {
        key: "choice",
        params: { values: Array.isArray(issue.values) ? issue.values.join(", ") : "" },
      };
    case "too_small":
      if (issue.origin === "string") {
        return minimum <= 1 ? { key: "required" } : { key: "too-short", params: { minimum } };
      }
      return issue.origin === "array"
        ? { key: "too-few", params: { count: minimum } }
        : { key: "too-small", params: { minimum } };
    case "too_big":
      if (issue.origin === "string") return { key: "too-long", params: { maximum } };
      return issue.origin === "array"
        ? { key: "too-many", params: { count: maximum } }
        : { key: "too-large", params: { maximum } };
    case "invalid_format":
      return { key: formats[String(issue.format)] ?? "not-valid" };
    case "invalid_union":
      if (!Array.isArray(issue.options)) return { key: "not-valid" };
      return { key: "choice", params: { values: issue.options.join(", ") } };
    case "unrecognized_keys":
      return {
        key: "unknown-fields",
        params: { names: Array.isArray(issue.keys) ? issue.keys.join(", ") : "" },
      };
    default:
      return { key: "not-valid" };
  }
}
