import { strict as assert } from "node:assert";
import { after, test } from "node:test";
import { addAccesses } from "#core/access/commands/add-accesses.ts";
import { addContact, editContact } from "#core/contact/commands/write-contact.ts";
import { createDossier } from "#core/dossier/commands/create-dossier.ts";
import { identify } from "#core/identify.ts";
import { listFacts } from "#core/journal/queries.ts";
import type { Actor } from "#core/kernel/actor.ts";
import { isRefusal } from "#core/kernel/refusal.ts";
import type { PortalCodeLetter } from "#core/portal/ports.ts";
import { readClosing } from "#core/portal/queries/read-closing.ts";
import { readHistory } from "#core/portal/queries/read-history.ts";
import { readPortalLink } from "#core/portal/queries/read-link.ts";
import { readLinkLogo, readPortalLogo } from "#core/portal/queries/read-logo.ts";
import { listLinks, readPortal } from "#core/portal/queries.ts";
import { run } from "#core/run.ts";
import { anAgency, done, refusal, refused, somebody, turnsAway } from "#testing/people.ts";
import { makeWorld } from "#testing/world.ts";
import { askHelp } from "./answer-access.ts";
import { askQuestion, settleRequest } from "./ask-question.ts";
import { chooseLanguage } from "./choose-language.ts";
import { askCode, enterByCode, mailCode } from "./enter-by-code.ts";
import { inviteContact } from "./invite-contact.ts";
import { askLinkAgain, leavePortal, openPortal } from "./open-portal.ts";
import { setClosing } from "./set-closing.ts";

const mailed: PortalCodeLetter[] = [];
const world = await makeWorld({
  sendPortalLink: async () => undefined,
  sendPortalCode: async (letter) => {
    mailed.push(letter);
  },
});
after(world.close);
const owner = await anAgency(world, "Atelier Rivage");
const anonymous: Actor = { kind: "anonymous" };

async function aPortal({ withCode = false } = {}) {
  const { id: dossierId } = await done(world, owner, createDossier, { party: "Aubin", endOn: "2026-12-14" });
  const email = "nora@client.example";
  const { id: contactId } = await done(world, owner, addContact, {
    dossierId,
    name: "Nora",
    email,
    language: "en",
  });
  const { token } = await done(world, owner, inviteContact, { dossierId, contactId, withCode });
  return { dossierId, contactId, token };
}
async function actorOf(session: string): Promise<Actor> {
  const actor = await identify(world, { kind: "portal", session });
  assert.ok(!isRefusal(actor) && actor.kind === "contact");
  return actor;
}
const entered = async (token: string) =>
  actorOf((await done(world, anonymous, openPortal, { token })).session);

/** The code that the worker mails of what waits. */
async function theCode(): Promise<string> {
  for (const { name, agencyId, data } of world.enqueued.splice(0))
    if (name === "portal.send-code")
      await done(world, { kind: "system", agencyId, because: "portal" }, mailCode, data);
  return mailed.splice(0).at(-1)?.code ?? "";
}
const wrongOf = (code: string) => (code === "123456" ? "654321" : "123456");
const kinds = async (dossierId: string) =>
  (await done(world, owner, listFacts, { dossierId, limit: 100 })).rows.map(({ kind }) => kind);

test("who holds no link, or one that takes no code, asks for none; only the worker mails one", async () => {
  const plain = await aPortal();
  for (const token of ["passation_portal_nothing", plain.token])
    assert.match(await refused(world, anonymous, askCode, { token }), /^portal\.link-(?:not-found|used)$/);
  assert.equal(await refused(world, owner, askCode, { token: plain.token }), "request.not-permitted");
  assert.equal(
    await refused(world, anonymous, enterByCode, { token: plain.token, code: "123456" }),
    "portal.link-used",
  );
  const sealed = { key: "q5RkYv0=", sealed: "9fWq2bA=" };
  assert.equal(await refused(world, owner, mailCode, sealed), "request.not-permitted");
  const { id: unreachable } = await done(world, owner, addContact, {
    dossierId: plain.dossierId,
    name: "Yves",
  });
  const invite = { dossierId: plain.dossierId, contactId: unreachable, withCode: true };
  assert.equal(await refused(world, owner, inviteContact, invite), "portal.no-address");
});

test("a link that wants a code opens by the code alone, once; two who type it at once get one session", async () => {
  const { dossierId, token } = await aPortal({ withCode: true });
  assert.equal(await refused(world, anonymous, openPortal, { token }), "portal.code-needed");
  assert.equal(await refused(world, anonymous, enterByCode, { token, code: "123456" }), "portal.code-over");
  assert.deepEqual(await done(world, anonymous, askCode, { token }), { isNew: true });
  const waiting = JSON.stringify(world.enqueued.map(({ data }) => data));
  const code = await theCode();
  assert.match(code, /^\d{6}$/);
  assert.ok(!waiting.includes(code), "what waits in the queue is sealed");
  const wrong = await done(world, anonymous, enterByCode, { token, code: wrongOf(code) });
  assert.deepEqual(wrong, { opened: null, triesLeft: 4 });
  assert.equal((await done(world, anonymous, readPortalLink, { token })).opens, true, "it is not used up");
  const typed = `${code.slice(0, 3)} ${code.slice(3)}`;
  const tries = await Promise.all(
    [1, 2, 3, 4].map(() => run(world, anonymous, enterByCode, { token, code: typed })),
  );
  const opened = tries.filter((one) => one.ok && one.result.opened !== null);
  assert.equal(opened.length, 1);
  assert.equal(await refused(world, anonymous, enterByCode, { token, code }), "portal.link-used");
  const facts = await kinds(dossierId);
  for (const kind of ["portal.code-asked", "portal.code-mailed", "portal.code-wrong", "portal.opened"])
    assert.equal(facts.filter((one) => one === kind).length, 1, kind);
  assert.equal((await done(world, owner, listLinks, { dossierId })).links[0]?.withCode, true);
});

test("a code is over after five wrong tries or ten minutes, and the old one does not open besides the new", async () => {
  const { token } = await aPortal({ withCode: true });
  await done(world, anonymous, askCode, { token });
  const first = await theCode();
  for (let left = 4; left >= 0; left -= 1)
    assert.equal(
      (await done(world, anonymous, enterByCode, { token, code: wrongOf(first) })).triesLeft,
      left,
    );
  assert.equal(await refused(world, anonymous, enterByCode, { token, code: first }), "portal.code-over");
  assert.deepEqual(await done(world, anonymous, askCode, { token }), { isNew: false }, "one a minute");
  assert.equal(await theCode(), "");
  world.wait({ minutes: 1 });
  await done(world, anonymous, askCode, { token });
  const second = await theCode();
  world.wait({ minutes: 10 });
  assert.equal(await refused(world, anonymous, enterByCode, { token, code: second }), "portal.code-over");
  await done(world, anonymous, askCode, { token, language: "fr" });
  const late = world.enqueued.find(({ name }) => name === "portal.send-code");
  world.wait({ minutes: 10 });
  const mailer: Actor = { kind: "system", agencyId: owner.agencyId, because: "portal" };
  assert.equal(await refused(world, mailer, mailCode, late?.data), "portal.code-over", "it came too late");
  world.enqueued.length = 0;
  await done(world, anonymous, askCode, { token });
  const last = await theCode();
  assert.notEqual((await done(world, anonymous, enterByCode, { token, code: last })).opened, null);
});

test("ten codes are mailed for one link and no more; a link that is asked for again wants a code too", async () => {
  const { dossierId, token } = await aPortal({ withCode: true });
  for (let times = 0; times < 10; times += 1) {
    await done(world, anonymous, askCode, { token });
    world.wait({ minutes: 1 });
  }
  assert.equal(await refused(world, anonymous, askCode, { token }), "portal.too-many-codes");
  world.enqueued.length = 0;
  world.wait({ hours: 24 * 15 });
  await done(world, anonymous, askLinkAgain, { token });
  const links = (await done(world, owner, listLinks, { dossierId })).links;
  assert.deepEqual(
    links.map(({ withCode }) => withCode),
    [true, true],
  );
});

test("a contact chooses its language, and nobody else's", async () => {
  const { dossierId, token } = await aPortal();
  for (const wrong of [owner, somebody(), anonymous])
    assert.match(await refused(world, wrong, chooseLanguage, { language: "fr" }), /^request\./);
  const other = await aPortal();
  const yves = await entered(other.token);
  const nora = await entered(token);
  await done(world, nora, chooseLanguage, { language: "fr" });
  await done(world, nora, chooseLanguage, { language: "fr" });
  assert.equal((await done(world, nora, readPortal, { dossierId })).language, "fr");
  assert.equal((await done(world, yves, readPortal, { dossierId: other.dossierId })).language, "en");
  assert.equal((await kinds(dossierId)).filter((kind) => kind === "contact.edited").length, 1);
});

test("a question about no tool is answered by the agency, and read by who asked it alone", async () => {
  const { dossierId, contactId, token } = await aPortal();
  const { id: otherId } = await done(world, owner, addContact, { dossierId, name: "Yves" });
  const other = await done(world, owner, inviteContact, { dossierId, contactId: otherId });
  const [nora, yves] = [await entered(token), await entered(other.token)];
  const elsewhere = await aPortal();
  for (const wrong of [owner, somebody(), anonymous])
    assert.match(await refused(world, wrong, askQuestion, { dossierId, text: "Qui ?" }), /^request\./);
  const there = { dossierId: elsewhere.dossierId, text: "Qui ?" };
  assert.equal(await refused(world, nora, askQuestion, there), "dossier.not-found");
  const secret = { dossierId, text: "mot de passe : Kx9!vT2#pLq8" };
  assert.match(await refused(world, nora, askQuestion, secret), /secret/);
  const { helpId } = await done(world, nora, askQuestion, { dossierId, text: "Qui garde le domaine ?" });
  const answer = { dossierId, helpId, answer: "Vous, depuis le 3 décembre." };
  await turnsAway(world, settleRequest, answer, owner, "member");
  const stranger = await anAgency(world, "Une autre");
  assert.equal(await refused(world, stranger, settleRequest, answer), "dossier.not-found");
  assert.equal(
    await refused(world, owner, settleRequest, { ...answer, answer: secret.text }),
    "request.secret",
  );
  await done(world, owner, settleRequest, answer);
  assert.equal(await refused(world, owner, settleRequest, answer), "portal.request-not-found");
  const read = (await done(world, nora, readPortal, { dossierId })).questions;
  assert.deepEqual(
    read.map(({ text, answer: said, tool }) => [text, said, tool]),
    [["Qui garde le domaine ?", "Vous, depuis le 3 décembre.", null]],
  );
  assert.deepEqual((await done(world, yves, readPortal, { dossierId })).questions, []);
  const [asked] = (await done(world, owner, listLinks, { dossierId })).requests;
  assert.deepEqual([asked?.kind, asked?.accessId, asked?.contactId], ["question", null, contactId]);
  const { added } = await done(world, owner, addAccesses, {
    dossierId,
    accesses: [{ toolKey: "google-ads" }],
  });
  const help = { dossierId, accessId: added[0]?.id, kind: "help", text: "Quel menu ?" };
  const { helpId: menu } = await done(world, nora, askHelp, help);
  await done(world, owner, settleRequest, { dossierId, helpId: menu, answer: "" });
  const [newest] = (await done(world, nora, readPortal, { dossierId })).questions;
  assert.deepEqual([newest?.tool, newest?.isSettled, newest?.answer], ["Google Ads", true, null]);
});

test("a contact reads what it did and received, no note, no name of a member, and nothing of another contact", async () => {
  const { dossierId, token } = await aPortal();
  const { id: otherId } = await done(world, owner, addContact, { dossierId, name: "Yves" });
  const other = await done(world, owner, inviteContact, { dossierId, contactId: otherId });
  const [nora, yves] = [await entered(token), await entered(other.token)];
  await done(world, nora, askQuestion, { dossierId, text: "Qui garde le domaine ?" });
  await done(world, owner, editContact, { dossierId, contactId: otherId, role: "Directeur" });
  const lines = async (actor: Actor) =>
    (await done(world, actor, readHistory, { dossierId })).lines.map(({ kind }) => kind);
  assert.deepEqual(await lines(nora), ["asked", "opened", "invited"]);
  assert.deepEqual(await lines(yves), ["opened", "invited"]);
  assert.deepEqual(await lines(owner), ["asked", "opened", "opened", "invited", "invited"]);
  const elsewhere = await aPortal();
  assert.equal(
    await refused(world, nora, readHistory, { dossierId: elsewhere.dossierId }),
    "dossier.not-found",
  );
  const known = await done(world, nora, readPortal, { dossierId });
  assert.deepEqual(
    known.dates.map(({ kind, day }) => [kind, day]),
    [
      ["end", "2026-12-14"],
      ["closing", "2027-06-14"],
    ],
  );
});

test("the last day is chosen by members, never before the end nor in the past, and told in the journal", async () => {
  const { dossierId } = await aPortal();
  const later = { dossierId, readableUntil: "2027-12-31" };
  await turnsAway(world, setClosing, later, owner, "member");
  const stranger = await anAgency(world, "Une autre");
  assert.equal(await refused(world, stranger, setClosing, later), "dossier.not-found");
  for (const readableUntil of ["2026-12-13", "2020-01-01"])
    assert.deepEqual(
      (await refusal(world, owner, setClosing, { dossierId, readableUntil })).refused,
      "portal.closes-too-early",
    );
  await done(world, owner, setClosing, later);
  await done(world, owner, setClosing, later);
  const { closing } = await done(world, owner, listLinks, { dossierId });
  assert.deepEqual([closing.readableUntil, closing.chosen], ["2027-12-31", "2027-12-31"]);
  await done(world, owner, setClosing, { dossierId, readableUntil: null });
  assert.equal((await done(world, owner, listLinks, { dossierId })).closing.readableUntil, "2027-06-14");
  assert.equal((await kinds(dossierId)).filter((kind) => kind === "portal.closing-set").length, 2);
});

test("after its last day the portal refuses contacts everything but to hear so, and opens no link", async () => {
  const { dossierId, contactId } = await aPortal();
  await done(world, owner, setClosing, { dossierId, readableUntil: "2026-12-31" });
  const until = Temporal.Instant.from("2026-12-31T22:00:00Z");
  world.wait(world.clock().until(until));
  const inviting = { dossierId, contactId, withCode: true };
  const coded = await done(world, owner, inviteContact, inviting);
  await done(world, anonymous, askCode, { token: coded.token });
  const { opened } = await done(world, anonymous, enterByCode, { token: coded.token, code: await theCode() });
  const nora = await actorOf(opened?.session ?? "");
  const { token } = await done(world, owner, inviteContact, { dossierId, contactId });
  await done(world, nora, readPortal, { dossierId });
  world.wait({ hours: 2 });
  const closed = await run(world, nora, readPortal, { dossierId });
  assert.deepEqual(!closed.ok && closed.refusal, { refused: "portal.closed", params: { day: "2026-12-31" } });
  const history = await run(world, nora, readHistory, { dossierId });
  const asked = await run(world, nora, askQuestion, { dossierId, text: "Encore ?" });
  for (const answer of [history, asked]) assert.equal(!answer.ok && answer.refusal.refused, "portal.closed");
  const told = await done(world, nora, readClosing, {});
  assert.deepEqual([told.isOver, told.endOn, told.readableUntil], [true, "2026-12-14", "2026-12-31"]);
  assert.equal(await refused(world, nora, readPortalLogo, {}), "agency.logo-not-found");
  await done(world, nora, leavePortal, {});
  assert.equal(await refused(world, anonymous, openPortal, { token }), "portal.closed");
  assert.equal(await refused(world, owner, inviteContact, { dossierId, contactId }), "portal.closed");
  assert.equal((await done(world, anonymous, readPortalLink, { token })).isOver, true);
  assert.equal(await refused(world, anonymous, readLinkLogo, { token }), "agency.logo-not-found");
  world.enqueued.length = 0;
  await done(world, anonymous, askLinkAgain, { token });
  assert.deepEqual(world.enqueued, []);
  await done(world, owner, readPortal, { dossierId });
  await done(world, owner, setClosing, { dossierId, readableUntil: "2027-12-31" });
  await entered(token);
  world.wait({ hours: 24 * 300 });
  const usual = { dossierId, readableUntil: null };
  assert.equal(await refused(world, owner, setClosing, usual), "portal.closes-too-early", "that day is past");
});
