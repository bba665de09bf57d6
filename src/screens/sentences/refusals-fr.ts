export { fr as refusals } from "#messages/refusals/fr.ts";

/** Every refusal, for pages that say beforehand why something cannot be done. */
export const screens = {};
