import { strict as assert } from "node:assert";
import { after, test } from "node:test";
import type { Answer, Browser } from "#testing/door.ts";
import { openPortalDoor } from "#testing/portal-door.ts";

const { door, done } = await openPortalDoor();
after(door.close);

/** A dossier with a contact, and the address of the link that lets it in. */
async function aPortal() {
  const { id: dossierId } = await done("dossier.create", { party: "Aubin & <fils>", endOn: "2026-12-14" });
  const { id: contactId } = await done("contact.add", {
    ...{ dossierId, name: "Nora", email: "nora@client.example", language: "en" },
  });
  const { token, linkId } = await done("portal.invite", { dossierId, contactId });
  return { dossierId, contactId, linkId, token: String(token), path: `/portal/link/${token}` };
}
const form = { "content-type": "application/x-www-form-urlencoded" };
const send = (browser: Browser, path: string, fields: Readonly<Record<string, string>> = {}) =>
  browser.post(path, `${new URLSearchParams(fields)}`, form);
async function entered(path: string): Promise<Browser> {
  const browser = door.browser();
  assert.equal((await send(browser, path)).headers.get("location"), "/portal");
  return browser;
}

test("who tries a link that never was one is told of nobody, whatever it looks like", async () => {
  await done("agency.edit", { contactEmail: "ask@rivage.example" });
  const { token } = await aPortal();
  const almost = `${token.slice(0, -1)}${token.endsWith("A") ? "B" : "A"}`;
  const { linkId } = await aPortal();
  for (const guess of ["passation_portal_nothing", almost, String(linkId), "%27%20or%20true"]) {
    const path = `/portal/link/${guess}`;
    for (const page of [await door.browser().get(path), await send(door.browser(), path)]) {
      assert.deepEqual([page.status, page.headers.getSetCookie()], [404, []], guess);
      assert.doesNotMatch(page.text, /Rivage|rivage|Aubin|Nora|mailto:|tel:/, guess);
    }
  }
});

test("a link that was revoked, or whose contact was taken out, opens nothing and says which agency to ask", async () => {
  await done("agency.edit", { contactEmail: "ask@rivage.example", contactPhone: "+33 1 23 45 67 89" });
  const revoked = await aPortal();
  await entered(revoked.path);
  await done("portal.revoke-link", { dossierId: revoked.dossierId, linkId: revoked.linkId });
  const out = await aPortal();
  await done("contact.remove", { dossierId: out.dossierId, contactId: out.contactId });
  const replaced = await aPortal();
  await done("portal.invite", { dossierId: replaced.dossierId, contactId: replaced.contactId });
  for (const { path } of [revoked, out, replaced])
    for (const page of [
      await door.browser().get(path),
      await send(door.browser(), path),
      await send(door.browser(), `${path}?code`, { code: "123456" }),
    ]) {
      assert.deepEqual([page.status, page.headers.getSetCookie()], [410, []], path);
      assert.match(page.text, /<html lang="en">.*Atelier Rivage made this link and ended it/s);
      assert.match(page.text, /mailto:ask@rivage\.example.*href="tel:\+33123456789"/s);
      assert.doesNotMatch(page.text, /Aubin|Nora|\?again|<button>/);
    }
  door.world.enqueued.length = 0;
  const again = await send(door.browser(), `${out.path}?again`);
  assert.match(again.text, /Si ce lien était le vôtre/);
  assert.deepEqual(door.world.enqueued, [], "nothing is mailed for it");
  const chosen = await send(door.browser(), `${revoked.path}?language=fr`);
  const french = await door.browser().get(chosen.headers.get("location") ?? "");
  assert.match(french.text, /<html lang="fr">.*Atelier Rivage a fait ce lien, puis l’a fermé/s);
  await done("agency.edit", { contactEmail: null, contactPhone: null });
  assert.doesNotMatch((await door.browser().get(revoked.path)).text, /mailto:|tel:/);
});

test("whoever was in and is not any more reads which agency to ask; a session that never was one names nobody", async () => {
  await done("agency.edit", { contactEmail: "ask@rivage.example" });
  const revoked = await aPortal();
  const removed = await aPortal();
  const over = await aPortal();
  const [one, other, late] = [
    await entered(revoked.path),
    await entered(removed.path),
    await entered(over.path),
  ];
  await done("portal.revoke-link", { dossierId: revoked.dossierId, linkId: revoked.linkId });
  await done("contact.remove", { dossierId: removed.dossierId, contactId: removed.contactId });
  assert.equal((await late.get("/portal")).status, 200, "the session of somebody else goes on");
  for (const browser of [one, other]) await readsWhomToAsk(browser);
  door.world.wait({ hours: 24 * 30 + 1 });
  await readsWhomToAsk(late);
  const chosen = await late.post("/portal?language=fr", "", form);
  const french = await late.get(chosen.headers.get("location") ?? "");
  assert.match(french.text, /<html lang="fr">.*ask@rivage\.example/s);
  for (const secret of ["passation_session_nothing", `${over.token}x`, ""]) {
    const page = await door.browser().get("/portal", { cookie: `passation_portal=${secret}` });
    assert.equal(page.status, 401);
    assert.doesNotMatch(page.text, /Rivage|rivage|Aubin|Nora|mailto:/, secret);
  }
});

async function readsWhomToAsk(browser: Browser): Promise<void> {
  for (const page of [await browser.get("/portal"), await browser.get("/portal/history")]) {
    assert.equal(page.status, 401);
    assert.match(page.text, /<html lang="en">.*You are not in.*mailto:ask@rivage\.example/s);
    assert.doesNotMatch(page.text, /Aubin|Nora/);
  }
}

test("a link that was used, or is too old, says which agency to ask", async () => {
  await done("agency.edit", { contactEmail: "ask@rivage.example" });
  const used = await aPortal();
  await entered(used.path);
  const shown = await door.browser().get(used.path);
  const late = await aPortal();
  door.world.wait({ hours: 24 * 14 + 1 });
  for (const page of [shown, await door.browser().get(late.path)]) {
    assert.equal(page.status, 200);
    assert.match(page.text, /Atelier Rivage.*used already, or is too old.*mailto:ask@rivage\.example/s);
  }
});

test("a link that is too old or was used is mailed anew, to its contact, and nobody learns whether there was one", async () => {
  const late = await aPortal();
  door.world.wait({ hours: 24 * 14 + 1 });
  const old = await door.browser().get(late.path);
  assert.ok(old.text.includes("too old") && !old.text.includes('<form method="post">'));
  assert.deepEqual((await send(door.browser(), late.path)).headers.getSetCookie(), []);
  door.world.enqueued.length = 0;
  const asked = await send(door.browser(), `${late.path}?again`);
  const nothing = await send(door.browser(), "/portal/link/passation_portal_nothing?again");
  assert.deepEqual([asked.status, text(asked)], [nothing.status, text(nothing)]);
  assert.deepEqual(
    door.world.enqueued.map(({ name }) => name),
    ["portal.send-link"],
  );
});

/** The words of a page, without what is made anew each time. */
const text = ({ text: page }: Answer) => page.replace(/nonce="[^"]*"/g, "");
