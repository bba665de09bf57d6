import type { en as imports } from "./imports/en.ts";
import type { en as refusals } from "./refusals/en.ts";

/** The key one asks for: `items` stands for the plural forms `items_one` and `items_other`. */
export type Singular<Key> = Key extends `${infer Base}_one`
  ? Base
  : Key extends `${string}_other`
    ? never
    : Key;

/** Every reason the product may give for saying no. */
export type RefusalKey = Singular<keyof typeof refusals>;

/** Every remark an importer may make about a file, a row or a field. */
export type WarningKey = Extract<Singular<keyof typeof imports>, `warning.${string}`>;
