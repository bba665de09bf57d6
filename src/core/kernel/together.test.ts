import { strict as assert } from "node:assert";
import { after, test } from "node:test";
import { sql } from "kysely";
import { createDossier } from "#core/dossier/commands/create-dossier.ts";
import { anAgency, done } from "#testing/people.ts";
import { makeWorld } from "#testing/world.ts";
import { askTogether } from "./together.ts";
import { unread } from "./unread.ts";

const world = await makeWorld();
after(world.close);

test("several questions are answered at once, each with its rows in its order, none as an empty list", async () => {
  const owner = await anAgency(world);
  for (const [party, endOn] of [
    ["Belin", "2026-12-14"],
    ["Aubin", null],
  ] as const)
    await done(world, owner, createDossier, { party, ...(endOn ? { endOn } : {}) });
  const ours = world.db
    .selectFrom("dossier")
    .select(["party", "end_on as endOn"])
    .where("agency_id", "=", owner.agencyId);
  const found = await askTogether(
    { tx: world.db },
    {
      dossiers: ours.orderBy("party"),
      last: ours.orderBy("party", "desc").limit(1),
      none: ours.where("party", "=", "Personne"),
    },
  );
  assert.deepEqual(found, {
    dossiers: [
      { party: "Aubin", endOn: null },
      { party: "Belin", endOn: "2026-12-14" },
    ],
    last: [{ party: "Belin", endOn: "2026-12-14" }],
    none: [],
  });
});

test("of questions that fail together the first says why, and what was saved before them is undone", async () => {
  const owner = await anAgency(world);
  const { id } = await done(world, owner, createDossier, { party: "Aubin" });
  const asked = world.db.transaction().execute(async (tx) => {
    await tx.updateTable("dossier").set({ party: "Belin" }).where("id", "=", id).modifyEnd(unread).execute();
    await askTogether(
      { tx },
      {
        party: tx.selectFrom("dossier").select("party").where("id", "=", id),
        first: sql<{ n: number }>`select 1 / (${0}::int) as n`,
        next: tx.selectFrom("dossier").select("id"),
      },
    );
  });
  await assert.rejects(asked, /division by zero/);
  const kept = await world.db.selectFrom("dossier").select("party").where("id", "=", id).execute();
  assert.deepEqual(kept, [{ party: "Aubin" }]);
});
