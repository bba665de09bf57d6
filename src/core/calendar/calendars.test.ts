import { strict as assert } from "node:assert";
import { randomUUIDv7 } from "node:crypto";
import { after, test } from "node:test";
import ICAL from "ical.js";
import { removeMember } from "#core/agency/commands/remove-member.ts";
import { addContact } from "#core/contact/commands/write-contact.ts";
import { createDossier } from "#core/dossier/commands/create-dossier.ts";
import { cancelMeeting, moveMeeting } from "#core/meeting/commands/fix-meeting.ts";
import { proposeMeeting } from "#core/meeting/commands/propose-meeting.ts";
import { makePlan } from "#core/plan/commands/make-plan.ts";
import { moveEnd } from "#core/plan/commands/move-end.ts";
import { addStep } from "#core/plan/commands/write-step.ts";
import { setReminder } from "#core/reminder/commands/set-reminder.ts";
import { openDoor } from "#testing/door.ts";
import { aMember, anAgency, done, refused, turnsAway } from "#testing/people.ts";
import { smallPlaybook } from "#testing/playbooks.ts";
import { closeFeed, openFeed } from "./commands/open-feed.ts";
import { listFeeds } from "./queries.ts";

const door = await openDoor();
after(door.close);
const { world } = door;
const owner = await anAgency(world);
const { id: dossierId } = await done(world, owner, createDossier, {
  party: "Aubin",
  name: "Aubin (difficile)",
  endOn: "2026-12-14",
});
await done(world, owner, makePlan, { dossierId, playbookKey: smallPlaybook.key });
await done(world, owner, addStep, { dossierId, title: "Revoir notre marge", dueOn: "2026-11-30" });

/** What a calendar program reads: the whole days by their ids, unfolded as RFC 5545 says. */
async function read(path: string): Promise<ReadonlyMap<string, string>> {
  const answer = await fetch(`${door.url}${path}`);
  assert.equal(answer.status, 200);
  assert.match(answer.headers.get("content-type") ?? "", /^text\/calendar/);
  const text = (await answer.text()).replace(/\r\n[ \t]/g, "");
  assert.ok(text.startsWith("BEGIN:VCALENDAR\r\n") && text.endsWith("END:VCALENDAR\r\n"));
  return new Map(
    text
      .split("BEGIN:VEVENT")
      .slice(1)
      .map((event) => {
        const field = (name: string) => new RegExp(`^${name}[^:]*:(.*)$`, "m").exec(event)?.[1]?.trim() ?? "";
        if (!field("UID").endsWith("@passation")) {
          assert.match(event, /TRANSP:TRANSPARENT\r\n/, "nobody is busy for a day to know of");
          assert.match(event, /DTSTART;VALUE=DATE:\d{8}\r\n/);
        }
        return [field("UID"), `${field("DTSTART")} ${field("SUMMARY").replaceAll("\\", "")}`];
      }),
  );
}

test("calendar addresses are a member's own", async () => {
  await turnsAway(world, openFeed, {}, owner, "read-only");
  await turnsAway(world, closeFeed, { feedId: randomUUIDv7() }, owner, "read-only");
  await turnsAway(world, listFeeds, {}, owner, "read-only");
  const other = await aMember(world, owner, "manager");
  const { feedId } = await done(world, owner, openFeed, {});
  assert.equal(await refused(world, other, closeFeed, { feedId }), "calendar.feed-not-found");
  assert.deepEqual((await done(world, other, listFeeds, {})).feeds, []);
  await done(world, owner, closeFeed, { feedId });
});

test("a member's calendar shows what is theirs and the days of the end, under ids that stay", async () => {
  const { path } = await done(world, owner, openFeed, {});
  const events = await read(path);
  const said = [...events.values()];
  assert.ok(said.includes("20261214 Aubin (difficile) · Fin de la relation"), said.join("\n"));
  assert.ok(said.includes("20270314 Aubin (difficile) · Départ des outils"));
  assert.ok(said.includes("20261130 Aubin (difficile) · Revoir notre marge"));
  await done(world, owner, moveEnd, { dossierId, endOn: "2026-12-21" });
  const moved = await read(path);
  assert.deepEqual([...moved.keys()].sort(), [...events.keys()].sort());
  assert.ok([...moved.values()].includes("20261221 Aubin (difficile) · Fin de la relation"));
});

/** When each event at an address says that it was last revised, as a calendar program understands it. */
async function revisedAt(path: string) {
  const answer = await fetch(`${door.url}${path}`);
  const text = await answer.text();
  const events = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents("vevent");
  const moments = events.map((event) => {
    const of = (name: string) => String(event.getFirstPropertyValue(name));
    assert.equal(of("last-modified"), of("dtstamp"), "without a METHOD, they are one");
    return of("dtstamp");
  });
  return { text, etag: answer.headers.get("etag") ?? "", latest: Date.parse(moments.sort().at(-1) ?? "") };
}

test("a whole day is stamped with the moment of its last change, and an address says the same until there is one", async () => {
  for (const { path } of [
    await done(world, owner, openFeed, {}),
    await done(world, owner, openFeed, { dossierId }),
  ]) {
    const before = await revisedAt(path);
    const made = world.clock().epochMilliseconds;
    assert.ok(before.latest <= made, `${before.latest} is not to come`);
    world.wait({ hours: 30 });
    const again = await revisedAt(path);
    assert.deepEqual(again, before, "the same bytes a day later");
    const headers = { "if-none-match": before.etag };
    assert.equal((await fetch(`${door.url}${path}`, { headers })).status, 304);
    const step = { dossierId, title: `Relire ${path.slice(-8)}`, dueOn: "2026-12-01", visibility: "shared" };
    await done(world, owner, addStep, step);
    const after = await revisedAt(path);
    assert.ok(after.latest > made && after.latest <= world.clock().epochMilliseconds, `${after.latest}`);
    assert.notEqual(after.etag, before.etag);
    assert.equal((await fetch(`${door.url}${path}`, { headers })).status, 200);
  }
});

test("a dossier's calendar for others holds what is shared and no inner word", async () => {
  const { path } = await done(world, owner, openFeed, { dossierId });
  const said = [...(await read(path)).values()].join("\n");
  assert.match(said, /Fin de la relation/);
  assert.match(said, /Accepter le rôle propriétaire/);
  assert.doesNotMatch(said, /difficile|marge|Départ des outils|Décider de chaque tâche/);
});

test("a closed address, a guess and the address of somebody who left read nothing, in the same words", async () => {
  const { feedId, path } = await done(world, owner, openFeed, {});
  await done(world, owner, closeFeed, { feedId });
  const member = await aMember(world, owner, "member");
  const theirs = await done(world, member, openFeed, {});
  await read(theirs.path);
  await done(world, owner, removeMember, { memberId: member.memberId });
  const answers = [];
  for (const one of [path, theirs.path, "/calendar/passation_calendar_guess.ics"]) {
    const answer = await fetch(`${door.url}${one}`, { headers: { "accept-language": "fr" } });
    answers.push(`${answer.status} ${await answer.text()}`);
  }
  assert.equal(new Set(answers).size, 1);
  assert.match(answers[0] ?? "", /^404 /);
});

/** The meetings at an address, as a calendar program understands them. */
async function meetingsAt(path: string) {
  const text = await (await fetch(`${door.url}${path}`)).text();
  return new ICAL.Component(ICAL.parse(text))
    .getAllSubcomponents("vevent")
    .filter((event) => String(event.getFirstPropertyValue("uid")).endsWith("@passation"))
    .map((event) => {
      const said = (name: string) => String(event.getFirstPropertyValue(name));
      return [said("uid"), `${said("dtstart")} ${said("summary")} ${said("status")} ${said("sequence")}`];
    });
}

test("a fixed meeting stands at the address of who takes part and at the dossier's, moves and goes", async () => {
  const member = await aMember(world, owner, "member");
  const idle = await aMember(world, owner, "member");
  const { id: contactId } = await done(world, owner, addContact, { dossierId, name: "Nora Benali" });
  const meeting = async (title: string, people: object[]) => {
    const asked = { dossierId, purpose: "handover", title, link: "https://visio.example/x;y", people };
    return (await done(world, owner, proposeMeeting, asked)).id;
  };
  const us = { kind: "member", memberId: member.memberId };
  const meetingId = await meeting("Passation", [us, { kind: "contact", contactId }]);
  const apart = await meeting("Avec le repreneur", [us, { kind: "other", name: "Yves" }]);
  const theirs = (await done(world, member, openFeed, {})).path;
  const others = (await done(world, owner, openFeed, { dossierId })).path;
  const idles = (await done(world, idle, openFeed, {})).path;
  assert.deepEqual(await meetingsAt(theirs), [], "nobody chose a time yet");
  const move = (id: string, at: string) =>
    done(world, owner, moveMeeting, {
      dossierId,
      meetingId: id,
      slot: { on: "2026-12-02", at, minutes: 60 },
    });
  await move(meetingId, "09:30");
  await move(apart, "11:00");
  const uid = `${meetingId}@passation`;
  const inOwn = (await meetingsAt(theirs)).map(([, said]) => said).sort();
  assert.deepEqual(inOwn, [
    "2026-12-02T08:30:00Z Aubin (difficile) · Passation CONFIRMED 0",
    "2026-12-02T10:00:00Z Aubin (difficile) · Avec le repreneur CONFIRMED 0",
  ]);
  assert.deepEqual(await meetingsAt(others), [[uid, "2026-12-02T08:30:00Z Passation CONFIRMED 0"]]);
  assert.doesNotMatch(await (await fetch(`${door.url}${others}`)).text(), /visio/);
  assert.match(await (await fetch(`${door.url}${theirs}`)).text(), /URL;VALUE=URI:https:\/\/visio/);
  assert.deepEqual(await meetingsAt(idles), [], "who takes no part has it not");
  await move(meetingId, "15:00");
  assert.deepEqual(await meetingsAt(others), [[uid, "2026-12-02T14:00:00Z Passation CONFIRMED 1"]]);
  await done(world, owner, cancelMeeting, { dossierId, meetingId });
  assert.deepEqual(await meetingsAt(others), [[uid, "2026-12-02T14:00:00Z Passation CANCELLED 2"]]);
});

test("an address speaks the language of who reads it, not that of the agency", async () => {
  const english = await aMember(world, owner, "manager");
  const { path } = await done(world, english, openFeed, {});
  assert.match([...(await read(path)).values()].join("\n"), /Fin de la relation/);
  await done(world, english, setReminder, { every: "daily", language: "en" });
  assert.match([...(await read(path)).values()].join("\n"), /End of the relationship/);
  const others = (await done(world, owner, openFeed, { dossierId })).path;
  assert.match([...(await read(others)).values()].join("\n"), /Fin de la relation/);
  await done(world, owner, addContact, { dossierId, name: "Ann Lee", language: "en" });
  assert.match([...(await read(others)).values()].join("\n"), /End of the relationship/);
});
