export { en as refusals } from "#messages/refusals/en.ts";
export { en as screens } from "#messages/screens/en.ts";
