import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";
import { z } from "zod";
import { Tool } from "#core/tool/tool.ts";
import { cataloguePart } from "./part.ts";

const folder = fileURLToPath(new URL("../../../catalogue/tools/", import.meta.url));

export const toolPart = cataloguePart("tools", () => readFolder(folder));

/** The tools of the catalogue, or of another folder, by their keys: read when the first one is asked for, and kept. */
export function openTools(from?: string): () => ReadonlyMap<string, Tool> {
  let kept: ReadonlyMap<string, Tool> | undefined;
  return () => {
    kept ??= new Map(
      (from === undefined ? toolPart.read() : readFolder(from)).map((tool) => [tool.key, tool]),
    );
    return kept;
  };
}

/** A file of the catalogue that is no tool is a fault of the product, told with all that is wrong. */
function readFolder(from: string): readonly Tool[] {
  const names = readdirSync(from).filter((name) => name.endsWith(".yaml"));
  return names.sort().map((name) => {
    const read = Tool.safeParse(parse(readFileSync(`${from}/${name}`, "utf8")));
    if (!read.success) throw new Error(`${name}:\n${z.prettifyError(read.error)}`);
    if (`${read.data.key}.yaml` !== name) throw new Error(`${name}: its key is ${read.data.key}`);
    return read.data;
  });
}
