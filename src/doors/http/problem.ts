import type { Refusal } from "#core/kernel/refusal.ts";
import type { RefusalKey } from "#messages/keys.ts";
import type { Language } from "#messages/messages.ts";
import { translator } from "#messages/translator.ts";

/** A refusal over HTTP, as RFC 9457 has it: `type` is the key, `detail` the sentence. */
export type Problem = {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly refused: string;
  readonly fields?: Refusal["fields"];
  readonly files?: readonly { readonly file: string; readonly refused: string; readonly detail: string }[];
};

const say = { fr: translator("fr"), en: translator("en") };

const notAllowed = new Set<RefusalKey>(["request.not-permitted", "request.no-agency", "request.cross-site"]);

/**
 * The status of a refusal: 401 not signed in, 403 not permitted, 404 missing or another's (never
 * told apart), 422 an input or a file that does not fit, 503 try again, 409 every other no.
 */
export function statusOf(refused: RefusalKey): 401 | 403 | 404 | 409 | 422 | 503 {
  if (refused === "request.not-signed-in") return 401;
  if (notAllowed.has(refused)) return 403;
  if (refused === "request.busy" || refused.startsWith("file.store-")) return 503;
  if (refused === "request.unknown" || refused.endsWith("not-found")) return 404;
  if (refused.startsWith("request.") || refused.startsWith("import.")) return 422;
  return 409;
}

/** The answer that says no, in the language of the person who asked. */
export function problemOf(refusal: Refusal, language: Language): Problem {
  const status = statusOf(refusal.refused);
  const files = refusal.files?.map(({ file, refusal: { refused, params } }) => ({
    file,
    refused,
    detail: say[language]("refusals", refused, params),
  }));
  return {
    type: `urn:passation:refusal:${refusal.refused}`,
    title: refusal.refused,
    status,
    detail: say[language]("refusals", refusal.refused, refusal.params),
    refused: refusal.refused,
    ...(refusal.fields ? { fields: refusal.fields } : {}),
    ...(files ? { files } : {}),
  };
}

/** What somebody is told of a fault of ours: a reference, by which the log has the rest. */
export const faultOf = (reference: string, language: Language) => ({
  type: "about:blank",
  title: "fault",
  status: 500,
  detail: say[language]("problems", "fault", { reference }),
  reference,
});

/** A sentence whose parameters are not known, for a reader: `‹file› is empty.` */
export const withBlanks = (sentence: string) => sentence.replace(/\{\{(\w+)\}\}/g, "‹$1›");

/** The same as a response, never cached. */
export function problemResponse(refusal: Refusal, language: Language): Response {
  const problem = problemOf(refusal, language);
  return Response.json(problem, {
    status: problem.status,
    headers: { "content-type": "application/problem+json", "cache-control": "no-store" },
  });
}
