import { readFileSync } from "node:fs";
import { z } from "zod";
import type { Learned } from "#core/kernel/leaning.ts";

/** What `scripts/learn-catalogue.ts` wrote for some kinds: JSON, since there is much of it and nobody writes it by hand. */
export function learnedOf<Kind extends string>(kinds: readonly Kind[], file: URL): Learned<Kind> {
  const Weights = z.strictObject({ base: z.number(), marks: z.record(z.string(), z.number()) });
  return z.record(z.enum(kinds), Weights).parse(JSON.parse(readFileSync(file, "utf8")));
}
