import { strict as assert } from "node:assert";
import { after, test } from "node:test";
import { aMember, anAgency, done, refused } from "#testing/people.ts";
import { makeWorld } from "#testing/world.ts";
import { removeView, saveView } from "./commands/keep-view.ts";
import { listViews } from "./queries.ts";

const world = await makeWorld();
after(world.close);

test("views are one's own: colleagues and other agencies neither see nor remove them", async () => {
  const owner = await anAgency(world);
  const colleague = await aMember(world, owner, "read-only");
  const other = await anAgency(world, "Une autre");
  const { id: viewId } = await done(world, owner, saveView, { page: "dossiers", name: "A", filter: {} });
  for (const one of [colleague, other]) {
    assert.deepEqual((await done(world, one, listViews, { page: "dossiers" })).views, []);
    assert.equal(await refused(world, one, removeView, { viewId }), "view.not-found");
  }
  await done(world, owner, removeView, { viewId });
  assert.equal(await refused(world, owner, removeView, { viewId }), "view.not-found");
});

test("a view of the same name is replaced, and there is an end to how many", async () => {
  const owner = await anAgency(world);
  const save = (name: string, filter = {}) =>
    done(world, owner, saveView, { page: "dossiers", name, filter });
  for (let at = 0; at < 50; at += 1) await save(`Vue ${at}`);
  const replaced = await save("Vue 7", { sort: "end" });
  assert.deepEqual(replaced.filter, { sort: "end" });
  assert.equal((await done(world, owner, listViews, { page: "dossiers" })).views.length, 50);
  const more = { page: "dossiers", name: "Une de plus", filter: {} };
  assert.equal(await refused(world, owner, saveView, more), "view.too-many");
});
