import assert from "node:assert/strict";
import { randomUUIDv7 } from "node:crypto";
import { after, before, test } from "node:test";
import ICAL from "ical.js";
import { type Browser, type Door, firstOwner, openDoor } from "#testing/door.ts";

let door: Door;
let owner: Browser;
let dossierId: string;
before(async () => {
  door = await openDoor();
  owner = await firstOwner(door);
  dossierId = String((await owner.post("/api/dossier.create", { party: "Boulangerie Aubin" })).json.id);
});
after(() => door.close());

test("an invitation is saved as a calendar file by who may read it; nobody else learns whether there is one", async () => {
  const slot = { on: "2026-11-10", at: "09:30", minutes: 60 };
  const proposed = { dossierId, purpose: "handover", title: "Passation", slots: [slot] };
  const meetingId = String((await owner.post("/api/meeting.propose", proposed)).json.id);
  const path = `/api/meetings/${meetingId}.ics`;
  assert.equal((await door.browser().get(path)).json.refused, "request.not-signed-in");
  assert.equal(
    (await owner.get(path, { "sec-fetch-site": "cross-site" })).json.refused,
    "request.cross-site",
  );
  assert.equal((await owner.get(path)).json.refused, "meeting.no-time");
  await owner.post("/api/meeting.choose-slot", { dossierId, meetingId, on: slot.on, at: slot.at });
  const { status, headers, text } = await owner.get(path);
  assert.equal(status, 200);
  assert.equal(headers.get("content-type"), "text/calendar; charset=utf-8; method=REQUEST");
  assert.match(headers.get("content-disposition") ?? "", /^attachment; filename="handover-2026-11-10\.ics"/);
  const event = new ICAL.Component(ICAL.parse(text)).getFirstSubcomponent("vevent");
  assert.equal(event?.getFirstPropertyValue("uid"), `${meetingId}@passation`);
  assert.equal((await owner.get(`/api/meetings/${randomUUIDv7()}.ics`)).status, 404);
  assert.equal((await owner.get("/api/meetings/nothing.ics")).status, 422);
});

test("the quote of a transition is a PDF in the language of who asks, once there is something to quote", async () => {
  const path = `/api/quotes/${dossierId}.pdf`;
  assert.equal((await door.browser().get(path)).status, 401);
  assert.equal((await owner.get(path)).json.refused, "transition.nothing-to-quote");
  const sessions = [{ subject: "Campagnes", who: "Nora", minutes: 90 }];
  await owner.post("/api/transition.set", {
    dossierId,
    months: 3,
    rateCents: 9_000,
    vatBasisPoints: 2_000,
    sessions,
  });
  for (const [language, name] of [
    ["fr", "devis"],
    ["en", "quote"],
  ] as const) {
    const { status, headers, text } = await owner.get(path, { "accept-language": language });
    assert.deepEqual([status, headers.get("content-type")], [200, "application/pdf"]);
    assert.match(headers.get("content-disposition") ?? "", new RegExp(`filename="${name}-2026-11-02\\.pdf"`));
    assert.ok(text.startsWith("%PDF-"));
    assert.match(text, new RegExp(`/Lang \\(${language}\\)`));
  }
});

test("the sheet of a meeting is a PDF for the agency or for the client, for who may read it", async () => {
  const path = `/api/meeting-sheets/${dossierId}.pdf`;
  assert.equal((await door.browser().get(path)).status, 401);
  for (const [view, name] of [
    ["agency", "fiche-de-rendez-vous"],
    ["client", "ce-qui-a-ete-fait"],
  ] as const) {
    const { status, headers, text } = await owner.get(`${path}?view=${view}`);
    assert.deepEqual([status, headers.get("content-type")], [200, "application/pdf"]);
    assert.match(headers.get("content-disposition") ?? "", new RegExp(`filename="${name}-2026-11-02\\.pdf"`));
    assert.ok(text.startsWith("%PDF-"));
  }
  assert.equal((await owner.get(`${path}?view=everybody`)).status, 422);
});

test("autonomy and the certificate of departure are PDFs, once there is something to state", async () => {
  const [autonomy, certificate] = ["autonomy", "departure-certificates"].map(
    (what) => `/api/${what}/${dossierId}.pdf`,
  );
  for (const path of [autonomy, certificate])
    assert.equal((await door.browser().get(path ?? "")).status, 401);
  assert.equal((await owner.get(autonomy ?? "")).json.refused, "access.nothing-to-state");
  assert.equal((await owner.get(certificate ?? "")).json.refused, "departure.nothing-to-certify");
  const added = await owner.post("/api/access.add", { dossierId, accesses: [{ toolKey: "asana" }] });
  const [{ id: accessId }] = added.json.added as [{ id: string }];
  assert.equal((await owner.get(certificate ?? "")).json.refused, "departure.not-all-closed");
  const none = { dossierId, accessId, method: "not-applicable", reason: "Jamais utilisé" };
  assert.equal((await owner.post("/api/departure.plan", none)).status, 200);
  for (const [path, name] of [
    [autonomy, "autonomie"],
    [certificate, "attestation-de-depart"],
  ] as const) {
    const { status, headers, text } = await owner.get(path ?? "", { "accept-language": "fr" });
    assert.deepEqual([status, headers.get("content-type")], [200, "application/pdf"]);
    assert.match(headers.get("content-disposition") ?? "", new RegExp(`filename="${name}-2026-11-02\\.pdf"`));
    assert.ok(text.startsWith("%PDF-"));
  }
});
