export { en as refusals } from "#messages/refusals/en.ts";

/** Every refusal, for pages that say beforehand why something cannot be done. */
export const screens = {};
