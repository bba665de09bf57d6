import type { en as imports } from "./imports/en.ts";
import type { en as refusals } from "./refusals/en.ts";

/** Every reason the product may give for saying no. */
export type RefusalKey = keyof typeof refusals;

/** Every remark an importer may make about a file, a row or a field. */
export type WarningKey = Extract<keyof typeof imports, `warning.${string}`>;
