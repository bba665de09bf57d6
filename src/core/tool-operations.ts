import { removeOwnTool, writeTools } from "./tool/commands/write-tool.ts";
import { exportTools, listTools, readTool } from "./tool/queries.ts";

/** What can be done and asked of tools. */
export const toolOperations = [listTools, readTool, exportTools, removeOwnTool, writeTools] as const;
