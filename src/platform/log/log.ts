import pino from "pino";

export type Log = Pick<pino.Logger, "debug" | "info" | "warn" | "error">;

/**
 * Structured logs on standard error, one JSON object a line. They name kinds, ids and durations;
 * never a person, an address, the content of a dossier or a secret.
 */
export function openLog(level: "debug" | "info" | "warn" | "error" | "silent"): Log {
  return pino(
    { level, base: null, timestamp: pino.stdTimeFunctions.isoTime, serializers: { err: errorInShort } },
    pino.destination({ dest: 2, sync: true }),
  );
}

type LikeError = Pick<Error, "message"> & Partial<Pick<Error, "name" | "stack" | "cause">>;

/** The queue tells its errors as copies of them, with the name of the queue: an object with a message is enough. */
function isLikeError(error: unknown): error is LikeError {
  return (
    typeof error === "object" && error !== null && "message" in error && typeof error.message === "string"
  );
}

/** An error without the values that PostgreSQL and others put in its other fields; empty for what is none. */
export function errorInShort(error: unknown): Readonly<Record<string, unknown>> {
  if (!isLikeError(error)) return {};
  const code = "code" in error ? { code: error.code } : {};
  const cause = isLikeError(error.cause) ? { cause: errorInShort(error.cause) } : {};
  return { type: error.name, message: error.message, ...code, stack: error.stack, ...cause };
}
