export { en as imports } from "#messages/imports/en.ts";
export { en as pack } from "#messages/pack/en.ts";
