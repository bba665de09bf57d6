import { strict as assert } from "node:assert";
import { after, test } from "node:test";
import { addAccesses } from "#core/access/commands/add-accesses.ts";
import { addContact } from "#core/contact/commands/write-contact.ts";
import { listDossiers } from "#core/dossier/queries/list.ts";
import { readOverview } from "#core/dossier/queries.ts";
import { makePlan } from "#core/plan/commands/make-plan.ts";
import { addWorkItem } from "#core/tracking/commands/add-entry.ts";
import { anAgency, done, refused, turnsAway } from "#testing/people.ts";
import { makeWorld } from "#testing/world.ts";
import { archiveDossier, cancelDossier, reopenDossier } from "./close-dossier.ts";
import { createDossier } from "./create-dossier.ts";
import { editDossier } from "./edit-dossier.ts";

const world = await makeWorld();
after(world.close);

const listed = async (owner: Parameters<typeof done>[1], more = {}) =>
  (await done(world, owner, listDossiers, { limit: 200, ...more })).rows.map(({ name }) => name);

test("who only reads closes nothing; nor does another agency", async () => {
  const owner = await anAgency(world);
  const { id: dossierId } = await done(world, owner, createDossier, { party: "Aubin" });
  for (const operation of [archiveDossier, cancelDossier, reopenDossier] as const)
    await turnsAway(world, operation, { dossierId, reason: "Fin" }, owner, "member");
  const other = await anAgency(world, "Une autre");
  assert.equal(await refused(world, other, archiveDossier, { dossierId }), "dossier.not-found");
});

test("a dossier leaves the list when it is archived or cancelled, and comes back; each only once", async () => {
  const owner = await anAgency(world);
  const open = async (party: string) => (await done(world, owner, createDossier, { party })).id;
  const [one, two] = [await open("Aubin"), await open("Berthe")];
  await done(world, owner, archiveDossier, { dossierId: one });
  assert.equal(await refused(world, owner, archiveDossier, { dossierId: one }), "dossier.already");
  assert.equal(await refused(world, owner, cancelDossier, { dossierId: two }), "request.invalid");
  const cancelled = await done(world, owner, cancelDossier, { dossierId: two, reason: " Le client reste " });
  assert.deepEqual([cancelled.state, cancelled.stateReason], ["cancelled", "Le client reste"]);
  assert.deepEqual(await listed(owner), []);
  assert.deepEqual(await listed(owner, { state: "archived" }), ["Aubin"]);
  await done(world, owner, reopenDossier, { dossierId: two });
  assert.deepEqual(await listed(owner), ["Berthe"]);
});

test("dossiers are narrowed and put in order by name, end and last change, page by page", async () => {
  const owner = await anAgency(world);
  const make = async (party: string, more = {}) =>
    (await done(world, owner, createDossier, { party, ...more })).id;
  const first = await make("Été", { endOn: "2027-01-01", tone: "calm", strategic: true });
  world.wait({ minutes: 1 });
  await make("Aubin", { direction: "supplier" });
  world.wait({ minutes: 1 });
  await make("Zoé", { endOn: "2026-12-01", tone: "dispute" });
  world.wait({ minutes: 1 });
  await done(world, owner, editDossier, { dossierId: first, timeBudgetMinutes: 90 });
  assert.deepEqual(await listed(owner), ["Aubin", "Été", "Zoé"]);
  assert.deepEqual(await listed(owner, { sort: "end" }), ["Zoé", "Été", "Aubin"]);
  assert.deepEqual(await listed(owner, { sort: "updated" }), ["Été", "Zoé", "Aubin"]);
  assert.deepEqual(await listed(owner, { words: "ete" }), ["Été"]);
  assert.deepEqual(await listed(owner, { tone: "dispute" }), ["Zoé"]);
  assert.deepEqual(await listed(owner, { strategic: true, endFrom: "2026-12-31" }), ["Été"]);
  assert.deepEqual(await listed(owner, { direction: "supplier" }), ["Aubin"]);
  for (const sort of ["name", "end", "updated"]) {
    const names: string[] = [];
    let page = await done(world, owner, listDossiers, { sort, limit: 1 });
    for (names.push(...page.rows.map(({ name }) => name)); page.next !== undefined; ) {
      page = await done(world, owner, listDossiers, { sort, limit: 1, after: page.next });
      names.push(...page.rows.map(({ name }) => name));
    }
    assert.deepEqual(names, await listed(owner, { sort }), sort);
  }
});

test("sites are kept as addresses, whatever people leave out, and what is no site is refused", async () => {
  const owner = await anAgency(world);
  const sites = ["aubin.example", "https://aubin.example/", "http://boutique.aubin.example/fr"];
  const made = await done(world, owner, createDossier, { party: "Aubin", sites });
  assert.deepEqual(made.sites, ["https://aubin.example", "http://boutique.aubin.example/fr"]);
  for (const wrong of ["javascript:alert(1)", "un site", "ftp://aubin.example"])
    assert.equal(
      await refused(world, owner, createDossier, { party: "B", sites: [wrong] }),
      "request.invalid",
    );
});

test("an overview counts what there is, and says what is missing", async () => {
  const owner = await anAgency(world);
  const { id: dossierId } = await done(world, owner, createDossier, { party: "Aubin", reason: "budget" });
  await done(world, owner, addWorkItem, { dossierId, title: "Menu" });
  await done(world, owner, addContact, { dossierId, name: "Nora" });
  assert.deepEqual(await done(world, owner, readOverview, { dossierId }), {
    missing: ["end", "sites"],
    blocks: [],
    daysToEnd: null,
    counts: {
      openWork: 1,
      undecided: 1,
      sources: 0,
      homeless: 0,
      contacts: 1,
      lateSteps: 0,
      blockedAccesses: 0,
    },
    blocked: [],
    next: [],
    progress: [],
    planOutdated: false,
  });
});

test("an overview says which accesses block and how many steps are late, until the dossier is put away", async () => {
  const owner = await anAgency(world);
  const { id: dossierId } = await done(world, owner, createDossier, { party: "Aubin", endOn: "2099-01-01" });
  const accesses = [{ toolKey: "google-search-console", payer: "us" }, { toolKey: "google-analytics-4" }];
  await done(world, owner, addAccesses, { dossierId, accesses });
  assert.deepEqual((await done(world, owner, readOverview, { dossierId })).blocks, ["accesses-blocked"]);
  await done(world, owner, editDossier, { dossierId, endOn: "2020-01-01" });
  const since = { playbookKey: "client-exit-web-marketing", startOn: "2019-11-01" };
  await done(world, owner, makePlan, { dossierId, ...since });
  const { blocks, counts } = await done(world, owner, readOverview, { dossierId });
  assert.deepEqual(blocks, ["accesses-blocked", "steps-late", "nothing-to-hand-over", "no-contact"]);
  assert.equal(counts.blockedAccesses, 1);
  assert.ok(counts.lateSteps > 10, String(counts.lateSteps));
  await done(world, owner, archiveDossier, { dossierId });
  const away = await done(world, owner, readOverview, { dossierId });
  assert.deepEqual([away.blocks, away.next], [[], []]);
});

test("how far the end is follows from the day that it is for the agency", async () => {
  const owner = await anAgency(world);
  const { id: dossierId, createdAt } = await done(world, owner, createDossier, { party: "Aubin" });
  // An hour before midnight in UTC, it is tomorrow in Paris.
  const now = Temporal.Instant.from(createdAt).toZonedDateTimeISO("UTC");
  const late = now.add({ days: 1 }).withPlainTime("23:00");
  world.wait({ seconds: Math.round(now.until(late).total("second")) });
  const endOn = late.add({ days: 1 }).toPlainDate().toString();
  await done(world, owner, editDossier, { dossierId, endOn });
  assert.equal((await done(world, owner, readOverview, { dossierId })).daysToEnd, 0);
});
