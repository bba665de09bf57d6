import type { Stack } from "./stack.ts";

/** The stacks that come with the product, in the order in which they are proposed. */
export type StackCatalogue = () => readonly Stack[];
