import { strict as assert } from "node:assert";
import { after, test } from "node:test";
import type { z } from "zod";
import { addAccesses } from "#core/access/commands/add-accesses.ts";
import { setAside } from "#core/access/commands/set-aside.ts";
import { readAccess } from "#core/access/queries.ts";
import { addContact, removeContact, restoreContact } from "#core/contact/commands/write-contact.ts";
import { createDossier } from "#core/dossier/commands/create-dossier.ts";
import { identify } from "#core/identify.ts";
import { listFacts } from "#core/journal/queries.ts";
import type { Actor } from "#core/kernel/actor.ts";
import { isRefusal } from "#core/kernel/refusal.ts";
import { buildPack } from "#core/pack/commands/build-pack.ts";
import type { PortalLetter } from "#core/portal/ports.ts";
import { readEndedLink } from "#core/portal/queries/read-ended-link.ts";
import { readPortalLink } from "#core/portal/queries/read-link.ts";
import { listLinks, readPortal } from "#core/portal/queries.ts";
import { anAgency, done, refused, somebody, turnsAway } from "#testing/people.ts";
import { makeWorld } from "#testing/world.ts";
import { acknowledgeAccess, askHelp } from "./answer-access.ts";
import { settleRequest } from "./ask-question.ts";
import { inviteContact, revokeLink } from "./invite-contact.ts";
import { mailLink } from "./mail-link.ts";
import { askLinkAgain, leavePortal, openPortal } from "./open-portal.ts";
import { takePack } from "./take-pack.ts";

const mailed: PortalLetter[] = [];
const world = await makeWorld({
  sendPortalLink: async (letter) => {
    mailed.push(letter);
  },
});
after(world.close);
const owner = await anAgency(world, "Atelier Rivage");
const anonymous: Actor = { kind: "anonymous" };

/** A dossier with a contact and two tools, and a link for the contact. */
async function aPortal() {
  const { id: dossierId } = await done(world, owner, createDossier, { party: "Aubin", endOn: "2026-12-14" });
  const { id: contactId } = await done(world, owner, addContact, {
    ...{ dossierId, name: "Nora", email: "nora@client.example", language: "en" },
  });
  const accesses = [
    { toolKey: "google-search-console", resource: "aubin.example", owner: "client" },
    { toolKey: "google-ads" },
  ];
  const { added } = await done(world, owner, addAccesses, { dossierId, accesses });
  const { linkId, token } = await done(world, owner, inviteContact, { dossierId, contactId });
  const accessIds = added.map(({ id }) => id);
  return { dossierId, contactId, linkId, token, accessIds };
}
/** The contact, once the link was opened, as the door knows it. */
async function entered(token: string): Promise<Actor> {
  const { session } = await done(world, anonymous, openPortal, { token });
  const actor = await identify(world, { kind: "portal", session });
  assert.ok(!isRefusal(actor) && actor.kind === "contact");
  return actor;
}
/** Mails what the worker would mail of the jobs that wait. */
async function mailWaiting() {
  for (const { name, agencyId, data } of world.enqueued.splice(0))
    if (name === "portal.send-link")
      await done(world, { kind: "system", agencyId, because: "portal" }, mailLink, data);
}

test("who only reads invites nobody; another agency's links do not exist; a contact has its own dossier alone", async () => {
  const { dossierId, contactId, linkId, token, accessIds } = await aPortal();
  await turnsAway(world, inviteContact, { dossierId, contactId }, owner, "member");
  await turnsAway(world, revokeLink, { dossierId, linkId }, owner, "member");
  const other = await anAgency(world, "Une autre");
  assert.equal(await refused(world, other, inviteContact, { dossierId, contactId }), "dossier.not-found");
  assert.equal(await refused(world, other, listLinks, { dossierId }), "dossier.not-found");
  const nora = await entered(token);
  const elsewhere = await aPortal();
  const there = { dossierId: elsewhere.dossierId, accessId: elsewhere.accessIds[0] };
  const said = { level: "owner", statement: "Vu." };
  assert.equal(await refused(world, nora, readPortal, { dossierId: there.dossierId }), "dossier.not-found");
  assert.equal(await refused(world, nora, acknowledgeAccess, { ...there, ...said }), "dossier.not-found");
  const mixed = { dossierId, accessId: elsewhere.accessIds[0] };
  assert.equal(await refused(world, nora, acknowledgeAccess, { ...mixed, ...said }), "access.not-found");
  const one = { dossierId, accessId: accessIds[0] };
  for (const operation of [readAccess, setAside, inviteContact, listFacts] as const)
    assert.equal(
      await refused(world, nora, operation as typeof readAccess, { ...one, contactId, as: null }),
      "request.not-permitted",
    );
  for (const stranger of [anonymous, somebody(), owner])
    assert.match(await refused(world, stranger, acknowledgeAccess, { ...one, ...said }), /^request\./);
});

test("reading a link opens nothing, two who open it at once get one session, and it opens no more", async () => {
  const { token } = await aPortal();
  for (let times = 0; times < 5; times += 1) {
    const link: z.infer<typeof readPortalLink.output> = await done(world, anonymous, readPortalLink, {
      token,
    });
    assert.deepEqual(
      [link.agency.name, link.party, link.contactName, link.language, link.opens, link.mayAskAgain],
      ["Atelier Rivage", "Aubin", "Nora", "en", true, true],
    );
  }
  const { run } = await import("#core/run.ts");
  const tries = await Promise.all(
    Array.from({ length: 8 }, () => run(world, anonymous, openPortal, { token })),
  );
  assert.equal(tries.filter(({ ok }) => ok).length, 1);
  assert.equal(await refused(world, anonymous, openPortal, { token }), "portal.link-used");
  assert.equal((await done(world, anonymous, readPortalLink, { token })).opens, false);
});

test("a link is too old after a fortnight, a session over after thirty days; ended, both are out at once", async () => {
  const late = await aPortal();
  const kept = await aPortal();
  const { session } = await done(world, anonymous, openPortal, { token: kept.token });
  world.wait({ hours: 24 * 14 + 1 });
  assert.equal(await refused(world, anonymous, openPortal, { token: late.token }), "portal.link-used");
  const isIn = async () => !isRefusal(await identify(world, { kind: "portal", session }));
  assert.equal(await isIn(), true);
  for (const token of [kept.token, session])
    assert.equal(
      await refused(world, anonymous, readEndedLink, { token }),
      "portal.link-not-found",
      "it opens",
    );
  world.wait({ hours: 24 * 16 });
  assert.equal(await isIn(), false);
  assert.equal((await done(world, anonymous, readEndedLink, { token: session })).language, "en");
  const states = async (dossierId: string) =>
    (await done(world, owner, listLinks, { dossierId })).links.map(({ state }) => state);
  assert.deepEqual([await states(late.dossierId), await states(kept.dossierId)], [["expired"], ["ended"]]);

  const ended = await aPortal();
  const nora = await done(world, anonymous, openPortal, { token: ended.token });
  await done(world, owner, revokeLink, { dossierId: ended.dossierId, linkId: ended.linkId });
  assert.ok(isRefusal(await identify(world, { kind: "portal", session: nora.session })));
  assert.equal(
    await refused(world, anonymous, readPortalLink, { token: ended.token }),
    "portal.link-not-found",
  );
  const gone = await aPortal();
  const yves = await done(world, anonymous, openPortal, { token: gone.token });
  await done(world, owner, removeContact, { dossierId: gone.dossierId, contactId: gone.contactId });
  assert.ok(isRefusal(await identify(world, { kind: "portal", session: yves.session })));
  const left = await aPortal();
  const out = await done(world, anonymous, openPortal, { token: left.token });
  const actor = await identify(world, { kind: "portal", session: out.session });
  await done(world, actor as Actor, leavePortal, {});
  assert.ok(isRefusal(await identify(world, { kind: "portal", session: out.session })));
});

test("only the newest link of a contact opens, and a new one is mailed to its own address alone, seldom", async () => {
  const { dossierId, contactId, token } = await aPortal();
  const { token: newer } = await done(world, owner, inviteContact, { dossierId, contactId, mail: true });
  assert.equal(await refused(world, anonymous, openPortal, { token }), "portal.link-not-found");
  await mailWaiting();
  assert.deepEqual(
    mailed.splice(0).map(({ to, token: sent, language }) => [to, sent, language]),
    [["nora@client.example", newer, "en"]],
  );
  await done(world, anonymous, askLinkAgain, { token: newer });
  await mailWaiting();
  assert.equal(mailed.length, 0, "it waits to be opened");
  await entered(newer);
  await done(world, anonymous, askLinkAgain, { token: newer });
  await done(world, anonymous, askLinkAgain, { token: newer });
  await done(world, anonymous, askLinkAgain, { token: "passation_portal_nothing" });
  await mailWaiting();
  assert.equal(mailed.splice(0).length, 1, "it was opened: who left comes back at once");
  world.wait({ minutes: 11 });
  await done(world, anonymous, askLinkAgain, { token: newer });
  await done(world, anonymous, askLinkAgain, { token: newer });
  await mailWaiting();
  const [again, more] = mailed.splice(0);
  assert.equal(more, undefined);
  assert.equal(again?.to, "nora@client.example");
  await entered(again?.token ?? "");
  const { id: unreachable } = await done(world, owner, addContact, { dossierId, name: "Yves" });
  const invite = { dossierId, contactId: unreachable, mail: true };
  assert.equal(await refused(world, owner, inviteContact, invite), "portal.no-address");
});

test("what a contact says is acknowledged by its name; it asks for help, and the agency settles it", async () => {
  const { dossierId, token, accessIds } = await aPortal();
  const nora = await entered(token);
  const [first = "", second = ""] = accessIds;
  const before = await done(world, nora, readPortal, { dossierId });
  assert.deepEqual([before.expected.length, before.contactName, before.party], [2, "Nora", "Aubin"]);
  const help = { dossierId, accessId: first, kind: "help", text: "Je ne vois pas le menu." };
  const { helpId } = await done(world, nora, askHelp, help);
  const asked = await done(world, nora, readPortal, { dossierId });
  assert.equal(asked.expected.find(({ accessId }) => accessId === first)?.asked, "help");
  await done(world, nora, acknowledgeAccess, {
    ...{ dossierId, accessId: first, level: "owner", statement: "Propriétaire, je l’ai vu." },
  });
  const { access, evidence } = await done(world, owner, readAccess, { dossierId, accessId: first });
  assert.deepEqual(
    [access.clientLevel, access.clientWho, access.autonomy.grade],
    ["owner", "Nora", "acknowledged"],
  );
  assert.equal(evidence[0]?.by, nora.kind === "contact" ? `contact:${nora.contactId}` : "");
  assert.equal(await refused(world, owner, settleRequest, { dossierId, helpId }), "portal.request-not-found");
  const other = { dossierId, accessId: second, kind: "someone-else", text: "Paul, paul@client.example" };
  const { helpId: waits } = await done(world, nora, askHelp, other);
  await turnsAway(world, settleRequest, { dossierId, helpId: waits }, owner, "member");
  await done(world, owner, settleRequest, { dossierId, helpId: waits });
  const now = await done(world, nora, readPortal, { dossierId });
  assert.deepEqual(
    [now.expected.map(({ accessId }) => accessId), now.settled.map(({ accessId }) => accessId)],
    [[second], [first]],
  );
  const secret = { dossierId, accessId: second, kind: "help", text: "mot de passe : Kx9!vT2#pLq8" };
  assert.match(await refused(world, nora, askHelp, secret), /secret/);
  const facts = (await done(world, owner, listFacts, { dossierId, limit: 50 })).rows.map(({ kind }) => kind);
  for (const kind of ["portal.invited", "portal.opened", "portal.help-asked", "portal.help-settled"])
    assert.ok(facts.includes(kind as (typeof facts)[number]), kind);
});

test("what a contact takes back in words leaves the right in doubt, until it is answered or said anew", async () => {
  const { dossierId, accessIds, token } = await aPortal();
  const [accessId = ""] = accessIds;
  const one = { dossierId, accessId };
  const nora = await entered(token);
  const says = { ...one, level: "owner", statement: "J’ai regardé : je l’ai." };
  const autonomy = async () => (await done(world, owner, readAccess, one)).access.autonomy;
  const expected = async () => {
    const page = await done(world, nora, readPortal, { dossierId });
    return page.expected.some((each) => each.accessId === accessId);
  };
  const asks = { ...one, kind: "help", text: "Je ne suis en fait pas propriétaire." };
  await done(world, nora, acknowledgeAccess, says);
  assert.deepEqual([(await autonomy()).state, await expected()], ["autonomous", false]);
  const { helpId } = await done(world, nora, askHelp, asks);
  const doubted = await autonomy();
  assert.deepEqual([doubted.state, doubted.grade], ["not-yet", "acknowledged"]);
  assert.deepEqual([doubted.lacks.map(({ kind }) => kind), await expected()], [["asked"], true]);
  await done(world, owner, settleRequest, { dossierId, helpId, answer: "Vous l’êtes depuis hier." });
  assert.deepEqual([(await autonomy()).state, await expected()], ["autonomous", false]);
  await done(world, nora, askHelp, { ...asks, kind: "someone-else", text: "Marc" });
  assert.equal((await autonomy()).state, "not-yet");
  await done(world, nora, acknowledgeAccess, says);
  assert.equal((await autonomy()).state, "autonomous");
});

test("what a contact confirmed counts no more once it is taken out: its colleague is asked, until one of them is there", async () => {
  const { dossierId, contactId, accessIds, token } = await aPortal();
  const one = { dossierId, accessId: accessIds[0] ?? "" };
  const nora = await entered(token);
  const yves = await done(world, owner, addContact, {
    dossierId,
    name: "Yves",
    email: "yves@client.example",
  });
  const link = await done(world, owner, inviteContact, { dossierId, contactId: yves.id });
  const him = await entered(link.token);
  const autonomy = async () => {
    const { access, evidence } = await done(world, owner, readAccess, one);
    const { state, grade, lacks } = access.autonomy;
    return [state, grade, lacks.map(({ kind }) => kind).join(), evidence.map(({ giverLeft }) => giverLeft)];
  };
  const expected = async () => {
    const page = await done(world, him, readPortal, { dossierId });
    return page.expected.find(({ accessId }) => accessId === one.accessId)?.again;
  };
  const says = { ...one, level: "owner", statement: "J’ai regardé : je l’ai." };
  await done(world, nora, acknowledgeAccess, says);
  assert.deepEqual(await autonomy(), ["autonomous", "acknowledged", "", [false]]);
  assert.equal(await expected(), undefined);
  await done(world, owner, removeContact, { dossierId, contactId });
  assert.deepEqual(await autonomy(), ["not-yet", null, "giver-left", [true]]);
  assert.equal(await expected(), true);
  await done(world, owner, restoreContact, { dossierId, contactId });
  assert.deepEqual([(await autonomy())[0], await expected()], ["autonomous", undefined]);
  await done(world, owner, removeContact, { dossierId, contactId });
  await done(world, him, acknowledgeAccess, says);
  assert.deepEqual(await autonomy(), ["autonomous", "acknowledged", "", [false, true]]);
  assert.equal(await expected(), undefined);
});

test("a pack is taken by a contact of its dossier alone", async () => {
  const { dossierId, token } = await aPortal();
  const nora = await entered(token);
  const elsewhere = await aPortal();
  const there = await done(world, owner, buildPack, { dossierId: elsewhere.dossierId });
  const foreign = { dossierId: elsewhere.dossierId, packId: there.id };
  assert.equal(await refused(world, nora, takePack, foreign), "dossier.not-found");
  assert.equal(await refused(world, nora, takePack, { dossierId, packId: there.id }), "pack.not-found");
  const { id: packId } = await done(world, owner, buildPack, { dossierId });
  assert.equal(await refused(world, nora, takePack, { dossierId, packId }), "pack.not-ready");
  for (const wrong of [owner, somebody(), anonymous])
    assert.match(await refused(world, wrong, takePack, { dossierId, packId }), /^request\./);
});
