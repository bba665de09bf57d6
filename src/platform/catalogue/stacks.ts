import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";
import { z } from "zod";
import { Stack } from "#core/access/stack.ts";
import { cataloguePart } from "./part.ts";

const file = fileURLToPath(new URL("../../../catalogue/stacks.yaml", import.meta.url));
const Stacks = z.array(Stack).min(1).max(50);

export const stackPart = cataloguePart("stacks", () => readStacks(file));

/** The stacks of the catalogue, or of another file; one that holds none is a fault. */
export function openStacks(from?: string): () => readonly Stack[] {
  return from === undefined ? stackPart.read : () => readStacks(from);
}

function readStacks(from: string): readonly Stack[] {
  const read = Stacks.safeParse(parse(readFileSync(from, "utf8")));
  if (!read.success) throw new Error(`stacks.yaml:\n${z.prettifyError(read.error)}`);
  return read.data;
}
