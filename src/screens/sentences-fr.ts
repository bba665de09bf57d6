export { fr as refusals } from "#messages/refusals/fr.ts";
export { fr as screens } from "#messages/screens/fr.ts";
