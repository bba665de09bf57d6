import { strict as assert } from "node:assert";
import { randomUUIDv7 } from "node:crypto";
import { after, test } from "node:test";
import { removeMember } from "#core/agency/commands/remove-member.ts";
import { createDossier } from "#core/dossier/commands/create-dossier.ts";
import { makePlan } from "#core/plan/commands/make-plan.ts";
import { moveEnd } from "#core/plan/commands/move-end.ts";
import { addStep } from "#core/plan/commands/write-step.ts";
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
  assert.ok(text.startsWith("BEGIN:VCALENDAR\r\n"));
  return new Map(
    text
      .split("BEGIN:VEVENT")
      .slice(1)
      .map((event) => {
        const field = (name: string) => new RegExp(`^${name}[^:]*:(.*)$`, "m").exec(event)?.[1]?.trim() ?? "";
        assert.match(event, /TRANSP:TRANSPARENT\r\n/, "nobody is busy for a day to know of");
        assert.match(event, /DTSTART;VALUE=DATE:\d{8}\r\n/);
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
