export { fr as imports } from "#messages/imports/fr.ts";
export { fr as pack } from "#messages/pack/fr.ts";
