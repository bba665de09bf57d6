/** As many entries as one command takes. */
const atOnce = 500;

/** Entries in as many lots as commands are needed. */
export const chunks = (ids: readonly string[]): readonly string[][] =>
  Array.from({ length: Math.ceil(ids.length / atOnce) }, (_, at) =>
    ids.slice(at * atOnce, (at + 1) * atOnce),
  );
