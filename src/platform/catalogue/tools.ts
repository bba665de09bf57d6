import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";
import { z } from "zod";
import { Tool } from "#core/tool/tool.ts";

const folder = fileURLToPath(new URL("../../../catalogue/tools/", import.meta.url));

/** The tools of the catalogue by their keys, read when the first one is asked for, and kept. */
export function openTools(from = folder): () => ReadonlyMap<string, Tool> {
  let kept: ReadonlyMap<string, Tool> | undefined;
  return () => {
    kept ??= readFolder(from);
    return kept;
  };
}

/** A file of the catalogue that is no tool is a fault of the product, told with all that is wrong. */
function readFolder(from: string): ReadonlyMap<string, Tool> {
  const names = readdirSync(from).filter((name) => name.endsWith(".yaml"));
  return new Map(
    names.sort().map((name) => {
      const read = Tool.safeParse(parse(readFileSync(`${from}/${name}`, "utf8")));
      if (!read.success) throw new Error(`${name}:\n${z.prettifyError(read.error)}`);
      if (`${read.data.key}.yaml` !== name) throw new Error(`${name}: its key is ${read.data.key}`);
      return [read.data.key, read.data];
    }),
  );
}
