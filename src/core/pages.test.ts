import { strict as assert } from "node:assert";
import { globSync, readFileSync } from "node:fs";
import { after, test } from "node:test";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import { listening, rowsExamined } from "#testing/examined.ts";
import { fillAgency } from "#testing/many-rows.ts";
import { anAgency, done } from "#testing/people.ts";
import { makeWorld } from "#testing/world.ts";
import { commands } from "./commands.ts";
import type { Operation } from "./kernel/operation.ts";
import { addWebhook } from "./webhook/commands/write-webhook.ts";

const world = await makeWorld();
after(world.close);
const owner = await anAgency(world);
const neighbour = await anAgency(world, "Une autre");
const { dossierId } = await fillAgency(world, owner, {
  dossiers: 3_000,
  items: 6_000,
  facts: 3_000,
  imports: 40,
});
await fillAgency(world, neighbour, { dossiers: 3_000, items: 6_000, facts: 3_000, imports: 40 });

const { webhookId } = await done(world, owner, addWebhook, {
  url: "https://peer.example/",
  events: ["dossier.edited"],
});
const whose: Readonly<Record<string, string>> = { dossierId, webhookId };

const paged = (commands as readonly Operation[]).filter(({ kind, input }) => {
  const { properties = {} } = z.toJSONSchema(input, { io: "input", unrepresentable: "any" });
  return kind === "query" && "limit" in properties;
});

test("every list that may grow is read by pages, each of which looks at few more rows than it shows", async () => {
  assert.ok(paged.length >= 9);
  let pages = 0;
  for (const operation of paged) {
    const ids = Object.fromEntries(Object.entries(whose).filter(([name]) => name in operation.example.input));
    let after: string | undefined;
    for (let page = 0; page < 3; page += 1) {
      const heard = listening(world);
      const input = { limit: 50, ...ids, ...(after ? { after } : {}) };
      const answer = (await done(heard, owner, operation, input)) as { rows: unknown[]; next?: string };
      const examined = await rowsExamined(world, owner.agencyId, heard.asked);
      const most = 20 * Math.max(answer.rows.length, 1);
      assert.ok(
        examined <= most,
        `${operation.name}, page ${page + 1}: ${examined} rows for ${answer.rows.length}`,
      );
      pages += 1;
      after = answer.next;
      if (after === undefined) break;
    }
  }
  assert.ok(pages > paged.length);
});

test("one state among thousands of items is found by its index, not by looking at all of them", async () => {
  const list = paged.find(({ name }) => name === "tracking.list-work-items");
  assert.ok(list);
  for (const state of ["open", "done", "dropped"]) {
    const heard = listening(world);
    const { rows } = (await done(heard, owner, list, { dossierId, state, limit: 10 })) as { rows: unknown[] };
    const examined = await rowsExamined(world, owner.agencyId, heard.asked);
    assert.ok(
      rows.length > 0 && examined <= 20 * rows.length,
      `${state}: ${examined} rows for ${rows.length}`,
    );
  }
});

test("a year in which a third of all dossiers end is read in their order, and not gathered and sorted first", async () => {
  const list = paged.find(({ name }) => name === "dossier.list");
  assert.ok(list);
  const heard = listening(world);
  const year = { endFrom: "2026-01-05", endTo: "2026-12-31" };
  const answer = await done(heard, owner, list, { ...year, sort: "end", limit: 10 });
  const { rows } = answer as { rows: unknown[] };
  const examined = await rowsExamined(world, owner.agencyId, heard.asked);
  assert.ok(rows.length === 10 && examined <= 20 * rows.length, `${examined} rows for ${rows.length}`);
});

test("nobody skips rows to reach a page, and nobody counts more than one dossier to show one", () => {
  const root = fileURLToPath(new URL("..", import.meta.url));
  for (const path of globSync("{core,platform/db,doors}/**/*.{ts,sql}", { cwd: root })) {
    if (path.endsWith(".test.ts") || path.endsWith("schema.sql")) continue;
    const text = readFileSync(`${root}${path}`, "utf8").replaceAll("count(*) /* of one dossier */", "");
    assert.doesNotMatch(
      text,
      /\.offset\(|\boffset\s+(?:\$|\d)/i,
      `${path}: go on from the last row's key instead`,
    );
    assert.doesNotMatch(
      text,
      /count\(\*\)|\.countAll\(|countAll</i,
      `${path}: an unbounded count grows with the table`,
    );
  }
});
