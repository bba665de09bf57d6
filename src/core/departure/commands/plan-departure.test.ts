import { strict as assert } from "node:assert";
import { after, test } from "node:test";
import { addAccesses } from "#core/access/commands/add-accesses.ts";
import { editAccess } from "#core/access/commands/edit-access.ts";
import { giveEvidence } from "#core/access/commands/give-evidence.ts";
import { removeAccess } from "#core/access/commands/remove-access.ts";
import { setAside } from "#core/access/commands/set-aside.ts";
import { listDepartures } from "#core/departure/queries.ts";
import { cancelDossier } from "#core/dossier/commands/close-dossier.ts";
import { createDossier } from "#core/dossier/commands/create-dossier.ts";
import { editDossier } from "#core/dossier/commands/edit-dossier.ts";
import { anAgency, done, refusal, refused } from "#testing/people.ts";
import { makeWorld } from "#testing/world.ts";
import { closeDeparture } from "./close-departure.ts";
import { closeRight } from "./close-right.ts";
import { askDeparture, planDeparture } from "./plan-departure.ts";

const world = await makeWorld();
after(world.close);
const owner = await anAgency(world);
const statement = "Réglages › Utilisateurs : plus personne de l’agence.";
const lou = { form: "person", name: "lou@rivage.example", level: "owner" };
const said = { clientLevel: "owner", owner: "client", payer: "client", login: "named" };

/** An access of Search Console on which Lou of ours has a right, in a dossier that ended on 14 December. */
async function anAccess(more: object = {}, endOn: string | null = "2026-12-14") {
  const { id: dossierId } = await done(world, owner, createDossier, { party: "Aubin", endOn });
  const accesses = [{ toolKey: "google-search-console", ...said, ours: [lou], ...more }];
  const { added } = await done(world, owner, addAccesses, { dossierId, accesses });
  return { dossierId, accessId: added[0]?.id ?? "" };
}
type One = Awaited<ReturnType<typeof anAccess>>;
const evidence = { level: "owner", statement: "Nora Benali y est propriétaire." };
const show = (one: One) => done(world, owner, giveEvidence, { ...one, ...evidence });
const listed = async ({ dossierId, accessId }: One) => {
  const list = await done(world, owner, listDepartures, { dossierId });
  const departure = list.departures.find((one) => one.accessId === accessId) ?? assert.fail();
  return { ...list, departure };
};
/** Closes all that is ours there, one after the other. */
async function sweep(one: One) {
  const { open } = (await listed(one)).departure;
  for (const { what, closed } of open)
    if (!closed) await done(world, owner, closeRight, { ...one, what, statement });
}

test("three months after the end one leaves, or on a day that somebody fixed; that it was asked for is counted", async () => {
  const one = await anAccess();
  assert.equal((await listed(one)).departure.dueOn, "2027-03-14");
  const clause = { ...one, dueOn: "2026-12-31", reason: "Article 9 du contrat." };
  const { departure: fixed } = await done(world, owner, planDeparture, clause);
  await done(world, owner, planDeparture, clause);
  assert.deepEqual([fixed.dueOn, fixed.fixedOn, fixed.reason], ["2026-12-31", "2026-12-31", clause.reason]);
  const { departure: asked } = await done(world, owner, askDeparture, { ...one, note: "À Nora Benali." });
  const { departure: twice } = await done(world, owner, askDeparture, one);
  assert.deepEqual(
    [asked.state, twice.asked],
    ["asked", { firstOn: "2026-11-02", lastOn: "2026-11-02", times: 2, note: "À Nora Benali." }],
  );
  const { departure: rule } = await done(world, owner, planDeparture, { ...one, dueOn: null });
  assert.deepEqual([rule.dueOn, rule.fixedOn, rule.reason], ["2027-03-14", null, null]);
  await done(world, owner, editDossier, { dossierId: one.dossierId, endOn: "2026-11-30" });
  assert.equal((await listed(one)).departure.dueOn, "2027-02-28");
  await done(world, owner, cancelDossier, { dossierId: one.dossierId, reason: "Le contrat continue." });
  const kept = await listed(one);
  assert.deepEqual([kept.endOn, kept.dueOn, kept.departure.dueOn], [null, null, null]);
  assert.equal((await listed(await anAccess({}, null))).departure.dueOn, null);
});

test("as time goes by a departure is due on its day, and late when the week of the sweep is over", async () => {
  const later = await makeWorld();
  try {
    const agency = await anAgency(later);
    const { id: dossierId } = await done(later, agency, createDossier, {
      party: "Aubin",
      endOn: "2026-12-14",
    });
    await done(later, agency, addAccesses, { dossierId, accesses: [{ toolKey: "google-ads", ours: [lou] }] });
    const stateAfter = async (days: number) => {
      later.wait({ hours: 24 * days });
      const { departures, dueOn } = await done(later, agency, listDepartures, { dossierId });
      return [dueOn, departures[0]?.state];
    };
    assert.deepEqual(await stateAfter(0), ["2027-03-14", "planned"]);
    assert.deepEqual(await stateAfter(131), ["2027-03-14", "planned"]);
    assert.deepEqual(await stateAfter(1), ["2027-03-14", "due"]);
    assert.deepEqual(await stateAfter(7), ["2027-03-14", "due"]);
    assert.deepEqual(await stateAfter(1), ["2027-03-14", "late"]);
  } finally {
    await later.close();
  }
});

test("what is not applicable wants a reason, what a program does wants a tool that lets it, what is closed is not planned", async () => {
  const one = await anAccess({ ours: [] });
  const plan = (more: object) => ({ ...one, ...more });
  const none = plan({ method: "not-applicable" });
  assert.equal(await refused(world, owner, planDeparture, none), "departure.reason-wanted");
  const reason = "C’est notre propre outil.";
  const { departure } = await done(world, owner, planDeparture, { ...none, reason });
  assert.deepEqual([departure.state, departure.reason], ["not-applicable", reason]);
  const nothing = "departure.nothing-to-leave";
  assert.equal(await refused(world, owner, askDeparture, one), nothing);
  assert.equal(await refused(world, owner, closeDeparture, { ...one, statement }), nothing);
  assert.equal(await refused(world, owner, planDeparture, plan({ reason: null })), "departure.reason-wanted");
  await done(world, owner, editAccess, plan({ ours: [lou] }));
  const byHand = await done(world, owner, planDeparture, plan({ method: "manual" }));
  assert.deepEqual([byHand.departure.state, byHand.departure.reason], ["planned", null]);
  const accesses = [{ toolKey: "outbrain" }, { toolKey: "google-ads" }];
  const { added } = await done(world, owner, addAccesses, { ...one, accesses });
  const automatic = (at: number) => plan({ accessId: added[at]?.id, method: "automatic" });
  assert.equal(await refused(world, owner, planDeparture, automatic(0)), "departure.not-automatic");
  assert.equal((await done(world, owner, planDeparture, automatic(1))).departure.method, "automatic");
  await show(one);
  await sweep(one);
  await done(world, owner, closeDeparture, { ...one, statement });
  assert.equal(await refused(world, owner, planDeparture, plan({ dueOn: null })), "departure.already-closed");
  assert.equal(await refused(world, owner, askDeparture, one), "departure.already-closed");
});

test("there is something to leave while a right of ours is open, whatever was said before it was given", async () => {
  const max = { form: "token", name: "clé du tableau de bord", level: "viewer" };
  const one = await anAccess({ ours: [lou, max] });
  const none = { ...one, method: "not-applicable", reason: "Jamais utilisé." };
  const no = await refusal(world, owner, planDeparture, none);
  assert.deepEqual(no, {
    refused: "departure.rights-open",
    params: { name: "Google Search Console", count: 2, rights: `${lou.name}, ${max.name}` },
  });
  const { departure: before } = await listed(one);
  assert.deepEqual([before.state, before.mayBeNotApplicable], ["planned", no]);
  await done(world, owner, closeRight, { ...one, what: `token/${max.name}`, statement });
  await done(world, owner, editAccess, { ...one, ours: [max] });
  const { departure: aside } = await done(world, owner, planDeparture, none);
  assert.deepEqual(
    [aside.state, aside.method, aside.mayBeNotApplicable],
    ["not-applicable", none.method, true],
  );
  // A right that is given after that is to be left as any other, on the day that follows.
  await done(world, owner, editAccess, { ...one, ours: [max, lou] });
  const { departure: again } = await listed(one);
  assert.deepEqual([again.state, again.method, again.reason], ["planned", "manual", null]);
  assert.equal(
    (await done(world, owner, planDeparture, { ...one, dueOn: "2027-01-15" })).departure.state,
    "planned",
  );
});

test("departures are listed with what wants somebody first, those of accesses taken out are not", async () => {
  const one = await anAccess();
  const add = async (toolKey: string, more: object = {}) => {
    const accesses = [{ toolKey, ...said, ours: [lou], ...more }];
    const { added } = await done(world, owner, addAccesses, { ...one, accesses });
    return { ...one, accessId: added[0]?.id ?? "" };
  };
  await done(world, owner, planDeparture, { ...one, dueOn: "2026-11-20" });
  const [late, due, gone, aside] = [
    await add("google-ads"),
    await add("trello"),
    await add("matomo"),
    await add("mailchimp", { ours: [] }),
  ];
  await done(world, owner, planDeparture, { ...late, dueOn: "2026-10-01" });
  await done(world, owner, planDeparture, { ...due, dueOn: "2026-11-02" });
  await done(world, owner, setAside, { ...aside, as: "not-applicable", reason: "Pas d’envoi." });
  await done(world, owner, removeAccess, gone);
  const { departures, counts } = await listed(one);
  assert.deepEqual(
    departures.map(({ tool, state }) => `${tool.key} ${state}`),
    ["google-ads late", "trello due", "google-search-console planned", "mailchimp not-applicable"],
  );
  assert.deepEqual(counts, {
    total: 3,
    late: 1,
    due: 1,
    asked: 0,
    planned: 1,
    closed: 0,
    notApplicable: 1,
    contradicted: 0,
  });
});
