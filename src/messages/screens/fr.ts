import type { en } from "./en.ts";
/** The screens sentences. */
export const fr = {} as const satisfies Record<keyof typeof en, string>;
