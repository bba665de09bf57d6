import { strict as assert } from "node:assert";
import { createHash } from "node:crypto";
import { after, test } from "node:test";
import { extractText } from "unpdf";
import { addAccesses } from "#core/access/commands/add-accesses.ts";
import { editAccess } from "#core/access/commands/edit-access.ts";
import { giveEvidence } from "#core/access/commands/give-evidence.ts";
import { setAside } from "#core/access/commands/set-aside.ts";
import { addContact } from "#core/contact/commands/write-contact.ts";
import { createDossier } from "#core/dossier/commands/create-dossier.ts";
import { removeFiles } from "#core/file/commands/remove-files.ts";
import { uploadFiles } from "#core/file/commands/upload-files.ts";
import { acknowledgeAccess } from "#core/portal/commands/answer-access.ts";
import { anAgency, done, refusal, refused } from "#testing/people.ts";
import { portalsOf } from "#testing/portals.ts";
import { makeWorld } from "#testing/world.ts";
import { closeDeparture } from "./commands/close-departure.ts";
import { closeRight } from "./commands/close-right.ts";
import { planDeparture } from "./commands/plan-departure.ts";
import { drawCertificate, listDepartures } from "./queries.ts";

const world = await makeWorld();
after(world.close);
const owner = await anAgency(world, "Atelier Rivage");
const ours = [{ form: "person", name: "Léa Roy", level: "editor" }] as const;

/** A dossier with an access that is closed, one that is not applicable, and what stays with the agency. */
async function leaving(direction: "client" | "supplier" = "client") {
  const dossier = { party: "Aubin", direction, endOn: "2026-10-31" };
  const { id: dossierId } = await done(world, owner, createDossier, dossier);
  const accesses = [
    { toolKey: "trello", resource: "Refonte", note: "MARQUEnote", ours },
    { toolKey: "asana" },
  ];
  const { added } = await done(world, owner, addAccesses, { dossierId, accesses });
  const [left = "", none = ""] = added.map(({ id }) => id);
  await done(world, owner, setAside, { dossierId, accessId: left, as: "waived", reason: "MARQUEraison" });
  await done(world, owner, planDeparture, {
    ...{ dossierId, accessId: none, method: "not-applicable", reason: "Jamais utilisé pour ce client" },
  });
  return { dossierId, left };
}
async function closeAll(dossierId: string, accessId: string) {
  const { departures } = await done(world, owner, listDepartures, { dossierId });
  const found = departures.find((one) => one.accessId === accessId);
  for (const { what } of found?.open.filter(({ closed }) => closed === null) ?? [])
    await done(world, owner, closeRight, { dossierId, accessId, what, statement: "MARQUEdroit" });
  const statement = "Le tableau ne nous montre plus.";
  await done(world, owner, closeDeparture, { dossierId, accessId, statement });
}
const textOf = async (base64: string) =>
  (await extractText(Uint8Array.fromBase64(base64), { mergePages: true })).text.replaceAll(/\s+/g, " ");

test("another agency has no certificate of ours, and there is none of a dossier without accesses", async () => {
  const { id: dossierId } = await done(world, owner, createDossier, { party: "Vide" });
  const nothing = await refused(world, owner, drawCertificate, { dossierId });
  assert.equal(nothing, "departure.nothing-to-certify");
  const other = await anAgency(world, "Une autre");
  assert.equal(await refused(world, other, drawCertificate, { dossierId }), "dossier.not-found");
  assert.equal(
    await refused(world, { kind: "anonymous" }, drawCertificate, { dossierId }),
    "request.not-signed-in",
  );
});

test("nothing is certified while something of ours is open, or open again; then it is told line by line", async () => {
  const { dossierId, left } = await leaving();
  const { refused: why, params } = await refusal(world, owner, drawCertificate, { dossierId });
  assert.deepEqual([why, params], ["departure.not-all-closed", { count: 1, names: "Trello · Refonte" }]);
  await closeAll(dossierId, left);
  const french = await done(world, owner, drawCertificate, { dossierId, language: "fr" });
  assert.equal(french.name, "attestation-de-depart-2026-11-02.pdf");
  const told = await textOf(french.base64);
  for (const said of [
    "Aubin",
    "Atelier Rivage",
    "Trello",
    "Léa Roy",
    "ne nous montre plus",
    "Jamais utilisé",
  ])
    assert.ok(told.includes(said), `${said} in ${told}`);
  assert.ok(!told.includes("MARQUE"), told);
  const english = await textOf(
    (await done(world, owner, drawCertificate, { dossierId, language: "en" })).base64,
  );
  assert.match(english, /Nothing left open/);
  const again = await done(world, owner, drawCertificate, { dossierId, language: "fr" });
  assert.equal(again.base64, french.base64);
  await done(world, owner, editAccess, { dossierId, accessId: left, ours: [] });
  const without = await done(world, owner, drawCertificate, { dossierId, language: "fr" });
  assert.match(await textOf(without.base64), /Léa Roy/);
  const more = [...ours, { form: "person", name: "Paul Petit", level: "viewer" }];
  await done(world, owner, editAccess, { dossierId, accessId: left, ours: more });
  assert.equal(await refused(world, owner, drawCertificate, { dossierId }), "departure.not-all-closed");
});

test("what was attested or waived, and not confirmed by a client who never answered, is told by tool", async () => {
  const { dossierId, left } = await leaving();
  const own = { clientLevel: "owner", login: "named", owner: "client", payer: "client" };
  const { added } = await done(world, owner, addAccesses, {
    dossierId,
    accesses: ["google-search-console", "brevo"].map((toolKey) => ({ toolKey, ours, ...own })),
  });
  const [attested = "", confirmed = ""] = added.map(({ id }) => id);
  const right = { dossierId, accessId: attested, level: "owner", statement: "MARQUEvu sur sa page." };
  await done(world, owner, giveEvidence, right);
  const { id } = await done(world, owner, addContact, { dossierId, name: "Nora" });
  const contact = await portalsOf(world, owner).entered(dossierId, id);
  const said = { dossierId, accessId: confirmed, level: "owner", statement: "Je l’ai." };
  await done(world, contact, acknowledgeAccess, said);
  for (const accessId of [left, attested, confirmed]) await closeAll(dossierId, accessId);
  const drawn = async (language: "fr" | "en") =>
    textOf((await done(world, owner, drawCertificate, { dossierId, language })).base64);
  const [french, english] = [await drawn("fr"), await drawn("en")];
  assert.match(french, /non confirmé par Aubin, pour son propre droit sur\s: Google Search Console\./);
  assert.match(french, /raison consignée, et non confirmé par Aubin\s: Trello · Refonte\./);
  assert.match(english, /not confirmed by Aubin, of its own right on: Google Search Console\./);
  assert.match(english, /not confirmed by Aubin: Trello · Refonte\./);
  assert.ok(!french.includes("MARQUE"), french);
});

test("of a supplier it is certified that they left our tools, in either language", async () => {
  const { dossierId, left } = await leaving("supplier");
  await closeAll(dossierId, left);
  const drawn = async (language: "fr" | "en") =>
    textOf((await done(world, owner, drawCertificate, { dossierId, language })).base64);
  const [french, english] = [await drawn("fr"), await drawn("en")];
  assert.match(french, /Aubin a quitté nos outils/);
  assert.match(french, /: Aubin a quitté les accès/);
  assert.match(english, /Aubin has left our tools/);
  assert.match(english, /our own right was on record/);
  for (const told of [french, english]) assert.doesNotMatch(told, /du client|the client/);
});

test("what is not applicable is not certified while a right of ours is named there", async () => {
  const { id: dossierId } = await done(world, owner, createDossier, { party: "Aubin", endOn: "2026-10-31" });
  const { added } = await done(world, owner, addAccesses, {
    dossierId,
    accesses: [{ toolKey: "asana" }],
  });
  const accessId = added[0]?.id ?? "";
  await done(world, owner, planDeparture, {
    ...{ dossierId, accessId, method: "not-applicable", reason: "Jamais utilisé pour ce client" },
  });
  await done(world, owner, editAccess, { dossierId, accessId, ours });
  assert.equal(await refused(world, owner, drawCertificate, { dossierId }), "departure.not-all-closed");
  await done(world, owner, editAccess, { dossierId, accessId, ours: [] });
  const { base64 } = await done(world, owner, drawCertificate, { dossierId, language: "fr" });
  const told = await textOf(base64);
  assert.ok(told.includes("Jamais utilisé") && !told.includes("0 accès"), told);
});

test("files that show something are named with their hash, and a long statement is told to its last word", async () => {
  const { id: dossierId } = await done(world, owner, createDossier, { party: "Aubin", endOn: "2026-10-31" });
  const { added } = await done(world, owner, addAccesses, {
    dossierId,
    accesses: [{ toolKey: "trello", ours }],
  });
  const accessId = added[0]?.id ?? "";
  await done(world, owner, setAside, { dossierId, accessId, as: "waived", reason: "Le client le sait" });
  const upload = async (name: string) =>
    (await done(world, owner, uploadFiles, { dossierId, files: [new File([name], name)] })).files[0]
      ?.fileId ?? "";
  const [shot, mail] = [await upload("capture-equipe.png"), await upload("courriel-de-nora.txt")];
  const statement = "Vu sur la page des membres, avec Nora. ".repeat(50).slice(0, 1_980).trim();
  const { departures } = await done(world, owner, listDepartures, { dossierId });
  for (const { what } of departures[0]?.open ?? [])
    await done(world, owner, closeRight, { dossierId, accessId, what, statement: "Vu", fileId: shot });
  const end = `${statement} Fin.`;
  await done(world, owner, closeDeparture, { dossierId, accessId, statement: end, fileId: mail });
  await done(world, owner, removeFiles, { dossierId, fileIds: [mail] });
  const { base64 } = await done(world, owner, drawCertificate, { dossierId, language: "fr" });
  const told = await textOf(base64);
  assert.ok(told.replaceAll(/\s/g, "").includes(end.replaceAll(/\s/g, "")), told);
  const hash = (name: string) => createHash("sha256").update(name).digest("hex");
  for (const name of ["capture-equipe.png", "courriel-de-nora.txt"]) {
    assert.ok(told.replaceAll(" ", "").includes(hash(name)), `${name} in ${told}`);
    assert.ok(told.replaceAll("- ", "-").includes(name), `${name} in ${told}`);
  }
  assert.match(told, /courriel-de-nora\.txt\s\(retiré du dossier depuis\)/);
});
