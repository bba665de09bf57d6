import { strict as assert } from "node:assert";
import { after, test } from "node:test";
import { openFeed } from "#core/calendar/commands/open-feed.ts";
import { readFeed } from "#core/calendar/queries.ts";
import { addContact } from "#core/contact/commands/write-contact.ts";
import { overrideObligation } from "#core/contract/commands/override-obligation.ts";
import { setFacts } from "#core/contract/commands/set-facts.ts";
import { addClause, removeClause } from "#core/contract/commands/write-clause.ts";
import { listObligations } from "#core/contract/queries.ts";
import { archiveDossier } from "#core/dossier/commands/close-dossier.ts";
import { createDossier } from "#core/dossier/commands/create-dossier.ts";
import { makePlan } from "#core/plan/commands/make-plan.ts";
import { addStep } from "#core/plan/commands/write-step.ts";
import { readHome } from "#core/plan/queries/home.ts";
import { setContactReminder, setReminder } from "#core/reminder/commands/set-reminder.ts";
import { previewReminder } from "#core/reminder/queries/read-reminder.ts";
import { run } from "#core/run.ts";
import { aMailbox, sendWhatIsDue } from "#testing/digests.ts";
import { aMember, anAgency, done } from "#testing/people.ts";
import { smallPlaybook } from "#testing/playbooks.ts";
import { makeWorld } from "#testing/world.ts";

const mailbox = aMailbox();
// Monday 2 November 2026, ten in the morning in Paris.
const world = await makeWorld({ sendDigest: mailbox.send });
after(world.close);
const owner = await anAgency(world);
const lou = await aMember(world, owner, "member");

/** A dossier whose contract wants notice received by 9 November, and data returned thirty days after the end. */
async function obliged(name: string) {
  const { id: dossierId } = await done(world, owner, createDossier, { party: name, endOn: "2026-12-09" });
  const notice = { length: { amount: 1, unit: "month" } };
  const data = { length: { amount: 30, unit: "day" }, choice: "return" };
  const { id: clauseId } = await done(world, owner, addClause, { dossierId, kind: "notice", values: notice });
  await done(world, owner, addClause, { dossierId, kind: "data-return", values: data });
  return { dossierId, clauseId };
}

async function eventsOf(who: typeof owner): Promise<readonly string[]> {
  const { path } = await done(world, who, openFeed, {});
  const secret = path.split("/").at(-1)?.replace(".ics", "") ?? "";
  const answer = await run(world, { kind: "anonymous" }, readFeed, { secret });
  assert.ok(answer.ok);
  const own = answer.result.events.filter(({ kind }) => kind === "obligation");
  return own.map(({ day, title, dossier }) => `${day} ${title} · ${dossier}`);
}

test("what a contract wants by a day stands among the dates, in calendars and in digests, each once", async () => {
  const { dossierId, clauseId } = await obliged("Aubin");
  const home = await done(world, owner, readHome, {});
  const own = home.dates.filter(({ kind }) => kind === "obligation");
  assert.deepEqual(
    own.map(({ day, dossierId: of, obligation }) => [day, of, obligation?.en]),
    [
      ["2026-11-09", dossierId, "Give notice by"],
      ["2027-01-08", dossierId, "Return the data by"],
    ],
  );
  assert.deepEqual(await eventsOf(owner), [
    "2026-11-09 Donner le préavis au plus tard · Aubin",
    "2027-01-08 Restituer les données au plus tard · Aubin",
  ]);
  // Seven days before: it is told today, and not again until the day before.
  const told = async () =>
    (await done(world, owner, previewReminder, {})).lines
      .filter(({ kind }) => kind === "obligation")
      .map(({ day, title, dossier }) => [day, title, dossier]);
  assert.deepEqual(await told(), [["2026-11-09", "Donner le préavis au plus tard", "Aubin"]]);
  world.wait({ hours: 24 });
  assert.deepEqual(await told(), []);

  const right = { dossierId, clauseId, kind: "give-notice", day: "2026-11-10", reason: "convenu" };
  await done(world, owner, overrideObligation, right);
  assert.equal((await told())[0]?.[0], "2026-11-10", "a day put right is the one that counts");
  assert.equal((await eventsOf(owner))[0], "2026-11-10 Donner le préavis au plus tard · Aubin");
  await done(world, owner, overrideObligation, { ...right, day: null });
  await done(world, owner, removeClause, { dossierId, clauseId });
  assert.deepEqual(await told(), []);
  assert.equal((await eventsOf(owner)).length, 1);
});

test("a notice that was given is asked for no more, and the end of its period comes instead", async () => {
  const { dossierId } = await obliged("Corniche");
  const term = { dossierId, kind: "term", values: { day: "2027-01-31" } };
  await done(world, owner, addClause, term);
  const renewal = { length: { amount: 1, unit: "month" }, renewal: { amount: 1, unit: "year" } };
  await done(world, owner, addClause, { dossierId, kind: "tacit-renewal", values: renewal });
  const titles = async () =>
    (await eventsOf(owner)).flatMap((one) => (one.endsWith("Corniche") ? [one.split(" · ")[0]] : []));
  assert.deepEqual(await titles(), [
    "2026-11-09 Donner le préavis au plus tard",
    "2026-12-31 S’opposer à la reconduction au plus tard",
    "2027-01-08 Restituer les données au plus tard",
    "2027-01-31 Fin de la période en cours",
  ]);
  await done(world, owner, setFacts, { dossierId, noticeReceivedOn: "2026-11-02" });
  assert.deepEqual(await titles(), [
    "2026-12-02 Fin du préavis",
    "2027-01-08 Restituer les données au plus tard",
    "2027-01-31 Fin de la période en cours",
  ]);
  await done(world, owner, archiveDossier, { dossierId, reason: "fini" });
});

test("a last day to object that went by is told on the home page and in digests, with what follows", async () => {
  const { id: dossierId } = await done(world, owner, createDossier, { party: "Voilerie" });
  const year = { amount: 1, unit: "year" };
  const term = { kind: "term", values: { day: "2026-12-31" } };
  await done(world, owner, addClause, { dossierId, ...term });
  // Three days after the test before: Tuesday 3 November is over, the last day to object was the 2nd.
  const values = { length: { amount: 59, unit: "day" }, renewal: year };
  const { id: clauseId } = await done(world, owner, addClause, { dossierId, kind: "tacit-renewal", values });
  const sentence =
    "The last day to object to the renewal was Monday 2 November 2026: the contract goes on until Friday 31 December 2027. Next day to give notice: Tuesday 2 November 2027.";
  const lines = async () =>
    (await done(world, owner, previewReminder, {})).lines.flatMap(({ kind, day, title, dossier }) =>
      dossier === "Voilerie" ? [[kind, day, title]] : [],
    );
  const missed = async () =>
    (await done(world, owner, readHome, {})).dates.flatMap(({ kind, day, obligation }) =>
      kind === "missed" ? [[day, obligation?.en]] : [],
    );
  assert.deepEqual(await missed(), [["2026-11-02", sentence]]);
  assert.match((await lines())[0]?.[2] ?? "", /^Le dernier jour pour s’opposer .* 31 décembre 2027/);
  assert.deepEqual((await lines())[0]?.slice(0, 2), ["obligation", "2026-11-02"]);
  assert.ok((await eventsOf(owner)).some((one) => one.startsWith("2027-11-02 S’opposer")));
  await done(world, owner, setFacts, { dossierId, noticeReceivedOn: "2026-11-02" });
  assert.deepEqual(await missed(), [], "the notice was there in time");
  assert.deepEqual(await lines(), []);
  await done(world, owner, removeClause, { dossierId, clauseId });
  await done(world, owner, archiveDossier, { dossierId, reason: "fini" });
});

test("a notice of an open-ended contract that nobody recorded is told a week at home, and in its dossier until it is settled", async () => {
  const openEnded = async (party: string, endOn: string) => {
    const { id: dossierId } = await done(world, owner, createDossier, { party, endOn });
    await done(world, owner, addClause, { dossierId, kind: "term", values: { indefinite: true } });
    const values = { length: { amount: 3, unit: "month" } };
    await done(world, owner, addClause, { dossierId, kind: "notice", values });
    return dossierId;
  };
  const ids = [
    await openEnded("Hier", "2027-02-01"),
    await openEnded("Avant", "2027-01-10"),
    await openEnded("Partie", "2026-10-30"),
  ];
  const atHome = (await done(world, owner, readHome, {})).dates.flatMap(({ kind, dossierId }) =>
    kind === "missed" && ids.includes(dossierId) ? [dossierId] : [],
  );
  assert.deepEqual(atHome, ids.slice(0, 1));
  for (const dossierId of ids) {
    const { missed } = await done(world, owner, listObligations, { dossierId });
    assert.deepEqual(
      missed.map(({ kind }) => kind),
      ["ends-later"],
    );
    await done(world, owner, archiveDossier, { dossierId, reason: "fini" });
  }
});

test("members are told of the contracts of their dossiers, contacts and archived dossiers of none", async () => {
  const { dossierId } = await obliged("Rivage");
  assert.deepEqual(await eventsOf(lou), []);
  await done(world, owner, makePlan, { dossierId, playbookKey: smallPlaybook.key });
  await done(world, owner, addStep, {
    dossierId,
    title: "Relire",
    memberId: lou.memberId,
    dueOn: "2026-12-01",
  });
  assert.equal((await eventsOf(lou)).length, 2);
  const email = "nora@client.example";
  const { id: contactId } = await done(world, owner, addContact, { dossierId, name: "Nora", email });
  await done(world, owner, setReminder, { every: "daily", hour: 8, timeZone: "Europe/Paris" });
  await done(world, owner, setContactReminder, { dossierId, contactId, every: "daily" });
  // Friday 6 November: its digest stands for those since Wednesday, and tells of what comes until Monday.
  world.wait({ hours: 72 });
  await sendWhatIsDue(world);
  const linesOf = (who: "member" | "contact") =>
    mailbox.letters.filter(({ reader }) => reader === who).flatMap(({ lines }) => lines);
  const obligations = linesOf("member").filter(({ kind }) => kind === "obligation");
  assert.deepEqual(
    obligations.map(({ title, dossier, day }) => [title, dossier, day]),
    [["Donner le préavis au plus tard", "Rivage", "2026-11-09"]],
  );
  assert.ok(linesOf("contact").every(({ kind }) => kind !== "obligation"));
  await done(world, owner, archiveDossier, { dossierId, reason: "fini" });
  assert.deepEqual(await eventsOf(lou), []);
  const other = await anAgency(world, "Une autre");
  assert.deepEqual(await eventsOf(other), []);
});
