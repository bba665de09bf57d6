import { strict as assert } from "node:assert";
import { after, test } from "node:test";
import { readAccess } from "#core/access/queries.ts";
import { addContact } from "#core/contact/commands/write-contact.ts";
import { listContacts } from "#core/contact/queries.ts";
import { askDeparture } from "#core/departure/commands/plan-departure.ts";
import { createDossier } from "#core/dossier/commands/create-dossier.ts";
import { listFiles, readFile } from "#core/file/queries.ts";
import { listFacts } from "#core/journal/queries.ts";
import type { Actor } from "#core/kernel/actor.ts";
import { listLetters } from "#core/letter/queries/letters.ts";
import { editMeeting } from "#core/meeting/commands/fix-meeting.ts";
import { proposeMeeting } from "#core/meeting/commands/propose-meeting.ts";
import { readMeeting } from "#core/meeting/queries/read-meetings.ts";
import { listShares } from "#core/portal/queries/shares.ts";
import { listLinks, readPortal } from "#core/portal/queries.ts";
import { anAgency, done, refused, somebody, turnsAway } from "#testing/people.ts";
import { portalsOf } from "#testing/portals.ts";
import { makeWorld } from "#testing/world.ts";
import { acknowledgeAccess, askHelp } from "./answer-access.ts";
import { giveFile } from "./give-file.ts";
import { revokeLink } from "./invite-contact.ts";
import { inviteColleague, nameSuccessor } from "./name-people.ts";
import { chooseOffered, refuseOffered } from "./reply-to-slots.ts";
import { shareWithSuccessor } from "./share-with-successor.ts";

const world = await makeWorld({ sendPortalLink: async () => undefined });
after(world.close);
const owner = await anAgency(world, "Atelier Rivage");
const anonymous: Actor = { kind: "anonymous" };
const { aPortal, entered } = portalsOf(world, owner);
type Portal = Awaited<ReturnType<typeof aPortal>>;

const png = (name = "capture.png", bytes = 64) => {
  const content = new Uint8Array(bytes);
  content.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return new File([content], name);
};
const slots = [
  { on: "2030-12-02", at: "09:30", minutes: 60 },
  { on: "2030-12-03", at: "14:00", minutes: 45 },
];
const aMeeting = ({ dossierId }: Portal, people: readonly object[] = [], title = "Bilan") =>
  done(world, owner, proposeMeeting, { dossierId, purpose: "closing", title, slots, people });

test("what contacts give is not for members, strangers, successors, nor for contacts of another dossier", async () => {
  const one = await aPortal();
  const { dossierId, accessIds, contact, successor } = one;
  const elsewhere = await aPortal();
  const meeting = await aMeeting(one);
  const said = { dossierId, accessId: accessIds[0], level: "owner", statement: "Vu.", files: [png()] };
  const person = { dossierId, name: "Yves", email: "yves@client.example" };
  for (const [operation, input] of [
    [giveFile, said],
    [inviteColleague, person],
    [nameSuccessor, person],
    [chooseOffered, { dossierId, meetingId: meeting.id, on: "2030-12-02", at: "09:30" }],
    [refuseOffered, { dossierId, meetingId: meeting.id, text: "Non." }],
  ] as const) {
    for (const wrong of [owner, somebody(), anonymous])
      assert.match(await refused(world, wrong, operation as typeof giveFile, input), /^request\./);
    const told = await refused(world, elsewhere.contact, operation as typeof giveFile, input);
    assert.equal(told, "dossier.not-found", operation.name);
  }
  for (const operation of [giveFile, inviteColleague, nameSuccessor, acknowledgeAccess, askHelp] as const) {
    const input = { ...said, ...person, kind: "help", text: "?" };
    const told = await refused(world, successor, operation as typeof giveFile, input);
    assert.equal(told, "request.not-permitted", operation.name);
  }
  const share = { dossierId, accessId: accessIds[0], shared: true };
  await turnsAway(world, shareWithSuccessor, share, owner, "member");
  assert.equal(await refused(world, contact, shareWithSuccessor, share), "request.not-permitted");
  const other = await anAgency(world, "Une autre");
  assert.equal(await refused(world, other, shareWithSuccessor, share), "dossier.not-found");
  assert.equal(await refused(world, other, listShares, { dossierId }), "dossier.not-found");
  const foreign = { ...share, accessId: elsewhere.accessIds[0] };
  assert.equal(await refused(world, owner, shareWithSuccessor, foreign), "access.not-found");
});

test("a picture or a PDF that a contact sends is kept with what it acknowledges, inside the agency", async () => {
  const { dossierId, accessIds, contact } = await aPortal();
  const [accessId = "", other = ""] = accessIds;
  const say = { dossierId, accessId, level: "owner", statement: "Propriétaire." };
  await done(world, contact, giveFile, { ...say, files: [png("../écran.png")] });
  const { access, evidence } = await done(world, owner, readAccess, { dossierId, accessId });
  const [given] = evidence;
  assert.deepEqual(
    [given?.grade, given?.statement, access.clientLevel, access.clientWho],
    ["acknowledged", "Propriétaire.", "owner", "nora"],
  );
  const file = await done(world, owner, readFile, { dossierId, fileId: given?.fileId ?? "" });
  assert.deepEqual([file.name, file.visibility, file.folder], ["écran.png", "internal", "Preuves reçues"]);
  const pdf = new File(["%PDF-1.7\n"], "droits.png");
  await done(world, contact, giveFile, { ...say, accessId: other, files: [pdf] });

  for (const [wrong, told] of [
    [new File(["<svg xmlns='http://www.w3.org/2000/svg'/>"], "capture.png"), "portal.file-kind"],
    [new File(["MZ"], "capture.pdf"), "portal.file-kind"],
    [new File([], "vide.png"), "portal.file-kind"],
    [png("grande.png", 20_000_001), "portal.file-too-large"],
  ] as const)
    assert.equal(await refused(world, contact, giveFile, { ...say, files: [wrong] }), told);
  const secret = { ...say, statement: "mot de passe : Kx9!vT2#pLq8", files: [png()] };
  assert.equal(await refused(world, contact, giveFile, secret), "request.secret");
  const { rows } = await done(world, owner, listFiles, { dossierId, limit: 50 });
  assert.equal(rows.length, 2, "a refused file is not kept");
});

test("that an access is out is shown by a file too, where it was asked, and by nothing that is no picture", async () => {
  const { dossierId, accessIds, contact } = await aPortal();
  const [accessId = ""] = accessIds;
  const out = { dossierId, accessId, statement: "Retirés ce matin." };
  assert.equal(await refused(world, contact, giveFile, { ...out, files: [png()] }), "portal.not-asked");
  await done(world, owner, askDeparture, { dossierId, accessId });
  const script = new File(["<script>alert(1)</script>"], "capture.png");
  assert.equal(await refused(world, contact, giveFile, { ...out, files: [script] }), "portal.file-kind");
  await done(world, contact, giveFile, { ...out, files: [png("équipe.png")] });
  const { requests } = await done(world, owner, listLinks, { dossierId });
  const [told, ...others] = requests;
  assert.deepEqual([told?.kind, told?.text, others], ["out", out.statement, []]);
  const file = await done(world, owner, readFile, { dossierId, fileId: told?.fileId ?? "" });
  assert.deepEqual([file.name, file.visibility], ["équipe.png", "internal"]);
  const { rows } = await done(world, owner, listFiles, { dossierId, limit: 50 });
  assert.equal(rows.length, 1, "a refused file is not kept");
  const { evidence, access } = await done(world, owner, readAccess, { dossierId, accessId });
  assert.deepEqual([evidence, access.clientLevel], [[], "unknown"], "it says nothing of the right");
});

test("a colleague comes in by a link of its own, with the same share, at most ten a day, and the agency closes it", async () => {
  const { dossierId, contact, contactId, accessIds } = await aPortal();
  world.enqueued.splice(0);
  const yves = { dossierId, name: "Yves", email: "yves@client.example", language: "en" };
  const { contactId: colleagueId } = await done(world, contact, inviteColleague, yves);
  assert.deepEqual(
    world.enqueued.splice(0).map(({ name }) => name),
    ["portal.send-link"],
  );
  const { rows } = await done(world, owner, listContacts, { dossierId, limit: 50 });
  const added = rows.find(({ id }) => id === colleagueId);
  assert.deepEqual([added?.side, added?.invitedBy, added?.language], ["client", contactId, "en"]);
  const { links } = await done(world, owner, listLinks, { dossierId });
  assert.deepEqual(
    [links[0]?.contactName, links[0]?.invitedBy, links[0]?.state],
    ["Yves", "nora", "waiting"],
  );
  const colleague = await entered(dossierId, colleagueId);
  const mine = await done(world, contact, readPortal, { dossierId });
  const theirs = await done(world, colleague, readPortal, { dossierId });
  const own = { contactName: "", language: "", history: [] };
  assert.deepEqual({ ...theirs, ...own }, { ...mine, ...own });
  await done(world, colleague, askHelp, { dossierId, accessId: accessIds[0], kind: "help", text: "Où ?" });
  const again = { ...yves, email: "YVES@client.example" };
  assert.equal(await refused(world, contact, inviteColleague, again), "portal.colleague-known");

  const lure = { ...yves, name: "Votre colis : https://evil.example", email: "z@client.example" };
  assert.equal(await refused(world, contact, inviteColleague, lure), "request.invalid");

  for (let at = 1; at < 10; at += 1)
    await done(world, contact, inviteColleague, { ...yves, email: `yves-${at}@client.example` });
  const eleventh = { ...yves, email: "yves-11@client.example" };
  assert.equal(await refused(world, contact, inviteColleague, eleventh), "portal.too-many-named");
  assert.equal(await refused(world, colleague, nameSuccessor, eleventh), "portal.too-many-named");
  world.wait({ hours: 25 });
  await done(world, contact, inviteColleague, eleventh);
  const linkId = (await done(world, owner, listLinks, { dossierId })).links.find(
    ({ contactName, state }) => contactName === "Yves" && state === "open",
  )?.id;
  await done(world, owner, revokeLink, { dossierId, linkId });
  const facts = JSON.stringify(await done(world, owner, listFacts, { dossierId, limit: 100 }));
  assert.ok(facts.includes("portal.colleague-invited"));
});

test("a colleague is refused where no mail can leave, and nobody is added", async () => {
  const silent = await makeWorld();
  try {
    const boss = await anAgency(silent, "Sans courriel");
    const { id: dossierId } = await done(silent, boss, createDossier, { party: "Aubin" });
    const { id: contactId } = await done(silent, boss, addContact, { dossierId, name: "Nora" });
    const nora: Actor = { kind: "contact", agencyId: boss.agencyId, dossierId, contactId, side: "client" };
    const yves = { dossierId, name: "Yves", email: "yves@client.example" };
    assert.equal(await refused(silent, nora, inviteColleague, yves), "agency.mail-unavailable");
    assert.equal((await done(silent, boss, listContacts, { dossierId, limit: 50 })).rows.length, 1);
  } finally {
    await silent.close();
  }
});

test("a contact chooses an offered time: the meeting is fixed, invitations wait for a member, nothing leaves", async () => {
  const portal = await aPortal();
  const { dossierId, contact, contactId, successor } = portal;
  const { id: meetingId } = await aMeeting(portal, [{ kind: "contact", contactId }]);
  const seen = (await done(world, contact, readPortal, { dossierId })).meetings;
  assert.deepEqual(
    seen.map((one) => [one.state, one.times.map(({ begins }) => begins)]),
    [["proposed", ["2030-12-02T08:30:00Z", "2030-12-03T13:00:00Z"]]],
  );
  const unlike = { dossierId, meetingId, on: "2030-12-02", at: "10:00" };
  assert.equal(await refused(world, contact, chooseOffered, unlike), "meeting.slot-not-proposed");
  const time = { dossierId, meetingId, on: "2030-12-03", at: "14:00" };
  assert.equal(await refused(world, successor, chooseOffered, time), "meeting.not-found");

  await done(world, contact, refuseOffered, { dossierId, meetingId, text: "Plutôt en janvier." });
  const { replies } = await done(world, owner, readMeeting, { dossierId, meetingId });
  assert.deepEqual(
    replies.map(({ name, slot, text }) => [name, slot, text]),
    [["nora", null, "Plutôt en janvier."]],
  );
  const [asked] = (await done(world, contact, readPortal, { dossierId })).meetings;
  assert.equal(asked?.refused, "Plutôt en janvier.");
  const others = [{ on: "2031-01-06", at: "10:00", minutes: 60 }];
  await done(world, owner, editMeeting, { dossierId, meetingId, slots: others });
  const anew = await done(world, owner, readMeeting, { dossierId, meetingId });
  assert.deepEqual(anew.replies, [], "other times are asked anew");
  assert.equal((await done(world, contact, readPortal, { dossierId })).meetings[0]?.refused, null);

  world.enqueued.splice(0);
  await done(world, contact, chooseOffered, { dossierId, meetingId, on: "2031-01-06", at: "10:00" });
  const fixed = await done(world, owner, readMeeting, { dossierId, meetingId });
  assert.deepEqual(
    [fixed.state, fixed.slot?.on, fixed.replies.map(({ name, slot }) => [name, slot?.on])],
    ["fixed", "2031-01-06", [["nora", "2031-01-06"]]],
  );
  const { rows } = await done(world, owner, listLetters, { dossierId, limit: 50 });
  const waiting = rows.filter(({ state }) => state !== "cancelled");
  assert.deepEqual([...new Set(waiting.map(({ state }) => state))], ["draft"]);
  assert.ok(!world.enqueued.some(({ name }) => name.startsWith("letter.")));
  const later = { dossierId, meetingId, on: "2031-01-06", at: "10:00" };
  assert.equal(await refused(world, contact, chooseOffered, later), "meeting.already-fixed");
  const late = { dossierId, meetingId, text: "Finalement non." };
  assert.equal(await refused(world, contact, refuseOffered, late), "meeting.already-fixed");
  const [told] = (await done(world, contact, readPortal, { dossierId })).meetings;
  assert.deepEqual([told?.state, told?.times.length], ["fixed", 1]);
});

test("a meeting concerns who takes part in it, their colleagues, and everybody when it names nobody", async () => {
  const portal = await aPortal();
  const { dossierId, contact, contactId } = portal;
  const { id: zoe } = await done(world, owner, addContact, {
    dossierId,
    name: "Zoé",
    email: "zoe@x.example",
  });
  const { contactId: yves } = await done(world, contact, inviteColleague, {
    ...{ dossierId, name: "Yves", email: "yves@client.example" },
  });
  await aMeeting(portal, [{ kind: "contact", contactId: zoe }], "Avec Zoé");
  await aMeeting(portal, [{ kind: "contact", contactId }], "Avec Nora");
  await aMeeting(portal, [{ kind: "other", name: "Ana", email: null }], "Avec le successeur");
  await aMeeting(portal, [], "Avec qui veut");
  const titles = async (actor: Actor) =>
    (await done(world, actor, readPortal, { dossierId })).meetings.map(({ title }) => title);
  assert.deepEqual(await titles(contact), ["Avec Nora", "Avec qui veut"]);
  assert.deepEqual(await titles(await entered(dossierId, yves)), ["Avec Nora", "Avec qui veut"]);
  assert.deepEqual(await titles(await entered(dossierId, zoe)), ["Avec Zoé", "Avec qui veut"]);
});
