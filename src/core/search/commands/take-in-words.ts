import { sql } from "kysely";
import { z } from "zod";
import { command } from "#core/kernel/operation.ts";

/** The index of words takes in what imports put aside. */
export const takeInWords = command({
  name: "search.take-in",
  summary: "Takes the words of a large import into the index.",
  permission: "search.keep",
  input: z.object({}),
  output: z.object({}),
  refusals: [],
  example: { input: {}, output: {} },
  load: async () => true as const,
  async perform(_, __, { tx }) {
    await sql`select take_in_words()`.execute(tx);
    return { result: {}, facts: [] };
  },
});
