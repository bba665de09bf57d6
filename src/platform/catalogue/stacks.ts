import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";
import { z } from "zod";
import { Stack } from "#core/access/stack.ts";

const file = fileURLToPath(new URL("../../../catalogue/stacks.yaml", import.meta.url));
const Stacks = z.array(Stack).min(1).max(50);

/** The stacks of the catalogue, read when they are first asked for, and kept. A file that is none is a fault. */
export function openStacks(from = file): () => readonly Stack[] {
  let kept: readonly Stack[] | undefined;
  return () => {
    kept ??= readStacks(from);
    return kept;
  };
}

function readStacks(from: string): readonly Stack[] {
  const read = Stacks.safeParse(parse(readFileSync(from, "utf8")));
  if (!read.success) throw new Error(`stacks.yaml:\n${z.prettifyError(read.error)}`);
  return read.data;
}
