import assert from "node:assert/strict";
import { test } from "node:test";
import { z } from "zod";
import { describePack } from "#core/pack/describe-pack.ts";
import type { ImportedSource } from "#core/tracking/ports.ts";
import { translator } from "#messages/translator.ts";
import { anItem, aProject, aSource } from "#testing/tracking.ts";
import { dataFiles } from "./data-files.ts";
import { packSchema } from "./pack-schema.ts";

const filesOf = (tracking: readonly ImportedSource[]) => {
  const about = { client: "Boutique Ana", end: "2026-12-14", lang: "fr" } as const;
  return dataFiles(describePack(tracking, about, translator("fr")));
};
const textOf = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);
const dataOf = (tracking: readonly ImportedSource[]) => JSON.parse(textOf(filesOf(tracking)[0]?.bytes));

test("the published schema is that of the shapes (else run scripts/pack-schema.ts)", () => {
  const [data, schema] = filesOf(aProject());
  assert.deepEqual([data?.path, schema?.path], ["data.json", "data.schema.json"]);
  assert.deepEqual(JSON.parse(textOf(schema?.bytes)), JSON.parse(JSON.stringify(packSchema())));
});

test("the data fits its schema, and a wrong one does not", () => {
  const [data, schema] = filesOf(aProject());
  const shape = z.fromJSONSchema(JSON.parse(textOf(schema?.bytes)));
  const value = JSON.parse(textOf(data?.bytes));
  assert.deepEqual(shape.parse(value), value);
  assert.equal(shape.safeParse({ ...value, end: "14/12/2026" }).success, false);
  assert.equal(shape.safeParse({ ...value, sources: [{ file: "a.csv" }] }).success, false);
});

test("holds everything in full, with the keys always in one order", () => {
  const description = "=é\t".repeat(20_000);
  const item = anItem({ externalId: "x1", description, other: { Budget: "12 j" } });
  const { workItems: _, ...rest } = aSource();
  const reordered = {
    workItems: [Object.fromEntries(Object.entries(item).toReversed()) as typeof item],
    ...rest,
  };
  const data = dataOf([aSource({ workItems: [item] })]);
  assert.equal(data.$schema, "data.schema.json");
  assert.equal(data.sources[0].workItems[0].description, description);
  assert.deepEqual(data.sources[0].workItems[0].other, { Budget: "12 j" });
  assert.deepEqual(data.openWork[0].known, []);
  assert.equal(JSON.stringify(dataOf([reordered])), JSON.stringify(data));
});

test("lets nothing out that has no shape: keys of the app, readers of files", () => {
  const text = textOf(filesOf(aProject())[0]?.bytes);
  assert.ok(!text.includes("sourceKey") && !text.includes('"read"'));
  const odd = { ...anItem(), idMemberCreator: "5f1e" };
  assert.ok(!JSON.stringify(dataOf([aSource({ workItems: [odd] })])).includes("5f1e"));
});

test("names files as the pack does when two sources share a path", () => {
  const files = [{ path: "logo.png", bytes: 1, read: async () => new Uint8Array(1) }];
  const data = dataOf([aSource({ files }), aSource({ file: "b.json", files })]);
  assert.deepEqual(
    data.sources.map((source: { files: { path: string }[] }) => source.files[0]?.path),
    ["logo.png", "logo (2).png"],
  );
});
