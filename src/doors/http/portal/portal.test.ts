import { strict as assert } from "node:assert";
import { after, test } from "node:test";
import { gzipSync } from "node:zlib";
import { makePackJob } from "#core/pack/jobs/make-pack.ts";
import type { PortalLetter } from "#core/portal/ports.ts";
import { run } from "#core/run.ts";
import { openTools } from "#platform/catalogue/tools.ts";
import { openLog } from "#platform/log/log.ts";
import { type Browser, joined } from "#testing/door.ts";
import { openPortalDoor } from "#testing/portal-door.ts";
import { portalDoor } from "./portal-door.ts";

const mailed: PortalLetter[] = [];
const { door, owner, done } = await openPortalDoor({
  sendPortalLink: async (letter) => void mailed.push(letter),
});
after(door.close);

const three = [
  { toolKey: "google-search-console", resource: "aubin.example" },
  { toolKey: "google-ads" },
  { toolKey: "google-analytics-4" },
];

/** A dossier with tools and a contact, and the address of the link that lets it in. */
async function aPortal({ party = "Aubin & <fils>", name = "Nora", accesses = three as object[] } = {}) {
  const { id: dossierId } = await done("dossier.create", { party, endOn: "2026-12-14" });
  const { id: contactId } = await done("contact.add", {
    ...{ dossierId, name, email: "nora@client.example", language: "en" },
  });
  const { added } = await done("access.add", { dossierId, accesses });
  const { token, linkId } = await done("portal.invite", { dossierId, contactId });
  const accessIds = (added as { readonly id: string }[]).map(({ id }) => id);
  return { dossierId, contactId, linkId, accessIds, token: String(token), path: `/portal/link/${token}` };
}
const form = { "content-type": "application/x-www-form-urlencoded" };
const send = (browser: Browser, path: string, fields: Readonly<Record<string, string>> = {}) =>
  browser.post(path, `${new URLSearchParams(fields)}`, form);

/** The contact in a browser of its own, once the link was opened. */
async function entered(path: string): Promise<Browser> {
  const browser = door.browser();
  const opened = await send(browser, path);
  assert.deepEqual([opened.status, opened.headers.get("location")], [303, "/portal"]);
  return browser;
}
const facts = async (dossierId: unknown) => JSON.stringify(await done("journal.list", { dossierId }));

test("nobody is in without a session: not with an unknown one, nor with that of a member", async () => {
  const { accessIds } = await aPortal();
  const one = `/portal/tools/${accessIds[0]}`;
  for (const browser of [door.browser(), owner])
    for (const path of ["/portal", "/portal/stored", one])
      assert.equal((await browser.get(path)).status, 401, path);
  const faked = { cookie: "passation_portal=passation_session_nothing" };
  assert.equal((await door.browser().get("/portal", faked)).status, 401);
  for (const path of [one, "/portal/packs/x", "/portal/leave"])
    assert.equal((await send(door.browser(), path, { answer: "done" })).status, 401, path);
  assert.equal((await door.browser().get("/portal/nowhere")).status, 404);
});

test("reading a link burns nothing, however often and by whatever method; a post opens it, once", async () => {
  const { dossierId, path } = await aPortal();
  for (let times = 0; times < 5; times += 1) {
    const page = await door.browser().get(path);
    assert.equal(page.status, 200);
    assert.ok(page.text.includes("Aubin &amp; &lt;fils&gt;") && page.text.includes('<form method="post">'));
    assert.deepEqual(page.headers.getSetCookie(), []);
  }
  assert.equal((await fetch(`${door.url}${path}`, { method: "HEAD" })).status, 200);
  assert.ok(!(await facts(dossierId)).includes("portal.opened"), "looking opens nothing");
  const tries = await Promise.all([1, 2, 3].map(() => send(door.browser(), path)));
  const sessions = tries.flatMap(({ headers }) => headers.getSetCookie());
  assert.deepEqual(
    tries.map(({ status, headers }) => [status, headers.get("location")]).sort(),
    [["/portal"], [path], [path]].map((to) => [303, ...to]),
  );
  assert.equal(sessions.length, 1);
  assert.match(
    sessions[0] ?? "",
    /^passation_portal=[^;]+; Path=\/portal; Expires=[^;]+; HttpOnly; SameSite=Lax$/,
  );
  const again = await door.browser().get(path);
  assert.ok(again.text.includes("used already") && again.text.includes('action="?again"'));
});

test("under https the cookie travels by https alone", async () => {
  const { path } = await aPortal();
  const secure = portalDoor({
    ...{ world: door.world, log: openLog("silent"), behindProxy: false },
    url: "https://passation.example",
  });
  const opened = await secure.request(`https://passation.example${path}`, { method: "POST" });
  assert.match(opened.headers.get("set-cookie") ?? "", /; HttpOnly; Secure; SameSite=Lax$/);
});

test("a form of another site is refused; one whose browser does not tell where it comes from is taken", async () => {
  const { path, accessIds } = await aPortal();
  const cross = { ...form, "sec-fetch-site": "cross-site" };
  assert.equal((await door.browser().post(path, "", cross)).status, 403);
  assert.equal(
    (await door.browser().post(path, "", { ...form, origin: "https://evil.example" })).status,
    403,
  );
  const nora = door.browser();
  assert.equal((await nora.post(path, "", { ...form, origin: "null" })).status, 303);
  const answer = `/portal/tools/${accessIds[0]}`;
  const same = await nora.post(answer, "answer=done", { ...cross, origin: "null" });
  assert.equal(same.status, 403);
  assert.equal((await nora.get(answer)).text.includes("you said so"), false);
});

test("a contact answers for its tools, and for no other; another contact's tool is not there", async () => {
  const { dossierId, contactId, path, accessIds } = await aPortal();
  const [first = "", second = "", third = ""] = accessIds;
  const elsewhere = await aPortal();
  const nora = await entered(path);
  const foreign = `/portal/tools/${elsewhere.accessIds[0]}`;
  assert.equal((await nora.get(foreign)).status, 404);
  assert.equal((await send(nora, foreign, { answer: "done", text: "Vu." })).status, 404);
  assert.ok(!(await facts(elsewhere.dossierId)).includes("access.evidence-given"));

  const said = await send(nora, `/portal/tools/${first}`, { answer: "done", text: "" });
  assert.deepEqual([said.status, said.headers.get("location")], [303, `/portal?noted=${first}`]);
  const home = await nora.get(`/portal?noted=${first}`);
  assert.ok(
    home.text.includes("Noted for Google Search Console.") && home.text.includes("1 of 3"),
    home.text,
  );
  await send(nora, `/portal/tools/${second}`, { answer: "help", text: "Which\r\nmenu?" });
  await send(nora, `/portal/tools/${third}`, { answer: "other", text: "Yves, yves@client.example" });
  const { requests } = await done("portal.list", { dossierId });
  assert.deepEqual(
    (requests as { kind: string; text: string }[]).map((one) => [one.kind, one.text]),
    [
      ["someone-else", "Yves, yves@client.example"],
      ["help", "Which\nmenu?"],
    ],
  );
  const { evidence } = await done("access.read", { dossierId, accessId: first });
  assert.equal((evidence as { grade: string }[])[0]?.grade, "acknowledged");

  await send(nora, "/portal/leave");
  assert.equal((await nora.get("/portal")).status, 401);
  // Who confirmed it is taken out: a colleague reads why it is asked again.
  const { id: yves } = await done("contact.add", { dossierId, name: "Yves", language: "en" });
  await done("contact.remove", { dossierId, contactId });
  const { token } = await done("portal.invite", { dossierId, contactId: yves });
  const colleague = await (await entered(`/portal/link/${token}`)).get("/portal");
  assert.match(colleague.text, /to be confirmed again: whoever did so is no longer among the contacts/);
});

test("an answer that is refused says why and is shown again as it was typed, and as text", async () => {
  const { path, accessIds } = await aPortal({ name: "<i>Nora</i>" });
  assert.ok(!(await door.browser().get(path)).text.includes("<i>"));
  const nora = await entered(path);
  const tool = `/portal/tools/${accessIds[0]}`;
  const long = `\n</textarea><script>alert(1)</script> & ${"é".repeat(2_000)}\nfin`;
  for (const answer of ["help", "other", "done"]) {
    const refused = await send(nora, tool, { answer, text: long.replaceAll("\n", "\r\n") });
    assert.equal(refused.status, 422);
    assert.match(refused.text, /role="alert">This was not kept: [^<]*2,?000/);
    const [, again = ""] = /aria-describedby="not-kept">\n([^<]*)<\/textarea>/.exec(refused.text) ?? [];
    assert.equal(again, long.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;"));
    assert.ok(!refused.text.includes("<script"));
  }
  const secret = "Our login is admin, password: Tr0ub4dor&3x9!";
  const kept = await send(nora, tool, { answer: "help", text: secret });
  assert.equal(kept.status, 422);
  assert.match(kept.text, /password/i);
  assert.equal((await send(nora, tool, { answer: "help", text: "  " })).status, 422);
  assert.equal((await send(nora, tool, { answer: "help", text: "x".repeat(2_000_000) })).status, 413);
});

test("a contact downloads the pack, and the journal keeps it; who stays outside takes nothing", async () => {
  const { dossierId, path } = await aPortal();
  const nora = await entered(path);
  assert.ok((await nora.get("/portal")).text.includes("has not built the handover pack"));
  await done("tracking.add-work-item", { dossierId, title: "Menu" });
  const { id: packId } = await done("pack.build", { dossierId });
  const { agencyId } = door.world.enqueued.find(({ name }) => name === "pack.make") ?? { agencyId: "" };
  await makePackJob.perform(
    { agencyId, dossierId: String(dossierId), packId: String(packId) },
    {
      agencies: async () => [],
      runAs: (actor, operation, input, report) => run(door.world, actor, operation, input, "fr", report),
    },
  );
  const take = `/portal/packs/${packId}`;
  assert.ok((await nora.get("/portal")).text.includes(`action="${take}"`));
  assert.equal((await nora.get(take)).status, 404, "a look takes nothing");
  assert.ok(!(await facts(dossierId)).includes("portal.pack-taken"));
  const taken = await send(nora, take);
  assert.equal(taken.status, 200);
  assert.match(taken.headers.get("content-disposition") ?? "", /^attachment; filename=.*\.zip/);
  assert.ok(taken.text.startsWith("PK"));
  assert.ok((await facts(dossierId)).includes("portal.pack-taken"));
  const other = await entered((await aPortal()).path);
  assert.equal((await send(other, take)).status, 404);
});

test("every page is kept by nobody, runs nothing, and is light: 25 tools in less than 30 KB, without a script", async () => {
  const keys = [...openTools()().keys()].slice(0, 25);
  const accesses = keys.map((toolKey) => ({ toolKey, resource: `${toolKey} of the bakery` }));
  const { path, accessIds } = await aPortal({ accesses });
  assert.equal(accessIds.length, 25);
  const link = await door.browser().get(path);
  const nora = await entered(path);
  const pages = ["/portal", "/portal/stored", `/portal/tools/${accessIds[0]}`].map((page) => nora.get(page));
  for (const { status, headers, text: page } of [link, ...(await Promise.all(pages))]) {
    assert.equal(status, 200);
    assert.equal(headers.get("cache-control"), "no-store");
    const policy = headers.get("content-security-policy") ?? "";
    assert.match(policy, /default-src 'none'.*form-action 'self'.*frame-ancestors 'none'/);
    const [, nonce = ""] = /<style nonce="([^"]+)">/.exec(page) ?? [];
    assert.ok(nonce !== "" && policy.includes(`'nonce-${nonce}'`));
    assert.equal(headers.get("referrer-policy"), "no-referrer");
    assert.ok(!/<script|\son\w+=|style="/i.test(page));
    assert.ok(page.includes('<meta name="robots" content="noindex">'));
    assert.ok(gzipSync(page).length <= 30 * 1024, `${gzipSync(page).length} bytes`);
  }
});

test("a member sees the page of the client and sends nothing from it; nobody else does", async () => {
  const { dossierId, accessIds } = await aPortal();
  const preview = `/portal-preview/${dossierId}`;
  assert.equal((await door.browser().get(preview)).status, 401);
  const { browser: reader } = await joined(door, owner, "lou@agence.example", "read-only");
  const agencies = (await owner.get("/api/session")).json.agencies as { agencyId: string }[];
  const of = `?agency=${agencies[0]?.agencyId}`;
  for (const page of ["", `/tools/${accessIds[0]}`, "/stored"]) {
    const shown = await reader.get(`${preview}${page}${of}`);
    assert.equal(shown.status, 200, shown.text);
    assert.equal(shown.headers.get("cache-control"), "no-store");
    assert.ok(shown.text.includes("Voici ce que voit Aubin &amp; &lt;fils&gt;."));
    assert.ok(!/<form|<script/.test(shown.text));
    assert.equal((await send(owner, `${preview}${page}`, { answer: "done" })).status, 404);
  }
  assert.ok((await reader.get(`${preview}${of}`)).text.includes(`${preview}/tools/${accessIds[0]}${of}"`));
  assert.equal((await owner.get(`${preview}/tools/${dossierId}`)).status, 404);
  assert.equal((await owner.get(`/portal-preview/${accessIds[0]}`)).status, 404);
  assert.equal((await owner.get(preview, { "sec-fetch-site": "cross-site" })).status, 403);
  const stranger = await joined(door, owner, "zoe@ailleurs.example");
  const { json } = await stranger.browser.post("/api/agency.create", { name: "Une autre" });
  assert.equal((await stranger.browser.get(`${preview}?agency=${json.agencyId}`)).status, 404);
});
