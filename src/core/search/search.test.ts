import { strict as assert } from "node:assert";
import { after, test } from "node:test";
import { addContact, removeContact } from "#core/contact/commands/write-contact.ts";
import { archiveDossier } from "#core/dossier/commands/close-dossier.ts";
import { createDossier } from "#core/dossier/commands/create-dossier.ts";
import { commentStep } from "#core/plan/commands/comment-step.ts";
import { dropPlan, makePlan } from "#core/plan/commands/make-plan.ts";
import { addStep, editStep } from "#core/plan/commands/write-step.ts";
import { addDecision, addStakeholder, addWorkItem } from "#core/tracking/commands/add-entry.ts";
import { editWorkItem } from "#core/tracking/commands/edit-entry.ts";
import { importFiles } from "#core/tracking/commands/import-files.ts";
import { removeEntries } from "#core/tracking/commands/remove-entries.ts";
import { aSource, aWorkItem, dropped, readerOf } from "#testing/exports.ts";
import { copyRows } from "#testing/many-plans.ts";
import { aMember, anAgency, done, refused, somebody } from "#testing/people.ts";
import { smallPlaybook } from "#testing/playbooks.ts";
import { makeWorld } from "#testing/world.ts";
import { findAnywhere } from "./queries.ts";

const many = Array.from({ length: 2_600 }, (_, at) =>
  aWorkItem(`${at}`, { title: `Page ${at}${at === 3 ? " crémaillère" : ""}`, description: "Un gabarit" }),
);
const lanterns = Array.from({ length: 400 }, (_, at) => aWorkItem(`${at}`, { title: `Lanterne ${at}` }));
const world = await makeWorld({
  readExport: readerOf(
    new Map([
      ["tout.json", [aSource("tout", { workItems: many })]],
      ["vieux.json", [aSource("vieux", { workItems: lanterns })]],
    ]),
  ),
});
after(world.close);
const owner = await anAgency(world, "Rivage");
const other = await anAgency(world, "Une autre");
const { id: oldest } = await done(world, owner, createDossier, { party: "Vieux phare" });
await done(world, owner, importFiles, { dossierId: oldest, files: [dropped("vieux.json")] });
const { id: big } = await done(world, owner, createDossier, { party: "Grand magasin" });
await done(world, owner, importFiles, { dossierId: big, files: [dropped("tout.json")] });
const { id: dossierId } = await done(world, owner, createDossier, {
  name: "Refonte Œuvre",
  party: "Éditions d’Été",
  endOn: "2026-12-14",
});
const { id: theirs } = await done(world, other, createDossier, { party: "Éditions d’Hiver" });
for (const [agency, id] of [
  [owner, dossierId],
  [other, theirs],
] as const) {
  await done(world, agency, addWorkItem, { dossierId: id, title: "Préparer la maquette d’accueil" });
}
await done(world, owner, addDecision, { dossierId, title: "Garder la MAQUETTE du pied de page" });
await done(world, owner, addStakeholder, { dossierId, name: "Zoé Maquette" });

const found = async (words: string, who = owner) => {
  const { dossiers, entries } = await done(world, who, findAnywhere, { words });
  return [...dossiers.map(({ name }) => name), ...entries.map(({ title }) => title)];
};

test("words find the agency's own dossiers and entries, without their accents and capitals", async () => {
  assert.deepEqual(await found("editions ete"), ["Refonte Œuvre"]);
  assert.deepEqual(await found("OEUVRE"), ["Refonte Œuvre"]);
  assert.deepEqual(await found("maquette"), [
    "Zoé Maquette",
    "Garder la MAQUETTE du pied de page",
    "Préparer la maquette d’accueil",
  ]);
  assert.deepEqual(await found("zoe"), ["Zoé Maquette"]);
  assert.deepEqual(await found("maquette", other), ["Préparer la maquette d’accueil"]);
  assert.deepEqual(await found("ete", other), []);
});

test("an entry is told with its kind, its state and its dossier, a dossier with its end", async () => {
  const { dossiers, entries } = await done(world, owner, findAnywhere, { words: "accueil" });
  assert.deepEqual(dossiers, []);
  assert.partialDeepStrictEqual(entries, [
    { dossierId, dossierName: "Refonte Œuvre", kind: "work-item", state: "open" },
  ]);
  const { dossiers: named } = await done(world, owner, findAnywhere, { words: "refonte" });
  assert.deepEqual(named, [
    { id: dossierId, name: "Refonte Œuvre", party: "Éditions d’Été", endOn: "2026-12-14", state: "open" },
  ]);
});

test("only the last word may be begun, and a decomposed accent is one", async () => {
  assert.deepEqual(await found("préparer acc"), ["Préparer la maquette d’accueil"]);
  assert.deepEqual(await found("prép accueil"), []);
  assert.deepEqual(await found("pre\u0301parer acc"), ["Préparer la maquette d’accueil"]);
});

test("a domain, an address or a path is found whole, and by each of its words", async () => {
  const { id } = await done(world, owner, createDossier, {
    party: "Phare",
    name: "Refonte de le-phare.example",
  });
  const title = "Rediriger https://le-phare.example/produits/lampes.html?tri=prix vers la boutique";
  await done(world, owner, addWorkItem, { dossierId: id, title });
  for (const words of [
    "https://le-phare.example/produits/lampes.html",
    "produits lamp",
    "tri=prix",
    "lampes.html",
  ])
    assert.deepEqual(await found(words), [title], words);
  assert.deepEqual(await found("le-phare.exam"), ["Refonte de le-phare.example", title]);
});

test("frequent words are found among the newest, rare ones however old, at most twenty", async () => {
  const { entries } = await done(world, owner, findAnywhere, { words: "gabarit" });
  assert.equal(entries.length, 20);
  assert.ok(entries.every(({ dossierId }) => dossierId === big));
  assert.deepEqual(await found("cremail"), ["Page 3 crémaillère"]);
});

test("a rare word is found however old beside a frequent one, whole or begun, in an agency of many or of few", async () => {
  const rare = "Page 3 crémaillère";
  for (const words of [
    "gabarit crémaillère",
    "crémaillère gabarit",
    "gabarit crem",
    "page 3 c",
    "gabarit page crém",
  ])
    assert.deepEqual(await found(words), [rare], words);
  const few = await anAgency(world, "Petite");
  const { id } = await done(world, few, createDossier, { party: "Petit phare" });
  await done(world, few, importFiles, { dossierId: id, files: [dropped("tout.json")] });
  for (const words of ["gabarit crémaillère", "gabarit crem", "page 3 c"])
    assert.deepEqual(await found(words, few), [rare], words);
});

test("one or two letters are looked for among the newest only, which is told where there are older ones", async () => {
  const asked = async (words: string, who = owner) =>
    (await done(world, who, findAnywhere, { words })).amongNewest;
  assert.equal(await asked("cr"), 2_000);
  assert.equal(await asked("cre"), undefined);
  assert.equal(await asked("ga"), undefined, "twenty were found");
  assert.equal(await asked("page c"), undefined);
  assert.equal(await asked("cr", other), undefined, "this agency has a few entries only");
});

test("the newest that say a word come first, though hundreds of old ones do", async () => {
  const { id } = await done(world, owner, addWorkItem, { dossierId, title: "Allumer la lanterne" });
  const titles = await found("lanterne");
  assert.equal(titles[0], "Allumer la lanterne");
  assert.equal(titles.length, 20);
  assert.equal(new Set(titles).size, 20);
  await done(world, owner, removeEntries, { dossierId, entryIds: [id] });
});

test("what was corrected is found by its new words, and what was taken away is not", async () => {
  const { id } = await done(world, owner, addWorkItem, { dossierId, title: "Ancienne tournure" });
  await done(world, owner, editWorkItem, { dossierId, entryId: id, title: "Nouvelle formule" });
  assert.deepEqual(await found("tournure"), []);
  assert.deepEqual(await found("formule"), ["Nouvelle formule"]);
  await done(world, owner, removeEntries, { dossierId, entryIds: [id] });
  assert.deepEqual(await found("formule"), []);
});

test("contacts are found by name, organisation and each part of their address, by their own agency alone", async () => {
  const nora = { name: "Nora Benali", email: "nora.benali@ete.example", organisation: "Imprimerie Zénith" };
  const { id } = await done(world, owner, addContact, { dossierId, ...nora });
  await done(world, other, addContact, { dossierId: theirs, name: "Nora Petit" });
  const contacts = async (words: string, who = owner) =>
    (await done(world, who, findAnywhere, { words })).contacts.map(({ name }) => name);
  for (const words of ["nora", "BENALI no", "zenith", "nora.benali@ete.example", "nora.benali@e"])
    assert.deepEqual(await contacts(words), ["Nora Benali"], words);
  assert.deepEqual(await contacts("nora", other), ["Nora Petit"]);
  assert.deepEqual(await contacts("benali", other), []);
  const { contacts: told } = await done(world, owner, findAnywhere, { words: "benali" });
  assert.deepEqual(told, [{ id, dossierId, dossierName: "Refonte Œuvre", ...nora }]);
  await done(world, owner, removeContact, { dossierId, contactId: id });
  assert.deepEqual(await contacts("benali"), []);
});

test("steps are found by their own names, their playbook's in either language, and by what was said of them", async () => {
  const at = { dossierId, title: "Relire la politique de confidentialité" };
  await done(world, owner, makePlan, { dossierId, playbookKey: smallPlaybook.key });
  const { stepId } = await done(world, owner, addStep, at);
  await done(world, owner, commentStep, { dossierId, stepId, text: "Le trampoline attend à l’entrée." });
  await done(world, owner, commentStep, { dossierId, stepId, text: "Deux trampolines, et la politique." });
  const steps = async (words: string, who = owner) =>
    (await done(world, who, findAnywhere, { words })).steps.map(({ id, title, comment, dossierName }) => [
      id === stepId,
      title.fr,
      comment,
      dossierName,
    ]);
  const named = [true, at.title, null, "Refonte Œuvre"];
  assert.deepEqual(await steps("confidentialite"), [named]);
  assert.deepEqual(await steps("POLITIQUE"), [named], "its own words come before those of a comment");
  assert.deepEqual(await steps("trampol"), [
    [true, at.title, "Deux trampolines, et la politique.", "Refonte Œuvre"],
  ]);
  const ofPlaybook = [false, "Annoncer la fin au client", null, "Refonte Œuvre"];
  assert.deepEqual(await steps("annoncer"), [ofPlaybook]);
  assert.deepEqual(await steps("tell client ends"), [ofPlaybook]);
  assert.deepEqual(await steps("confidentialite", other), []);
  assert.deepEqual(await steps("trampol", other), []);

  await done(world, owner, editStep, { dossierId, stepId, title: "Relire les mentions légales" });
  assert.deepEqual(await steps("confidentialite"), []);
  assert.deepEqual((await steps("mentions"))[0]?.[1], "Relire les mentions légales");
  await done(world, owner, dropPlan, { dossierId });
  assert.deepEqual(await steps("mentions"), []);
  assert.deepEqual(await steps("trampol"), [], "nor by what was said of a step that went with its plan");
});

test("a rare word of an old step is found by the index, behind thousands of newer ones", async () => {
  const busy = await anAgency(world, "Occupée");
  const { id: old } = await done(world, busy, createDossier, { party: "Ancien" });
  await done(world, busy, makePlan, { dossierId: old, playbookKey: smallPlaybook.key });
  const { stepId } = await done(world, busy, addStep, { dossierId: old, title: "Rendre la crémaillère" });
  await done(world, busy, commentStep, { dossierId: old, stepId, text: "Le funambule a dit oui." });
  const { id: newer } = await done(world, busy, createDossier, { party: "Nouveau" });
  await done(world, busy, makePlan, { dossierId: newer, playbookKey: smallPlaybook.key });
  const { stepId: copied } = await done(world, busy, addStep, { dossierId: newer, title: "Autre chose" });
  const client = await world.pool.connect();
  await copyRows(client, "step", newer, { key: "o.key || g" }, 300);
  await client.query(
    `insert into step_note (agency_id, dossier_id, id, step_id, text, written_at, written_by)
     select agency_id, dossier_id, uuidv7(), id, 'Rien de neuf', now(), 'x' from step, generate_series(1, 2100) where id = $1`,
    [copied],
  );
  client.release();
  const ids = async (words: string) =>
    (await done(world, busy, findAnywhere, { words })).steps.map(({ id }) => id);
  assert.deepEqual(await ids("cremaillere"), [stepId]);
  assert.deepEqual(await ids("funamb"), [stepId]);
  assert.deepEqual(await ids("zz"), []);
  assert.equal((await done(world, busy, findAnywhere, { words: "zz" })).amongNewest, 2_000);
});

test("signs alone find nothing, and signs of the language of queries are only signs", async () => {
  for (const words of ["…", "& | !", "'", "ŉ", "a½ :*", "\\", "<->", "(", "%", "***"]) {
    assert.ok(Array.isArray(await found(words)), words);
  }
  assert.deepEqual(await found("!!!"), []);
  assert.deepEqual(await found("maquette' & !accueil"), ["Préparer la maquette d’accueil"]);
});

test("dossiers under way come before those that are filed away, at most eight", async () => {
  for (let at = 0; at < 9; at += 1) await done(world, owner, createDossier, { party: `Suite ${at}` });
  const last = await done(world, owner, createDossier, { party: "Suite close" });
  await done(world, owner, archiveDossier, { dossierId: last.id, reason: "Fini" });
  const { dossiers } = await done(world, owner, findAnywhere, { words: "suite" });
  assert.equal(dossiers.length, 8);
  assert.ok(dossiers.every(({ state }) => state === "open"));
  assert.deepEqual(await found("close"), ["Suite close"]);
});

test("whoever reads may search, and nobody who does not belong", async () => {
  const reader = await aMember(world, owner, "read-only");
  assert.equal((await found("maquette", reader)).length, 3);
  assert.equal(await refused(world, somebody(), findAnywhere, { words: "a" }), "request.no-agency");
  assert.equal(
    await refused(world, { kind: "anonymous" }, findAnywhere, { words: "a" }),
    "request.not-signed-in",
  );
});
