import { strict as assert } from "node:assert";
import { after, test } from "node:test";
import { extractText } from "unpdf";
import { addAccesses } from "#core/access/commands/add-accesses.ts";
import { giveEvidence } from "#core/access/commands/give-evidence.ts";
import { setAside } from "#core/access/commands/set-aside.ts";
import { drawAutonomy } from "#core/access/queries.ts";
import { createDossier } from "#core/dossier/commands/create-dossier.ts";
import { isRefusal } from "#core/kernel/refusal.ts";
import { openPack } from "#core/open-file.ts";
import { buildPack } from "#core/pack/commands/build-pack.ts";
import { makePackJob } from "#core/pack/jobs/make-pack.ts";
import { run } from "#core/run.ts";
import { anAgency, done, refused } from "#testing/people.ts";
import { unzip } from "#testing/unzip.ts";
import { makeWorld } from "#testing/world.ts";
import { previewPack } from "./preview.ts";

const world = await makeWorld();
after(world.close);
const owner = await anAgency(world);

test("a pack tells the tools of a dossier, what is to be done first, and none of what stays with the agency", async () => {
  const { id: dossierId } = await done(world, owner, createDossier, { party: "Aubin", endOn: "2026-12-14" });
  const { added } = await done(world, owner, addAccesses, {
    dossierId,
    accesses: [
      { toolKey: "google-search-console", resource: "aubin.example", owner: "client", clientLevel: "owner" },
      {
        toolKey: "google-ads",
        payer: "us",
        note: "MARQUEnote",
        ours: [{ form: "person", name: "Léa Roy", level: "admin" }],
      },
      { toolKey: "microsoft-clarity" },
    ],
  });
  const [first, , third] = added.map(({ id }) => id);
  await done(world, owner, giveEvidence, {
    ...{ dossierId, accessId: first, level: "owner", statement: "MARQUEpreuve" },
  });
  await done(world, owner, setAside, {
    dossierId,
    accessId: third,
    as: "not-applicable",
    reason: "MARQUEraison",
  });
  const preview = await done(world, owner, previewPack, { dossierId, language: "fr" });
  assert.equal(preview.refusal, null);
  const { rows, columns } = preview.sheets.find(({ id }) => id === "accesses") ?? { rows: [], columns: [] };
  assert.deepEqual(
    columns.slice(0, 3).map(({ title }) => title),
    ["Outil", "Propriété ou compte", "Sans nous"],
  );
  assert.deepEqual(
    rows.map(([tool, resource, state]) => [tool, resource, state]),
    [
      ["Google Ads", null, "Pas encore"],
      ["Google Search Console", "aubin.example", "Oui"],
      ["Microsoft Clarity", null, "Sans objet"],
    ],
  );
  const { name, base64 } = await done(world, owner, drawAutonomy, { dossierId, language: "fr" });
  assert.equal(name, "autonomie-2026-11-02.pdf");
  const stated = (await extractText(Uint8Array.fromBase64(base64), { mergePages: true })).text;
  for (const said of ["1 outil sur 2", "Google Ads", "nous le payons", "Nous l’attestons"])
    assert.ok(stated.replaceAll(/\s+/g, " ").includes(said), `${said} in ${stated}`);
  assert.ok(!stated.includes("MARQUE"));
  const { id: packId } = await done(world, owner, buildPack, { dossierId, language: "fr" });
  await makePackJob.perform(
    { agencyId: owner.agencyId, dossierId, packId },
    {
      agencies: async () => [],
      runAs: (actor, operation, input, report) => run(world, actor, operation, input, "fr", report),
    },
  );
  const opened = await openPack({ world, actor: owner }, { dossierId, packId });
  assert.ok(!isRefusal(opened));
  const files = await unzip(Buffer.concat(await Array.fromAsync(opened.content)));
  const text = (name: string) => new TextDecoder().decode(files.get(name));
  const { accesses } = JSON.parse(text("data.json"));
  assert.equal(accesses.length, 3);
  assert.deepEqual(accesses[0].ours, ["Léa Roy"]);
  const recap = await extractText(new Uint8Array(files.get("recap.pdf") ?? []), { mergePages: true });
  assert.match(recap.text, /Google\s+Search\s+Console/);
  for (const [name, bytes] of files)
    if (/\.(?:json|csv|html|txt)$/.test(name))
      assert.ok(!new TextDecoder().decode(bytes).includes("MARQUE"), name);
  assert.ok(!recap.text.includes("MARQUE"));
});

test("of a supplier it is stated what we manage without them, and its pack calls them so", async () => {
  const { id: dossierId } = await done(world, owner, createDossier, {
    ...{ party: "Nordix", direction: "supplier" },
  });
  const lou = { form: "person", name: "Lou", level: "admin" };
  const accesses = [{ toolKey: "google-search-console", payer: "us", ours: [lou] }];
  await done(world, owner, addAccesses, { dossierId, accesses });
  const stated = async (language: "fr" | "en") => {
    const { base64 } = await done(world, owner, drawAutonomy, { dossierId, language });
    return (await extractText(Uint8Array.fromBase64(base64), { mergePages: true })).text;
  };
  const [french, english] = [await stated("fr"), await stated("en")];
  assert.match(french, /gère sans Nordix/);
  assert.match(french, /Notre\s+droit/);
  assert.match(english, /manages without Nordix/);
  for (const told of [french, english]) assert.doesNotMatch(told, /[Cc]lient/);
  const preview = await done(world, owner, previewPack, { dossierId, language: "en" });
  const titles = preview.sheets.flatMap(({ columns }) => columns.map(({ title }) => title));
  assert.ok(titles.includes("Without you") && titles.includes("Your rights"), `${titles}`);
  const summary = JSON.stringify(preview.sheets.find(({ id }) => id === "summary")?.rows);
  assert.ok(summary.includes('"Supplier"') && !summary.includes('"Client"'), summary);
});

test("nothing is stated of a dossier without accesses, and nothing of another agency's", async () => {
  const { id: dossierId } = await done(world, owner, createDossier, { party: "Vide" });
  assert.equal(await refused(world, owner, drawAutonomy, { dossierId }), "access.nothing-to-state");
  const other = await anAgency(world, "Une autre");
  assert.equal(await refused(world, other, drawAutonomy, { dossierId }), "dossier.not-found");
});
