import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { z } from "zod";
import type { ImportedSource } from "../../src/core/tracking/ports.ts";
import { type Fault, type Made, parted, seen, someOf } from "./made.ts";

let shape: z.ZodType | undefined;

/** `data.json` fits the schema that lies beside it, and holds every record as it was imported. */
export async function dataFaults({ folder, pack, tracking }: Made): Promise<readonly Fault[]> {
  const document = "data.json";
  const text = await readFile(join(folder, document), "utf8");
  const schema = JSON.parse(await readFile(join(folder, "data.schema.json"), "utf8"));
  const data = JSON.parse(text);
  shape ??= z.fromJSONSchema(schema);
  const fits = shape.safeParse(data);
  if (!fits.success) return [{ document, what: `it does not fit its schema: ${seen(fits.error.issues)}` }];
  const faults: Fault[] = [];
  const expect = (what: string, found: unknown, wanted: unknown) => {
    if (isDeepStrictEqual(found, asWritten(wanted))) return;
    faults.push({ document, what: `${what}: ${parted(JSON.stringify(wanted), JSON.stringify(found))}` });
  };
  expect("client", data.client, pack.client);
  expect("end", data.end, pack.end);
  expect("sources", data.sources.length, tracking.length);
  let before = 0;
  for (const [at, source] of tracking.entries()) {
    for (const key of plain) expect(`${at} ${key}`, data.sources[at]?.[key], source[key]);
    const paths = pack.files.slice(before, before + source.files.length).map(({ path }) => path);
    before += source.files.length;
    const written: readonly { readonly path: string }[] = data.sources[at]?.files ?? [];
    expect(
      `${at} files`,
      written.map(({ path }) => path),
      paths,
    );
  }
  return someOf(faults);
}

const plain = [
  "file",
  "kind",
  "name",
  "exportedAt",
  "workItems",
  "decisions",
  "stakeholders",
  "actions",
  "performance",
  "kept",
  "warnings",
] as const satisfies readonly (keyof ImportedSource)[];

/** As JSON has it: no field without a value. One called `__proto__` is the only one left out on purpose. */
const asWritten = (value: unknown): unknown =>
  value === undefined
    ? undefined
    : JSON.parse(JSON.stringify(value), (key, one) => (key === "__proto__" ? undefined : one));
