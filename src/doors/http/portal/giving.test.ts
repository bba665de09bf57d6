import { strict as assert } from "node:assert";
import { after, test } from "node:test";
import { gzipSync } from "node:zlib";
import { makePackJob } from "#core/pack/jobs/make-pack.ts";
import { run } from "#core/run.ts";
import { openLog } from "#platform/log/log.ts";
import type { Browser } from "#testing/door.ts";
import { openPortalDoor } from "#testing/portal-door.ts";
import { portalDoor } from "./portal-door.ts";

const { door, owner, done } = await openPortalDoor();
after(door.close);
const form = { "content-type": "application/x-www-form-urlencoded" };
const send = (browser: Browser, path: string, fields: Readonly<Record<string, string>> = {}) =>
  browser.post(path, `${new URLSearchParams(fields)}`, form);

/** A contact in a browser of its own. */
async function entered(dossierId: unknown, contactId: unknown): Promise<Browser> {
  const { token } = await done("portal.invite", { dossierId, contactId });
  const browser = door.browser();
  assert.equal((await send(browser, `/portal/link/${token}`)).status, 303);
  return browser;
}

async function aPortal(direction = "client") {
  const { id: dossierId } = await done("dossier.create", { party: "Aubin", direction, endOn: "2030-12-14" });
  const add = (name: string, more: object = {}) =>
    done("contact.add", { dossierId, name, email: `${name}@x.example`, language: "en", ...more });
  const [nora, ana] = [await add("nora"), await add("ana", { side: "successor" })];
  const accesses = [
    { toolKey: "google-search-console", resource: "aubin.example" },
    {
      toolKey: "google-ads",
      resource: "hidden.example",
      ours: [{ form: "person", name: "lou", level: "admin" }],
    },
  ];
  const { added } = await done("access.add", { dossierId, accesses });
  const [first = "", second = ""] = (added as { readonly id: string }[]).map(({ id }) => id);
  return {
    ...{ dossierId, contactId: nora.id, accessIds: [first, second] as const },
    ...{ nora: await entered(dossierId, nora.id), ana: await entered(dossierId, ana.id) },
  };
}

const pngBytes = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3, 4, 5, 6, 7, 8];
function withFile(text: string, file: File, answer = "done"): FormData {
  const data = new FormData();
  data.set("answer", answer);
  data.set("text", text);
  data.set("file", file);
  return data;
}
const png = (bytes = 16) => {
  const content = new Uint8Array(bytes);
  content.set(pngBytes);
  return new File([content], "capture.png", { type: "image/png" });
};
const same = { "sec-fetch-site": "same-origin" };

/** A form by which something is given; every page has one for its language, and goes to its own address. */
const writes = /<form(?! method="post" action="\?)/;

test("pages of giving are for whoever is in, and for no stranger, member or successor", async () => {
  const { ana } = await aPortal();
  for (const path of ["/portal/colleague", "/portal/successor", "/portal/meetings/x"]) {
    for (const browser of [door.browser(), owner]) {
      assert.equal((await browser.get(path)).status, 401, path);
      assert.equal((await send(browser, path, { name: "x" })).status, 401, path);
    }
    const closed = await ana.get(path);
    assert.deepEqual([closed.status, writes.test(closed.text)], [404, false], path);
    assert.equal((await send(ana, path, { name: "x", email: "x@x.example" })).status, 404, path);
  }
});

test("a file goes with an answer, without a script; one that is refused gives the text back", async () => {
  const { dossierId, accessIds, nora } = await aPortal();
  const [accessId] = accessIds;
  const tool = `/portal/tools/${accessId}`;
  const page = await nora.get(tool);
  assert.ok(page.text.includes('enctype="multipart/form-data"') && page.text.includes('type="file"'));
  const script = new File(["<script>alert(1)</script>"], "capture.png", { type: "image/png" });
  const refused = await nora.post(tool, withFile("I saw\r\nit & <b>", script), same);
  assert.equal(refused.status, 422);
  assert.match(refused.text, /role="alert">This was not kept: [^<]*neither a picture[^<]*chosen again/);
  assert.ok(refused.text.includes("I saw\nit &amp; &lt;b&gt;</textarea>"));
  const large = await nora.post(tool, withFile("Kept text", png(20_000_001)), same);
  assert.deepEqual([large.status, large.text.includes("Kept text</textarea>")], [422, true]);
  const inside = portalDoor({ world: door.world, log: openLog("silent"), url: door.url, behindProxy: false });
  const body = withFile("Kept text", png(33_000_000));
  const tooLarge = await inside.request(`${door.url}${tool}`, {
    ...{ method: "POST", body, headers: { ...same, "content-length": "33000500", "accept-language": "en" } },
  });
  assert.deepEqual([tooLarge.status, (await tooLarge.text()).includes("20 MB at most")], [413, true]);
  const foreign = await nora.post(tool, withFile("x", png()), { "sec-fetch-site": "cross-site" });
  assert.equal(foreign.status, 403);

  const none = new File([], "", { type: "application/octet-stream" });
  assert.equal((await nora.post(tool, withFile("Without", none), same)).status, 303);
  assert.equal((await nora.post(tool, withFile("", png()), same)).status, 303);
  const { evidence } = await done("access.read", { dossierId, accessId });
  const [shown, without] = evidence as { grade: string; fileId: string | null; statement: string }[];
  assert.deepEqual([shown?.grade, without?.statement, without?.fileId], ["acknowledged", "Without", null]);
  const file = await owner.get(`/api/files/${dossierId}/${shown?.fileId}`);
  assert.equal(file.status, 200);
  assert.match(file.headers.get("content-disposition") ?? "", /^attachment/);
});

test("a colleague and a successor are named by a form that comes back with what was typed", async () => {
  const { dossierId, nora } = await aPortal();
  const wrong = await send(nora, "/portal/colleague", { name: "Yves <b>", email: "yves", language: "fr" });
  assert.equal(wrong.status, 422);
  assert.match(wrong.text, /role="alert"/);
  assert.ok(wrong.text.includes('value="Yves &lt;b&gt;"') && wrong.text.includes('value="yves"'));
  assert.ok(wrong.text.includes('<option value="fr" selected>'));
  const yves = { name: "Yves", email: "yves@client.example", language: "fr" };
  const sent = await send(nora, "/portal/colleague", yves);
  assert.deepEqual([sent.status, sent.headers.get("location")], [303, "/portal?noted=given-colleague"]);
  assert.equal((await send(nora, "/portal/colleague", yves)).status, 422);
  assert.ok((await nora.get("/portal?noted=given-colleague")).text.includes("on its way to your colleague"));
  const luc = { name: "Luc", email: "luc@studio.example", organisation: "Studio Ponant" };
  assert.equal((await send(nora, "/portal/successor", luc)).status, 303);
  assert.ok((await nora.get("/portal")).text.includes("Luc, Studio Ponant, takes over"));
  const { rows } = await done("contact.list", { dossierId });
  const sides = (rows as { name: string; side: string }[]).map(({ name, side }) => [name, side]);
  assert.deepEqual(sides.slice(2), [
    ["Yves", "client"],
    ["Luc", "successor"],
  ]);
});

test("a time is chosen on the clocks of whoever looks, or none with why; a chosen one is offered no more", async () => {
  const { dossierId, contactId, nora, ana } = await aPortal();
  const meeting = await done("meeting.propose", {
    ...{ dossierId, purpose: "closing", title: "Closing <talk>", timeZone: "Europe/Paris" },
    slots: [
      { on: "2030-12-02", at: "09:30" },
      { on: "2030-12-03", at: "14:00" },
    ],
    people: [{ kind: "contact", contactId }],
  });
  const path = `/portal/meetings/${meeting.id}`;
  assert.ok((await nora.get("/portal")).text.includes("Closing &lt;talk&gt;"));
  const paris = await nora.get(path);
  assert.match(paris.text, /Monday.*2 December 2030.*09:30, 60 minutes \(Paris\)/);
  const far = await nora.get(`${path}?zone=Pacific/Noumea`);
  assert.match(far.text, /2 December 2030.*19:30, 60 minutes \(Nouméa\)/);
  assert.equal((await nora.get(`${path}?zone=${encodeURIComponent("<script>")}`)).status, 200);
  for (const browser of [ana, (await aPortal()).nora]) {
    assert.equal((await browser.get(path)).status, 404);
    const taken = await send(browser, path, { answer: "choose", time: "2030-12-02 09:30" });
    assert.equal(taken.status, 404);
  }
  assert.equal((await send(nora, path, { answer: "none", text: " " })).status, 422);
  assert.equal((await send(nora, path, { answer: "choose", time: "2030-12-02 11:30" })).status, 422);
  assert.equal((await send(nora, path, { answer: "choose", time: "never" })).status, 422);
  await send(nora, path, { answer: "none", text: "Rather\r\nin January" });
  assert.ok((await nora.get(path)).text.includes("You said: Rather\nin January"));
  const chosen = await send(nora, path, { answer: "choose", time: "2030-12-03 14:00" });
  assert.deepEqual([chosen.status, chosen.headers.get("location")], [303, "/portal?noted=given-slot"]);
  const after = await nora.get(path);
  assert.ok(after.text.includes("The meeting has its time") && !after.text.includes('name="time"'));
  const read = await done("meeting.read", { dossierId, meetingId: meeting.id });
  assert.equal(read.state, "fixed");
});

test("a successor sees, takes and answers what it was shown, and for it nothing else is there", async () => {
  const { dossierId, accessIds, nora, ana } = await aPortal();
  const [shown, hidden] = accessIds;
  await done("tracking.add-work-item", { dossierId, title: "Menu" });
  const { id: packId } = await done("pack.build", { dossierId });
  const { agencyId } = door.world.enqueued.findLast(({ name }) => name === "pack.make") ?? { agencyId: "" };
  await makePackJob.perform(
    { agencyId, dossierId: String(dossierId), packId: String(packId) },
    {
      agencies: async () => [],
      runAs: (actor, operation, input, report) => run(door.world, actor, operation, input, "fr", report),
    },
  );
  const empty = await ana.get("/portal");
  assert.ok(empty.text.includes("has not shown you anything yet"));
  assert.ok(!/2030|14 December|Search Console|Google Ads|nora/i.test(empty.text), empty.text);
  for (const path of [`/portal/tools/${shown}`, `/portal/tools/${hidden}`])
    for (const answer of [await ana.get(path), await send(ana, path, { answer: "help", text: "?" })])
      assert.equal(answer.status, 404);
  assert.equal((await send(ana, `/portal/packs/${packId}`)).status, 404);

  await done("portal.share", { dossierId, accessId: shown, packId, shared: true });
  const home = await ana.get("/portal");
  assert.ok(home.text.includes("aubin.example") && !home.text.includes("hidden.example"));
  const tool = await ana.get(`/portal/tools/${shown}`);
  assert.deepEqual(
    [tool.status, writes.test(tool.text), /to do|to check/.test(tool.text)],
    [200, false, false],
  );
  assert.equal((await ana.get(`/portal/tools/${hidden}`)).status, 404);
  for (const answer of ["done", "help", "other", "out"])
    assert.equal((await send(ana, `/portal/tools/${shown}`, { answer, text: "x" })).status, 404);
  assert.equal((await ana.post(`/portal/tools/${shown}`, withFile("x", png()), same)).status, 404);
  const taken = await send(ana, `/portal/packs/${packId}`);
  assert.ok(taken.status === 200 && taken.text.startsWith("PK"));
  const facts = async () => JSON.stringify(await done("journal.list", { dossierId, limit: 100 }));
  assert.ok((await facts()).includes("portal.successor-took-pack"));
  assert.ok(!(await facts()).includes("portal.pack-taken"), "what a successor takes is not with the client");
  const preview = await owner.get(`/portal-preview/${dossierId}?as=successor`);
  assert.ok(preview.text.includes("aubin.example") && !preview.text.includes("hidden.example"));
  assert.ok(!/<form/.test(preview.text) && preview.text.includes("as=successor"));
  assert.equal((await owner.get(`/portal-preview/${dossierId}/tools/${hidden}?as=successor`)).status, 404);

  await done("portal.share", { dossierId, packId, shared: false });
  assert.equal((await send(ana, `/portal/packs/${packId}`)).status, 404);
  assert.equal((await send(nora, `/portal/packs/${packId}`)).status, 200);
});

test("a supplier is asked for our right, and once that is said, to take its own out", async () => {
  const { dossierId, accessIds, nora } = await aPortal("supplier");
  const [, second] = accessIds;
  const tool = `/portal/tools/${second}`;
  const asked = await nora.get(tool);
  assert.match(asked.text, /Atelier Rivage must have the role “/);
  assert.ok(!asked.text.includes("Your access is taken out") && !asked.text.includes("You need the role"));
  assert.equal((await nora.get("/portal/successor")).status, 404);
  assert.equal((await send(nora, tool, { answer: "done", text: "" })).status, 303);
  assert.match(asked.text, /“the client” is Atelier Rivage here, and “we” are you/);
  assert.match((await nora.get("/portal")).text, /You leave these tools: /);
  await send(nora, `${tool}?language=fr`);
  assert.match((await nora.get(tool)).text, /c’est ici Atelier Rivage, et «.nous.», c’est vous/);
  assert.match((await nora.get("/portal")).text, /Vous quittez ces outils/);
  await send(nora, `${tool}?language=en`);
  const later = await nora.get(tool);
  assert.ok(later.text.includes("Your access is taken out") && later.text.includes("<li>lou</li>"));
  assert.ok(later.text.includes('<input id="out-file" type="file"'));
  const script = new File(["<script>alert(1)</script>"], "capture.png", { type: "image/png" });
  const hostile = await nora.post(tool, withFile("Both are out", script, "out"), same);
  assert.deepEqual([hostile.status, hostile.text.includes("Both are out</textarea>")], [422, true]);
  assert.equal((await nora.post(tool, withFile("", png(), "out"), same)).status, 303);
  const { requests } = await done("portal.list", { dossierId });
  const [told] = requests as { kind: string; text: string; fileId: string }[];
  assert.deepEqual([told?.kind, told?.text], ["out", "Our access is taken out."]);
  assert.equal((await owner.get(`/api/files/${dossierId}/${told?.fileId}`)).status, 200);
  const { evidence } = await done("access.read", { dossierId, accessId: second });
  assert.equal(
    (evidence as { statement: string }[])[0]?.statement,
    "I looked: Atelier Rivage has the role it takes.",
  );
  assert.ok((await nora.get(tool)).text.includes("you said that you are out"));
  const { id } = await done("contact.add", { dossierId, name: "Paul", language: "en" });
  const { token } = await done("portal.invite", { dossierId, contactId: id });
  assert.match(
    (await door.browser().get(`/portal/link/${token}`)).text,
    /end of the work of Aubin for Atelier/,
  );
});

test("the pages of giving run nothing and are light", async () => {
  const { dossierId, nora } = await aPortal();
  const { id } = await done("meeting.propose", {
    ...{ dossierId, purpose: "closing", title: "Closing", slots: [{ on: "2030-12-02", at: "09:30" }] },
  });
  for (const path of ["/portal/colleague", "/portal/successor", `/portal/meetings/${id}`]) {
    const { status, text } = await nora.get(path);
    assert.equal(status, 200);
    assert.ok(!/<script|\son\w+=|style="/i.test(text));
    assert.ok(gzipSync(text).length <= 30 * 1024);
  }
});
