import { strict as assert } from "node:assert";
import { after, test } from "node:test";
import { createDossier } from "#core/dossier/commands/create-dossier.ts";
import { listTemplates } from "#core/letter/queries/templates.ts";
import { templateKeys } from "#core/letter/template-keys.ts";
import { anAgency, done, refusal, turnsAway } from "#testing/people.ts";
import { makeWorld } from "#testing/world.ts";
import { draftLetter } from "./draft-letter.ts";
import { resetTemplate, saveTemplate } from "./save-template.ts";

const world = await makeWorld();
after(world.close);
const owner = await anAgency(world);
const which = { key: "quote", language: "fr" } as const;
const own = { ...which, subject: "Devis : {{ project }}", body: "{{ greeting }}\n\n{{ amount }}" };

test("only who runs the agency rewrites its letters", async () => {
  await turnsAway(world, saveTemplate, own, owner, "manager");
  await turnsAway(world, resetTemplate, which, owner, "manager");
});

test("the agency's own text serves the letters to come, in its language alone, until it is taken back", async () => {
  const { id: dossierId } = await done(world, owner, createDossier, { party: "Aubin" });
  const write = (language: string) =>
    done(world, owner, draftLetter, { dossierId, template: "quote", language });
  const before = await write("fr");
  const saved = await done(world, owner, saveTemplate, own);
  assert.deepEqual(saved.variables.toSorted(), ["amount", "greeting", "project"]);
  const after = await write("fr");
  assert.deepEqual([after.subject, after.body], ["Devis : Aubin", "Madame, Monsieur,\n\n⟦amount⟧"]);
  assert.match((await write("en")).body, /^Dear Sir or Madam,\n\nOn ⟦requested_on⟧ you asked us/);
  const edited = (await done(world, owner, listTemplates, {})).templates.filter(({ isEdited }) => isEdited);
  assert.deepEqual(edited, [saved]);
  assert.equal((await done(world, owner, resetTemplate, which)).isEdited, false);
  assert.equal((await write("fr")).body, before.body);
  const { templates } = await done(world, owner, listTemplates, { language: "fr" });
  assert.equal(templates.length, templateKeys.length);
  await done(world, owner, saveTemplate, own);
  assert.equal((await write("fr")).subject, "Devis : Aubin");
});

test("a text that names what no letter knows, or cannot be read, is refused with what is wrong", async () => {
  const unknown = await refusal(world, owner, saveTemplate, { ...own, body: "{{ prix }} {{ delai }}" });
  assert.deepEqual(unknown, {
    ...{ refused: "letter.unknown-variables", params: { names: "prix, delai" } },
  });
  const broken = await refusal(world, owner, saveTemplate, { ...own, body: "a\n\n{% include 'x' %}" });
  assert.deepEqual(broken, { refused: "letter.template-unreadable", params: { line: 3 } });
});

test("a template that goes round too often is refused with its line, and a list of the dossier is not", async () => {
  const loop = (range: string, text = "x") => `Bonjour\n\n{% for i in ${range} %}${text}{% endfor %}`;
  const tried = (body: string) => refusal(world, owner, saveTemplate, { ...own, body });
  const tooMuch = { refused: "letter.template-too-much", params: { line: 3 } };
  assert.deepEqual(await tried(loop("(1..10000000)")), tooMuch);
  assert.deepEqual(await tried(loop("(1..2000)", "Nous remettons les documents du projet.")), tooMuch);
  const nested = "{% for a in sites %}{% for b in tickets %}{{ a }} {{ b }}\n{% endfor %}{% endfor %}";
  assert.ok((await done(world, owner, saveTemplate, { ...own, body: nested })).isEdited);
});

test("each variable is documented in both languages, and says how its value is written", async () => {
  const { variables } = await done(world, owner, listTemplates, {});
  for (const { name, about } of variables) assert.ok(about.fr.length > 5 && about.en.length > 5, name);
  assert.equal(new Set(variables.map(({ about }) => about.fr)).size, variables.length);
});
