import { strict as assert } from "node:assert";
import { after, test } from "node:test";
import { editAccess } from "#core/access/commands/edit-access.ts";
import { readAccess } from "#core/access/queries.ts";
import { editContact } from "#core/contact/commands/write-contact.ts";
import { closeRight } from "#core/departure/commands/close-right.ts";
import { askDeparture } from "#core/departure/commands/plan-departure.ts";
import { identify } from "#core/identify.ts";
import type { Actor } from "#core/kernel/actor.ts";
import { isRefusal } from "#core/kernel/refusal.ts";
import { proposeMeeting } from "#core/meeting/commands/propose-meeting.ts";
import { buildPack } from "#core/pack/commands/build-pack.ts";
import { listShares } from "#core/portal/queries/shares.ts";
import { listLinks, readPortal } from "#core/portal/queries.ts";
import { openSealedLink, SealedLink } from "#core/portal/sealed-link.ts";
import { portalMail } from "#platform/mail/portal-mail.ts";
import { anAgency, done, refused } from "#testing/people.ts";
import { portalsOf } from "#testing/portals.ts";
import { makeWorld } from "#testing/world.ts";
import { acknowledgeAccess, askHelp } from "./answer-access.ts";
import { settleRequest } from "./ask-question.ts";
import { inviteContact } from "./invite-contact.ts";
import { nameSuccessor } from "./name-people.ts";
import { openPortal } from "./open-portal.ts";
import { chooseOffered, refuseOffered } from "./reply-to-slots.ts";
import { shareWithSuccessor } from "./share-with-successor.ts";
import { takePack } from "./take-pack.ts";

const world = await makeWorld({ sendPortalLink: async () => undefined });
after(world.close);
const owner = await anAgency(world, "Atelier Rivage");
const anonymous: Actor = { kind: "anonymous" };
const { aPortal, entered } = portalsOf(world, owner);

test("a successor sees what it was shown, as long as it is; what it takes is not with the client", async () => {
  const portal = await aPortal();
  const { dossierId, contact, contactId, successor, accessIds } = portal;
  const [accessId = ""] = accessIds;
  const meeting = await done(world, owner, proposeMeeting, {
    ...{ dossierId, purpose: "closing", title: "Bilan", people: [{ kind: "contact", contactId }] },
    slots: [{ on: "2030-12-02", at: "09:30" }],
  });
  const { id: packId } = await done(world, owner, buildPack, { dossierId });
  const page = async (actor: Actor = successor) => done(world, actor, readPortal, { dossierId });
  const empty = await page();
  assert.deepEqual(
    [empty.side, empty.settled, empty.expected, empty.packs, empty.meetings, empty.people, empty.endOn],
    ["successor", [], [], [], [], [], null],
  );
  assert.equal(await refused(world, successor, takePack, { dossierId, packId }), "pack.not-found");
  assert.deepEqual(await done(world, owner, listShares, { dossierId }), {
    ...{ packs: [], accesses: [], meetings: [] },
  });
  const things = { dossierId, packId, accessId, meetingId: meeting.id };
  await done(world, owner, shareWithSuccessor, { ...things, shared: true });
  const shown = await page();
  assert.deepEqual([shown.settled.length, shown.meetings.length], [1, 1]);
  assert.equal(await refused(world, successor, takePack, { dossierId, packId }), "pack.not-ready");
  const preview = await done(world, owner, readPortal, { dossierId, as: "successor" });
  assert.deepEqual({ ...preview, contactName: "" }, { ...shown, contactName: "" });
  const asked = await done(world, contact, readPortal, { dossierId });
  assert.equal(asked.settled.length + asked.expected.length, 2, "its client still sees all");
  const chosen = { dossierId, meetingId: meeting.id, on: "2030-12-02", at: "09:30" };
  await done(world, successor, chooseOffered, chosen);
  await done(world, owner, shareWithSuccessor, { ...things, shared: false });
  assert.deepEqual(await page(), empty);
  assert.equal(
    await refused(world, successor, refuseOffered, { ...chosen, text: "Non" }),
    "meeting.not-found",
  );
});

test("a contact names the successor: nothing leaves, it sees nothing, and becomes one at once when a member says so", async () => {
  const { dossierId, contact, contactId } = await aPortal();
  world.enqueued.splice(0);
  const luc = { dossierId, name: "Luc", email: "luc@studio.example", organisation: "Studio Ponant" };
  const { contactId: lucId } = await done(world, contact, nameSuccessor, luc);
  assert.deepEqual(world.enqueued.splice(0), []);
  assert.equal(await refused(world, contact, nameSuccessor, luc), "portal.successor-known");
  const { people } = await done(world, contact, readPortal, { dossierId });
  assert.deepEqual(people, [{ name: "Luc", organisation: "Studio Ponant", side: "successor" }]);
  await done(world, owner, inviteContact, { dossierId, contactId: lucId, mail: true, sheet: true });
  const [{ data } = { data: {} }] = world.enqueued.splice(0);
  const letter = openSealedLink(SealedLink.parse(data), world.ports.vault);
  assert.deepEqual([letter.side, letter.to, letter.withSheet], ["successor", "luc@studio.example", false]);
  const { subject, text } = portalMail(letter, "https://passation.example");
  assert.doesNotMatch(`${subject} ${text}`, /attendu|mission/, "nothing is expected of a successor");
  const actor = await entered(dossierId, lucId);
  assert.deepEqual((await done(world, actor, readPortal, { dossierId })).settled, []);

  const { token } = await done(world, owner, inviteContact, { dossierId, contactId });
  const { session } = await done(world, anonymous, openPortal, { token });
  await done(world, owner, editContact, { dossierId, contactId, side: "successor" });
  const now = await identify(world, { kind: "portal", session });
  assert.ok(!isRefusal(now) && now.kind === "contact");
  assert.equal(now.side, "successor");
  assert.deepEqual((await done(world, now, readPortal, { dossierId })).expected, []);
});

test("a supplier says that we have the right and that its own access is out; its name is not ours", async () => {
  const { dossierId, contact, accessIds } = await aPortal("supplier");
  const [accessId = ""] = accessIds;
  const page = await done(world, contact, readPortal, { dossierId });
  assert.deepEqual([page.direction, page.side], ["supplier", "supplier"]);
  const out = { dossierId, accessId, kind: "out", text: "Nos deux comptes sont retirés." };
  await done(world, contact, askHelp, out);
  await done(world, contact, acknowledgeAccess, {
    dossierId,
    accessId,
    level: "owner",
    statement: "Vous l’êtes.",
  });
  const { access } = await done(world, owner, readAccess, { dossierId, accessId });
  assert.deepEqual([access.clientLevel, access.clientWho], ["owner", null]);
  const { requests } = await done(world, owner, listLinks, { dossierId });
  assert.deepEqual(
    requests.map(({ kind, settledAt }) => [kind, settledAt]),
    [["out", null]],
    "that it is out waits for somebody to look",
  );
});

test("a client takes us out where it was asked to, and only once it can do without us", async () => {
  const { dossierId, contact, accessIds } = await aPortal();
  const [accessId = ""] = accessIds;
  const one = { dossierId, accessId };
  const ours = [{ form: "person", name: "lou@agence.example", level: "editor" }] as const;
  await done(world, owner, editAccess, { ...one, ours: [...ours], owner: "client" });
  const out = { ...one, kind: "out", text: "Retirés ce matin." };
  const isAsked = async () => {
    const page = await done(world, contact, readPortal, { dossierId });
    const each = page.expected.concat(page.settled).find((shown) => shown.accessId === accessId);
    return [each?.removal, each?.rights];
  };
  assert.equal(await refused(world, contact, askHelp, out), "portal.not-asked");
  await done(world, owner, askDeparture, one);
  assert.deepEqual(await isAsked(), [false, ["lou@agence.example"]], "never us first");
  await done(world, contact, acknowledgeAccess, { ...one, level: "owner", statement: "Je le suis." });
  assert.deepEqual(await isAsked(), [true, ["lou@agence.example"]]);
  const { helpId } = await done(world, contact, askHelp, out);
  await done(world, owner, closeRight, { ...one, what: "person/lou@agence.example", statement: "Vu." });
  assert.deepEqual(await isAsked(), [true, []]);
  const page = await done(world, contact, readPortal, { dossierId });
  assert.equal(page.settled.find((shown) => shown.accessId === accessId)?.asked, "out");
  await done(world, owner, settleRequest, { dossierId, helpId });
});
