import { strict as assert } from "node:assert";
import { after, test } from "node:test";
import { openLog } from "#platform/log/log.ts";
import { openPortalDoor } from "#testing/portal-door.ts";
import { portalDoor } from "./portal-door.ts";

const { door, done } = await openPortalDoor({ sendPortalCode: async () => undefined });
after(door.close);
const idOf = (rows: unknown) => String((rows as readonly { readonly id: unknown }[])[0]?.id);

/** A contact who is in, and what stands for each blank of an address of the portal. */
async function aPortal() {
  const { id: dossierId } = await done("dossier.create", { party: "Aubin", endOn: "2030-12-14" });
  const { id: contactId } = await done("contact.add", {
    ...{ dossierId, name: "Nora", email: "nora@client.example", language: "en" },
  });
  const { added } = await done("access.add", { dossierId, accesses: [{ toolKey: "google-ads" }] });
  await done("meeting.propose", {
    ...{ dossierId, purpose: "closing", title: "Clôture", timeZone: "Europe/Paris" },
    slots: [{ on: "2030-12-02", at: "09:30", minutes: 60 }],
    people: [{ kind: "contact", contactId }],
  });
  const { rows } = await done("meeting.list", { dossierId, limit: 1 });
  const link = async (withCode: boolean) =>
    String((await done("portal.invite", { dossierId, contactId, withCode })).token);
  const nora = door.browser();
  const opened = await nora.post(`/portal/link/${await link(false)}`, "", own);
  assert.equal(opened.headers.get("location"), "/portal");
  const blanks: Readonly<Record<string, string>> = {
    ...{ ":token": await link(true), ":accessId": idOf(added), ":meetingId": idOf(rows) },
    ":packId": "01980000-0000-7000-8000-000000000077",
  };
  return { dossierId, contactId, nora, blanks };
}
const form = { "content-type": "application/x-www-form-urlencoded" };
const own = { ...form, "sec-fetch-site": "same-origin" };

/** What browsers say of a form that stands on another site. */
const foreign: readonly Readonly<Record<string, string>>[] = [
  { "sec-fetch-site": "cross-site", origin: "https://evil.example" },
  { "sec-fetch-site": "cross-site", origin: "null" },
  { "sec-fetch-site": "same-site", origin: "http://other.localhost" },
  { origin: "https://evil.example" },
  { origin: "http://localhost.evil.example" },
  { origin: "http://localhost:1" },
];
const bodies: readonly (readonly [type: string, body: string])[] = [
  ["application/x-www-form-urlencoded", "answer=done&text=x&name=x&email=x%40x.example&language=fr&code=1"],
  ["text/plain", "answer=done\r\ntext=x"],
  [
    "multipart/form-data; boundary=b",
    '--b\r\ncontent-disposition: form-data; name="answer"\r\n\r\ndone\r\n--b--\r\n',
  ],
];
const queries = ["", "?again", "?code", "?code&new", "?language=fr"];

/** The addresses that the router of the portal takes by one method, each with its blanks filled in. */
function addressesOf(method: "GET" | "POST", blanks: Readonly<Record<string, string>>): readonly string[] {
  const { routes } = portalDoor({
    ...{ world: door.world, log: openLog("silent"), url: door.url, behindProxy: false },
  });
  const methods = new Set(routes.map((one) => one.method));
  assert.deepEqual([...methods].sort(), ["ALL", "GET", "POST"], "ALL is what stands before each of them");
  const paths = new Set(routes.filter((one) => one.method === method).map(({ path }) => path));
  return [...paths].map((path) =>
    path.replaceAll(/:\w+/g, (blank) => blanks[blank] ?? assert.fail(`nothing for ${blank} of ${path}`)),
  );
}

test("every form of the portal is refused when another site posts it, and changes nothing", async () => {
  const { dossierId, nora, blanks } = await aPortal();
  const forms = addressesOf("POST", blanks);
  assert.ok(forms.length >= 8, `${forms}`);
  const stands = async () =>
    JSON.stringify([
      ...[await done("journal.list", { dossierId }), await done("portal.list", { dossierId })],
      ...[await done("contact.list", { dossierId }), door.world.enqueued],
    ]);
  const before = await stands();
  for (const path of [...forms, "/portal", "/portal/history", "/portal/nowhere"])
    for (const [turn, query] of queries.entries())
      for (const [at, from] of foreign.entries()) {
        // Every browser meets every kind of body, over the queries of each address.
        const [type, body] = bodies[(at + turn) % bodies.length] ?? assert.fail();
        const answer = await nora.post(`${path}${query}`, body, { "content-type": type, ...from });
        const told = `${path}${query} ${type} ${JSON.stringify(from)}`;
        assert.deepEqual([answer.status, answer.headers.getSetCookie()], [403, []], told);
      }
  assert.equal(await stands(), before);
  assert.equal((await nora.get("/portal")).status, 200, "nobody was signed out");
});

test("the same forms are taken from a page of ours", async () => {
  const { nora, blanks } = await aPortal();
  // Who leaves last is in for the others.
  const forms = addressesOf("POST", blanks).toSorted(
    (one, other) => Number(one.endsWith("/leave")) - Number(other.endsWith("/leave")),
  );
  for (const path of forms) {
    const answer = await nora.post(path, "text=x&answer=help&name=x", own);
    assert.notEqual(answer.status, 403, path);
    if (!path.includes("/packs/"))
      assert.ok([200, 303, 422].includes(answer.status), `${path} ${answer.status}`);
  }
  assert.equal((await nora.get("/portal")).status, 401);
});

test("no page of the portal holds a script, and its policy lets none run that stands in a page", async () => {
  const { nora, blanks } = await aPortal();
  const pages = addressesOf("GET", blanks);
  assert.ok(pages.length >= 10, `${pages}`);
  for (const path of pages) {
    const { headers, text } = await nora.get(path);
    const [, scripts = ""] = /script-src ([^;]*)/.exec(headers.get("content-security-policy") ?? "") ?? [];
    assert.equal(scripts, "'self'", path);
    assert.doesNotMatch(text, /<script|\son\w+=|javascript:/i, path);
    if (path.endsWith("/logo")) assert.equal(headers.get("x-content-type-options"), "nosniff");
    else assert.match(text, /^<!doctype html>/, path);
  }
});
