import assert from "node:assert/strict";
import { createHmac } from "node:crypto";
import { after, before, test } from "node:test";
import {
  type Answer,
  type Browser,
  type Door,
  firstOwner,
  joined,
  openDoor,
  password,
} from "#testing/door.ts";

let door: Door;
let owner: Browser;
before(async () => {
  door = await openDoor();
  owner = await firstOwner(door);
});
after(() => door.close());

const signIn = async (email: string, word = password): Promise<Browser> => {
  const browser = door.browser();
  const answer = await browser.post("/api/auth/sign-in/email", { email, password: word });
  assert.equal(answer.status, 200, answer.text);
  return browser;
};
const statusOf = async (browser: Browser) => (await browser.post("/api/dossier.list")).status;

test("nobody signs up without an invitation at that very address, once the first owner is there", async () => {
  const stranger = door.browser();
  const account = { email: "intrus@ailleurs.example", password, name: "Intrus" };
  const { json } = await owner.post("/api/agency.invite", { email: "lou@agence.example" });
  for (const token of [undefined, "passation_invitation_faux", String(json.token)]) {
    const headers = token === undefined ? {} : { "x-passation-invitation": token };
    const answer = await stranger.post("/api/auth/sign-up/email", account, headers);
    assert.equal(answer.status, 403, answer.text);
  }
});

test("a member that is removed is out at its next request; so is the key that it made", async () => {
  const { browser, memberId } = await joined(door, owner, "karim@agence.example", "manager");
  const { json } = await browser.post("/api/agency.create-api-key", { name: "export", role: "member" });
  const withKey = () =>
    door.browser().post("/api/dossier.list", {}, { authorization: `Bearer ${json.token}`, origin: "" });
  assert.equal((await withKey()).status, 200);
  assert.equal(await statusOf(browser), 200);
  assert.equal((await owner.post("/api/agency.remove-member", { memberId })).status, 200);
  assert.equal((await withKey()).status, 401);
  assert.notEqual(await statusOf(browser), 200);
});

test("a role that changed counts at the next request", async () => {
  const { browser, memberId } = await joined(door, owner, "anna@agence.example", "member");
  assert.equal((await browser.post("/api/dossier.create", { party: "Un" })).status, 200);
  await owner.post("/api/agency.change-role", { memberId, role: "read-only" });
  const refused = await browser.post("/api/dossier.create", { party: "Deux" });
  assert.equal(refused.json.refused, "request.not-permitted");
});

test("a revoked key and a revoked invitation open nothing", async () => {
  const { json: key } = await owner.post("/api/agency.create-api-key", { name: "essai" });
  const call = () =>
    door.browser().post("/api/dossier.list", {}, { authorization: `Bearer ${key.token}`, origin: "" });
  assert.equal((await call()).status, 200);
  await owner.post("/api/agency.revoke-api-key", { apiKeyId: key.apiKeyId });
  assert.equal((await call()).status, 401);
  const { json: invited } = await owner.post("/api/agency.invite", { email: "tard@agence.example" });
  await owner.post("/api/agency.revoke-invitation", { invitationId: invited.invitationId });
  const account = { email: "tard@agence.example", password, name: "Tard" };
  const headers = { "x-passation-invitation": String(invited.token) };
  assert.equal((await door.browser().post("/api/auth/sign-up/email", account, headers)).status, 403);
});

test("a new password ends every other session; a forgotten one too, by its link, once", async () => {
  await joined(door, owner, "paul@agence.example");
  const [one, other] = [await signIn("paul@agence.example"), await signIn("paul@agence.example")];
  const changed = "une autre longue phrase";
  const change = { currentPassword: password, newPassword: changed };
  assert.equal((await one.post("/api/auth/change-password", change)).status, 200);
  assert.equal(await statusOf(one), 200);
  assert.equal(await statusOf(other), 401);

  await door.browser().post("/api/auth/request-password-reset", { email: "paul@agence.example" });
  const token = door.resetLinks.at(-1)?.split("/new-password#")[1];
  const reset = { token, newPassword: "encore une longue phrase" };
  assert.equal((await door.browser().post("/api/auth/reset-password", reset)).status, 200);
  assert.equal(await statusOf(one), 401);
  assert.notEqual((await door.browser().post("/api/auth/reset-password", reset)).status, 200);
});

test("a second factor is asked at the next sign-in, and turning it on ends other sessions", async () => {
  await joined(door, owner, "zoe@agence.example");
  const [one, other] = [await signIn("zoe@agence.example"), await signIn("zoe@agence.example")];
  const enabled = await one.post("/api/auth/two-factor/enable", { password });
  const secret = new URL(String(enabled.json.totpURI)).searchParams.get("secret") ?? "";
  const verified = await one.post("/api/auth/two-factor/verify-totp", { code: totp(secret) });
  assert.equal(verified.status, 200, verified.text);
  assert.equal(await statusOf(one), 200);
  assert.equal(await statusOf(other), 401);

  const again = door.browser();
  await again.post("/api/auth/sign-in/email", { email: "zoe@agence.example", password });
  assert.equal(await statusOf(again), 401, "the password alone opens nothing");
  assert.notEqual((await again.post("/api/auth/two-factor/verify-totp", { code: "000000" })).status, 200);
  const [backup] = enabled.json.backupCodes as string[];
  assert.equal((await again.post("/api/auth/two-factor/verify-backup-code", { code: backup })).status, 200);
  assert.equal(await statusOf(again), 200);

  await door.signIn.turnOffCodes("zoe@agence.example");
  assert.equal(await statusOf(again), 401);
  assert.equal(await statusOf(await signIn("zoe@agence.example")), 200);
});

test("a known and an unknown account answer alike: status, body, and the same work", async () => {
  const attempt = async (email: string) => {
    // By the clock of the processor: what else the machine does changes how long an answer takes, not what it takes.
    const before = process.cpuUsage();
    const answer = await door
      .browser()
      .post("/api/auth/sign-in/email", { email, password: "un mauvais mot de passe" });
    const { user, system } = process.cpuUsage(before);
    return { answer, ms: (user + system) / 1_000 };
  };
  const reset = (email: string) => door.browser().post("/api/auth/request-password-reset", { email });
  const known: number[] = [];
  const unknown: number[] = [];
  for (let turn = 0; turn < 7; turn += 1) {
    const [here, nobody] = [
      await attempt("lea@agence.example"),
      await attempt(`rien${turn}@ailleurs.example`),
    ];
    assert.deepEqual(shown(here.answer), shown(nobody.answer));
    known.push(here.ms);
    unknown.push(nobody.ms);
  }
  const median = (times: number[]) => times.sort((a, b) => a - b)[3] ?? 0;
  const ratio = median(known) / median(unknown);
  assert.ok(ratio > 0.6 && ratio < 1.6, `known ÷ unknown took ${ratio.toFixed(2)}`);
  assert.deepEqual(shown(await reset("lea@agence.example")), shown(await reset("rien@ailleurs.example")));
});

const shown = ({ status, text }: Answer) => ({ status, text });

/** The six digits of now, as an authenticator computes them (RFC 6238, SHA-1, 30 s). */
function totp(secret: string): string {
  const bits = [...secret].map((letter) =>
    "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(letter).toString(2).padStart(5, "0"),
  );
  const bytes =
    bits
      .join("")
      .match(/.{8}/g)
      ?.map((byte) => Number.parseInt(byte, 2)) ?? [];
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000)));
  const mac = createHmac("sha1", Uint8Array.from(bytes)).update(counter).digest();
  const offset = (mac.at(-1) ?? 0) & 15;
  return String((mac.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, "0");
}
