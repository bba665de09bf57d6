import { strict as assert } from "node:assert";
import { after, test } from "node:test";
import { createDossier } from "#core/dossier/commands/create-dossier.ts";
import { readReminder } from "#core/reminder/queries/read-reminder.ts";
import { aMailbox, sendWhatIsDue } from "#testing/digests.ts";
import { openDoor } from "#testing/door.ts";
import { anAgency, done } from "#testing/people.ts";

const mailbox = aMailbox();
const door = await openDoor();
after(door.close);
const world = { ...door.world, ports: { ...door.world.ports, sendDigest: mailbox.send } };
const owner = await anAgency(world);
await done(world, owner, createDossier, { party: "Aubin", endOn: "2026-12-03" });
await sendWhatIsDue(world);
world.wait({ hours: 24 });
await sendWhatIsDue(world);
const link = `${door.url}/stop/${mailbox.letters[0]?.stopToken}`;
const language = { "accept-language": "fr" };

test("opening the link of a mail changes nothing, however often a mail program opens it", async () => {
  for (let times = 0; times < 3; times += 1) {
    const answer = await fetch(link, { headers: language });
    assert.equal(answer.status, 200);
    assert.equal(answer.headers.get("cache-control"), "no-store");
    assert.match(await answer.text(), /<form method="post"><button>Arrêter les relances<\/button><\/form>/);
  }
  assert.equal((await done(world, owner, readReminder, {})).every, "daily");
});

test("its button turns the reminders off, and so does the one of a mailbox, signed in nowhere", async () => {
  const guess = await fetch(`${link}x`, { method: "POST", headers: language });
  assert.equal(guess.status, 404);
  assert.match(await guess.text(), /Ce lien n’arrête aucune relance/);
  const body = new URLSearchParams({ "List-Unsubscribe": "One-Click" });
  const answer = await fetch(link, { method: "POST", headers: language, body });
  assert.equal(answer.status, 200);
  assert.match(await answer.text(), /vous ne recevrez plus ces récapitulatifs/);
  assert.deepEqual(
    Object.entries(await done(world, owner, readReminder, {})).filter(([name]) => /every|nextAt/.test(name)),
    [
      ["every", "off"],
      ["nextAt", null],
    ],
  );
});
