import { strict as assert } from "node:assert";
import { after, test } from "node:test";
import { mailCode } from "#core/portal/commands/enter-by-code.ts";
import type { PortalCodeLetter } from "#core/portal/ports.ts";
import { run } from "#core/run.ts";
import { openLog } from "#platform/log/log.ts";
import type { Browser } from "#testing/door.ts";
import { openPortalDoor } from "#testing/portal-door.ts";
import { portalDoor } from "./portal-door.ts";

const mailed: PortalCodeLetter[] = [];
const { door, owner, done } = await openPortalDoor({
  sendPortalCode: async (letter) => void mailed.push(letter),
});
after(door.close);

async function aPortal({ withCode = false } = {}) {
  const { id: dossierId } = await done("dossier.create", { party: "Aubin", endOn: "2026-12-14" });
  const { id: contactId } = await done("contact.add", {
    ...{ dossierId, name: "Nora", email: "nora@client.example", language: "en" },
  });
  await done("access.add", { dossierId, accesses: [{ toolKey: "google-ads" }] });
  const { token } = await done("portal.invite", { dossierId, contactId, withCode });
  return { dossierId, contactId, token: String(token), path: `/portal/link/${token}` };
}
const form = { "content-type": "application/x-www-form-urlencoded" };
const send = (browser: Browser, path: string, fields: Readonly<Record<string, string>> = {}, headers = {}) =>
  browser.post(path, `${new URLSearchParams(fields)}`, { ...form, ...headers });
async function entered(path: string): Promise<Browser> {
  const browser = door.browser();
  assert.equal((await send(browser, path)).headers.get("location"), "/portal");
  return browser;
}
/** The last code that the worker mails. */
async function theCode(): Promise<PortalCodeLetter> {
  for (const { name, agencyId, data } of door.world.enqueued.splice(0))
    if (name === "portal.send-code")
      await run(door.world, { kind: "system", agencyId, because: "portal" }, mailCode, data);
  const [last] = mailed.splice(0).slice(-1);
  assert.ok(last);
  return last;
}
const facts = async (dossierId: unknown) => JSON.stringify(await done("journal.list", { dossierId }));

test("a link that wants a code shows a button, mails the code, and opens with it alone", async () => {
  const { path, dossierId } = await aPortal({ withCode: true });
  const nora = door.browser();
  for (const look of [path, `${path}?code`, path]) assert.equal((await nora.get(look)).status, 200);
  assert.ok(!(await facts(dossierId)).includes("portal.code-asked"), "looking mails nothing");
  const asked = await send(nora, path);
  assert.deepEqual([asked.status, asked.headers.get("location")], [303, `${path}?code`]);
  const { code, to } = await theCode();
  assert.equal(to, "nora@client.example");
  const page = await nora.get(`${path}?code`);
  assert.match(page.text, /autocomplete="one-time-code"/);
  assert.match(page.text, /inputmode="numeric"/);
  assert.ok(!page.text.includes(code));
  const wrong = await send(nora, `${path}?code`, { code: code === "111111" ? "222222" : "111111" });
  assert.deepEqual([wrong.status, wrong.headers.getSetCookie()], [422, []]);
  assert.match(wrong.text, /role="alert">This is not the code\. You can try 4 more times\./);
  const soon = await send(nora, `${path}?code&new`);
  assert.equal(soon.status, 422);
  assert.match(soon.text, /less than a minute ago/);
  const opened = await send(nora, `${path}?code`, { code });
  assert.deepEqual([opened.status, opened.headers.get("location")], [303, "/portal"]);
  assert.equal((await nora.get("/portal")).status, 200);
  const after = await send(door.browser(), `${path}?code`, { code });
  assert.deepEqual([after.headers.get("location"), after.headers.getSetCookie()], [path, []]);
  assert.match((await nora.get(path)).text, /used already/);
});

test("after five wrong codes none is asked for any more but a new one", async () => {
  const { path } = await aPortal({ withCode: true });
  const nora = door.browser();
  await send(nora, path);
  const { code } = await theCode();
  const wrong = code === "111111" ? "222222" : "111111";
  for (let times = 0; times < 4; times += 1) await send(nora, `${path}?code`, { code: wrong });
  const last = await send(nora, `${path}?code`, { code: wrong });
  assert.match(last.text, /opens no more/);
  assert.ok(!last.text.includes('name="code"'));
  assert.equal((await send(nora, `${path}?code`, { code })).status, 422);
  door.world.wait({ minutes: 1 });
  assert.equal((await send(nora, `${path}?code&new`)).status, 303);
  const { code: next } = await theCode();
  assert.equal((await send(nora, `${path}?code`, { code: next })).headers.get("location"), "/portal");
});

test("every page offers the other language by a form; whoever is in keeps it, and looking changes nothing", async () => {
  const { path, dossierId } = await aPortal();
  const other = door.browser();
  const link = await other.get(path);
  assert.match(link.text, /<html lang="en">.*action="\?language=fr".*lang="fr">Français</s);
  const chosen = await send(other, `${path}?language=fr`);
  assert.deepEqual([chosen.status, chosen.headers.get("location")], [303, `${path}?lang=fr`]);
  assert.match((await other.get(`${path}?lang=fr`)).text, /<html lang="fr">/);
  await other.get(`${path}?language=fr`);
  assert.ok(!(await facts(dossierId)).includes("contact.edited"));
  const unknown = await send(other, "/portal/nowhere?language=en");
  assert.equal(unknown.headers.get("location"), "/portal/nowhere?lang=en");
  assert.match((await other.get("/portal?lang=en")).text, /<html lang="en">/);
  const foreign = await send(other, `${path}?language=fr`, {}, { origin: "https://evil.example" });
  assert.equal(foreign.status, 403);

  assert.equal((await send(other, `${path}?lang=fr`)).headers.get("location"), "/portal");
  assert.match((await other.get("/portal")).text, /<html lang="fr">/, "what was chosen at the door is kept");
  const back = await send(other, "/portal/questions?language=en");
  assert.equal(back.headers.get("location"), "/portal/questions");
  for (const page of ["/portal", "/portal/questions", "/portal/history", "/portal/stored"])
    assert.match((await other.get(page)).text, /<html lang="en">/, page);
  const { rows } = await done("contact.list", { dossierId });
  assert.equal((rows as { language: string }[])[0]?.language, "en");
});

test("a question is asked and read with its answer; one that is refused is shown again as it was typed", async () => {
  const { path, dossierId } = await aPortal();
  assert.equal((await send(door.browser(), "/portal/questions", { text: "Who?" })).status, 401);
  const nora = await entered(path);
  const secret = "</textarea><b>password: Tr0ub4dor&3x9!";
  const refused = await send(nora, "/portal/questions", { text: secret });
  assert.equal(refused.status, 422);
  assert.ok(
    refused.text.includes("&lt;/textarea>&lt;b>password") ||
      refused.text.includes("&lt;/textarea&gt;&lt;b&gt;password"),
  );
  assert.equal((await send(nora, "/portal/questions", { text: " " })).status, 422);
  const kept = await send(nora, "/portal/questions", { text: "Who keeps\r\nthe domain?" });
  assert.equal(kept.headers.get("location"), "/portal?asked");
  assert.match((await nora.get("/portal?asked")).text, /role="status">Your question is with Atelier Rivage/);
  const { requests } = await done("portal.list", { dossierId });
  const [asked] = requests as { id: string; text: string }[];
  assert.equal(asked?.text, "Who keeps\nthe domain?");
  await done("portal.settle-request", { dossierId, helpId: asked?.id, answer: "You do <since> Monday." });
  for (const page of ["/portal", "/portal/questions"])
    assert.match((await nora.get(page)).text, /You do &lt;since&gt; Monday\./);
  assert.match((await nora.get("/portal/history")).text, /settled a question of yours/);

  const { accesses } = await done("access.list", { dossierId });
  const tool = `/portal/tools/${(accesses as { id: string }[])[0]?.id}`;
  await send(nora, tool, { answer: "help", text: "Which menu?" });
  assert.match((await nora.get(tool)).text, /Which menu\?.*has not answered yet/s);
  const { requests: now } = await done("portal.list", { dossierId });
  const helpId = (now as { id: string }[])[0]?.id;
  await done("portal.settle-request", { dossierId, helpId, answer: "The one above." });
  assert.match((await nora.get(tool)).text, /Answer of Atelier Rivage.*The one above\./s);
});

const pixel =
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==";

test("the logo is given to who is in or holds a link, and to nobody else", async () => {
  const { path, dossierId } = await aPortal();
  const nora = await entered(path);
  assert.equal((await nora.get("/portal/logo")).status, 404);
  const files = new FormData();
  files.set("file", new File([Uint8Array.fromBase64(pixel)], "logo.png"));
  const set = await owner.post("/api/agency.set-logo", files);
  assert.equal(set.status, 200, set.text);
  const home = (await nora.get("/portal")).text;
  const [, source = ""] = /<img src="([^"]+)" alt="Atelier Rivage" width="160" height="40">/.exec(home) ?? [];
  assert.match(source, /^\/portal\/logo\?v=/);
  const picture = await nora.get(source);
  assert.deepEqual([picture.status, picture.headers.get("content-type")], [200, "image/png"]);
  assert.equal(picture.headers.get("cache-control"), "private, no-cache");
  const etag = picture.headers.get("etag") ?? "";
  assert.equal((await nora.get(source, { "if-none-match": etag })).status, 304);
  assert.equal((await door.browser().get("/portal/logo")).status, 404);
  assert.equal((await door.browser().get("/portal/link/passation_portal_nothing/logo")).status, 404);
  const held = (await door.browser().get((await aPortal()).path)).text;
  const [, linked = ""] = /<img src="([^"]+)"/.exec(held) ?? [];
  assert.equal((await door.browser().get(linked)).headers.get("content-type"), "image/png");
  const seen = (await owner.get(`/portal-preview/${dossierId}`)).text;
  const [, previewed = ""] = /<img src="([^"]+)"/.exec(seen) ?? [];
  assert.equal((await owner.get(previewed)).headers.get("content-type"), "image/png");
});

test("who tries thirty links that open nothing waits, kindly; right links are never counted", async () => {
  const { path } = await aPortal();
  const { path: other } = await aPortal();
  const limited = portalDoor({
    ...{ world: door.world, log: openLog("silent"), behindProxy: true },
    url: "https://passation.example",
  });
  const from = (address: string, where: string, init: RequestInit = {}) =>
    limited.request(`https://passation.example${where}`, {
      ...init,
      headers: { "x-forwarded-for": `203.0.113.9, ${address}`, "accept-language": "en" },
    });
  for (let times = 0; times < 40; times += 1)
    assert.equal((await from("192.0.2.1", path)).status, 200, "a right link is not punished");
  for (let times = 0; times < 30; times += 1)
    assert.equal((await from("192.0.2.1", `/portal/link/passation_portal_${times}`)).status, 404);
  const waits = await from("192.0.2.1", path);
  assert.equal(waits.status, 429);
  const after = Number(waits.headers.get("retry-after"));
  assert.ok(after > 0 && after <= 300, String(after));
  assert.match(await waits.text(), /Try again in some minutes/);
  assert.equal((await from("192.0.2.1", path, { method: "POST" })).status, 429);
  assert.equal((await from("192.0.2.2", path)).status, 200, "another address goes on");
  door.world.wait({ seconds: after });
  assert.equal((await from("192.0.2.1", other, { method: "POST" })).status, 303);
});

test("wrong codes are counted by address too", async () => {
  const limited = portalDoor({
    ...{ world: door.world, log: openLog("silent"), behindProxy: true },
    url: "https://passation.example",
  });
  const post = (where: string, body: string) =>
    limited.request(`https://passation.example${where}`, {
      ...{ method: "POST", body },
      headers: { ...form, "x-forwarded-for": "192.0.2.7" },
    });
  const { path } = await aPortal({ withCode: true });
  for (let times = 0; times < 30; times += 1)
    assert.equal((await post(`${path}?code`, "code=000000")).status, 422);
  assert.equal((await post(`${path}?code`, "code=000000")).status, 429);
});

test("once the portal is closed, links and sessions hear what happened and whom to ask, and nothing else", async () => {
  const { path, dossierId, contactId } = await aPortal();
  const nora = await entered(path);
  const { token } = await done("portal.invite", { dossierId, contactId });
  await done("portal.set-closing", { dossierId, readableUntil: "2026-12-20" });
  const home = (await nora.get("/portal")).text;
  assert.match(home, /20 December 2026<\/dt><dd>Last day on which you can read this page/);
  door.world.wait(door.world.clock().until(Temporal.Instant.from("2026-12-21T09:00:00Z")));
  const renewed = await done("portal.list", { dossierId });
  assert.equal((renewed.closing as { isOver: boolean }).isOver, true);
  const link = `/portal/link/${token}`;
  const closed = await door.browser().get(link);
  assert.equal(closed.status, 410);
  assert.match(closed.text, /ended on 14 December 2026.*until 20 December 2026.*ask Atelier Rivage/s);
  assert.ok(!closed.text.includes("Aubin") && !closed.text.includes("Nora"));
  assert.ok(!closed.text.includes("mailto:"), "an agency that wrote no address shows none");
  await done("agency.edit", { contactEmail: "ask@rivage.example", contactPhone: "+33 1 23 45 67 89" });
  for (const page of [
    await door.browser().get(link),
    await entered((await aPortal()).path).then((in_) => in_.get("/portal")),
  ])
    assert.match(page.text, /mailto:ask@rivage\.example.*href="tel:\+33123456789"/s);
  assert.equal((await send(door.browser(), link)).status, 410);
  assert.equal((await send(door.browser(), `${link}?again`)).status, 410);
  const late = await entered((await aPortalUntil("2026-12-31")).path);
  door.world.wait({ hours: 24 * 12 });
  for (const page of ["/portal", "/portal/history", "/portal/questions", "/portal/stored"]) {
    const shown = await late.get(page);
    assert.deepEqual([shown.status, /This page is closed/.test(shown.text)], [410, true], page);
  }
  assert.equal((await send(late, "/portal/questions", { text: "Who?" })).status, 410);
  assert.equal((await send(late, "/portal?language=fr")).status, 303);
  assert.match((await late.get("/portal")).text, /Cette page est fermée/);
  assert.equal((await owner.get(`/portal-preview/${dossierId}`)).status, 200);
});

async function aPortalUntil(readableUntil: string) {
  const portal = await aPortal();
  await done("portal.set-closing", { dossierId: portal.dossierId, readableUntil });
  return portal;
}
