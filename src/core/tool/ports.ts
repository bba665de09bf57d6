import type { Tool } from "./tool.ts";

/** The tools that come with the product, by their keys. */
export type ToolCatalogue = () => ReadonlyMap<string, Tool>;
