import pino from "pino";

export type Log = Pick<pino.Logger, "debug" | "info" | "warn" | "error">;

/**
 * Structured logs on standard error, one JSON object a line. They name kinds, ids and durations;
 * never a person, an address, the content of a dossier or a secret.
 */
export function openLog(level: "debug" | "info" | "warn" | "error" | "silent"): Log {
  const errorsInShort = { err: (error: unknown) => (error instanceof Error ? shortError(error) : {}) };
  return pino(
    { level, base: null, timestamp: pino.stdTimeFunctions.isoTime, serializers: errorsInShort },
    pino.destination({ dest: 2, sync: true }),
  );
}

/** An error without the values that PostgreSQL and others put in its other fields. */
function shortError(error: Error): Readonly<Record<string, unknown>> {
  const code = "code" in error ? { code: error.code } : {};
  const cause = error.cause instanceof Error ? { cause: shortError(error.cause) } : {};
  return { type: error.name, message: error.message, ...code, stack: error.stack, ...cause };
}
