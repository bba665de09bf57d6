import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { type Browser, type Door, firstOwner, openDoor } from "#testing/door.ts";
import { aPng } from "#testing/pictures.ts";

let door: Door;
let owner: Browser;
let agencyId: string;
before(async () => {
  door = await openDoor();
  owner = await firstOwner(door);
  agencyId = String((await owner.post("/api/agency.read", {})).json.agencyId);
  const form = new FormData();
  form.append("files", new File([aPng(120, 40)], "logo.html"));
  assert.equal((await owner.post("/api/agency.set-logo", form)).status, 200);
});
after(() => door.close());

const address = () => `/api/agency-logo/${agencyId}`;

test("a logo is shown to the agency's people as the picture it is, and sent once", async () => {
  const first = await owner.get(address());
  assert.equal(first.status, 200);
  assert.equal(first.headers.get("content-type"), "image/png");
  assert.equal(first.headers.get("x-content-type-options"), "nosniff");
  assert.match(first.headers.get("content-security-policy") ?? "", /default-src 'none'/);
  assert.match(first.headers.get("cache-control") ?? "", /private/);
  const again = await owner.get(address(), { "if-none-match": first.headers.get("etag") ?? "" });
  assert.deepEqual([again.status, again.text], [304, ""]);
});

test("nobody else is told that there is one", async () => {
  const second = String((await owner.post("/api/agency.create", { name: "Une autre" })).json.agencyId);
  const keyOf = async (agency: string) => {
    const made = await owner.post(
      "/api/agency.create-api-key",
      { name: "clé" },
      { "x-passation-agency": agency },
    );
    return { authorization: `Bearer ${made.json.token}` };
  };
  const get = (path: string, headers = {}) => door.browser().get(path, headers);
  const absent = await owner.get("/api/agency-logo/01980000-0000-7000-8000-00000000dead");
  assert.equal(absent.status, 404);
  assert.equal((await get(address(), await keyOf(agencyId))).status, 200);
  const other = await get(address(), await keyOf(second));
  assert.deepEqual([other.status, other.text], [absent.status, absent.text]);
  const unlike = await owner.get("/api/agency-logo/not-an-id");
  assert.deepEqual([unlike.status, unlike.text], [absent.status, absent.text]);
  assert.equal((await owner.get(`/api/agency-logo/${second}`)).status, 404);
  assert.equal((await get(address())).status, 401);
  assert.equal((await owner.get(address(), { "sec-fetch-site": "cross-site" })).status, 403);
});
