import { strict as assert } from "node:assert";
import { after, test } from "node:test";
import { addAccesses } from "#core/access/commands/add-accesses.ts";
import { giveEvidence } from "#core/access/commands/give-evidence.ts";
import { removeAccess } from "#core/access/commands/remove-access.ts";
import { listDepartures } from "#core/departure/queries.ts";
import { createDossier } from "#core/dossier/commands/create-dossier.ts";
import { uploadFiles } from "#core/file/commands/upload-files.ts";
import { listFacts } from "#core/journal/queries.ts";
import { en } from "#messages/screens/en.ts";
import { fr } from "#messages/screens/fr.ts";
import { anAgency, done, refused, turnsAway } from "#testing/people.ts";
import { makeWorld } from "#testing/world.ts";
import { authoriseUse, revokeAuthorisation } from "./authorise-use.ts";
import { closeDeparture } from "./close-departure.ts";
import { closeRight } from "./close-right.ts";
import { logUse } from "./log-use.ts";

const world = await makeWorld();
after(world.close);
const owner = await anAgency(world);
const why = "Rapport de décembre.";

/** Two accesses of a dossier that ended on this day, and a file in it. */
async function aDossier(endOn: string | null) {
  const { id: dossierId } = await done(world, owner, createDossier, { party: "Aubin", endOn });
  const client = { clientLevel: "owner", owner: "client", payer: "client", login: "named" };
  const accesses = [
    { toolKey: "google-search-console", ...client },
    { toolKey: "trello", ...client },
  ];
  const { added } = await done(world, owner, addAccesses, { dossierId, accesses });
  const files = [new File(["x"], "lettre.pdf")];
  const fileId = (await done(world, owner, uploadFiles, { dossierId, files })).files[0]?.fileId ?? "";
  const [first, second] = added.map(({ id }) => ({ dossierId, accessId: id }));
  return { dossierId, fileId, first: first ?? assert.fail(), second: second ?? assert.fail() };
}
const letter = { statement: "Lettre de Nora Benali.", until: "2026-12-31" };

test("who only reads authorises and logs nothing; another agency's and another dossier's do not exist", async () => {
  const { dossierId, fileId, first } = await aDossier("2026-10-31");
  const all = { dossierId, accessId: null, fileId, ...letter };
  const { authorisation } = await done(world, owner, authoriseUse, all);
  const end = { dossierId, authorisationId: authorisation.id, reason: "Repris" };
  await turnsAway(world, authoriseUse, all, owner, "member");
  await turnsAway(world, revokeAuthorisation, end, owner, "member");
  await turnsAway(world, logUse, { ...first, why }, owner, "member");
  const other = await anAgency(world, "Une autre");
  assert.equal(await refused(world, other, authoriseUse, all), "dossier.not-found");
  assert.equal(await refused(world, other, revokeAuthorisation, end), "dossier.not-found");
  assert.equal(await refused(world, other, logUse, { ...first, why }), "dossier.not-found");
  const there = await aDossier("2026-10-31");
  const mixed = { ...end, dossierId: there.dossierId };
  assert.equal(await refused(world, owner, revokeAuthorisation, mixed), "departure.authorisation-not-found");
  const { accessId } = first;
  assert.equal(await refused(world, owner, logUse, { ...there.first, accessId, why }), "access.not-found");
  assert.equal(
    await refused(world, owner, authoriseUse, { ...all, accessId: there.first.accessId }),
    "access.not-found",
  );
  assert.equal(
    await refused(world, owner, authoriseUse, { ...all, fileId: there.fileId }),
    "departure.file-not-found",
  );
});

test("before the end a use needs nothing; after it, a writing on file that covers the day", async () => {
  const none = await aDossier(null);
  assert.equal((await done(world, owner, logUse, { ...none.first, why })).use.authorisationId, null);
  const { dossierId, fileId, first, second } = await aDossier("2026-10-20");
  const use = (more: object = {}) => ({ ...first, why, ...more });
  const { use: before } = await done(world, owner, logUse, use({ on: "2026-10-20" }));
  assert.deepEqual([before.name, before.authorisationId], ["Google Search Console", null]);
  const no = "departure.no-authorisation";
  assert.equal(await refused(world, owner, logUse, use({ on: "2026-10-21" })), no);
  assert.equal(await refused(world, owner, logUse, use()), no);
  assert.equal(await refused(world, owner, logUse, use({ on: "2026-11-03" })), "departure.day-ahead");

  const one = { ...first, fileId, ...letter };
  assert.equal(
    await refused(world, owner, authoriseUse, { ...one, until: "2026-11-01" }),
    "departure.until-before",
  );
  assert.equal(await refused(world, owner, authoriseUse, { ...one, fileId: null }), "request.invalid");
  const { authorisation } = await done(world, owner, authoriseUse, { ...one, from: "2026-10-25" });
  const { use: after } = await done(world, owner, logUse, use());
  assert.equal(after.authorisationId, authorisation.id);
  assert.equal(await refused(world, owner, logUse, use({ on: "2026-10-24" })), no);
  assert.equal(await refused(world, owner, logUse, { ...second, why }), no);
  await done(world, owner, authoriseUse, { ...one, accessId: null, until: "2026-11-02" });
  await done(world, owner, logUse, { ...second, why });

  const end = { dossierId, authorisationId: authorisation.id, reason: "Nora a repris les rapports." };
  const { authorisation: ended } = await done(world, owner, revokeAuthorisation, end);
  assert.deepEqual(ended.revoked, {
    on: "2026-11-02",
    by: `member:${owner.memberId}`,
    reason: end.reason,
  });
  assert.equal(await refused(world, owner, revokeAuthorisation, end), "departure.authorisation-not-found");
  const { uses, authorisations } = await done(world, owner, listDepartures, { dossierId });
  assert.deepEqual(
    uses.map(({ name, on }) => `${name} ${on}`),
    ["Trello 2026-11-02", "Google Search Console 2026-11-02", "Google Search Console 2026-10-20"],
  );
  assert.deepEqual(
    authorisations.map(({ accessId, revoked }) => [accessId, revoked !== null]),
    [
      [null, false],
      [first.accessId, true],
    ],
  );
  const kinds = (await done(world, owner, listFacts, { dossierId, limit: 200 })).rows
    .map(({ kind }) => kind)
    .filter((kind) => kind.startsWith("departure."));
  assert.deepEqual(
    new Set(kinds),
    new Set(["departure.used", "departure.authorised", "departure.authorisation-revoked"]),
  );
  for (const kind of kinds) for (const words of [fr, en]) assert.ok(`fact.${kind}` in words, kind);
});

test("a departure is not closed for a day before the last use, and a later use opens it again", async () => {
  const { dossierId, fileId, first } = await aDossier("2026-10-20");
  const seen = { level: "owner", statement: "Nora Benali y est propriétaire." };
  await done(world, owner, giveEvidence, { ...first, ...seen });
  await done(world, owner, authoriseUse, {
    dossierId,
    accessId: null,
    fileId,
    ...letter,
    from: "2026-10-21",
  });
  await done(world, owner, logUse, { ...first, why, on: "2026-10-30" });
  const read = async () =>
    (await done(world, owner, listDepartures, { dossierId })).departures.find(
      ({ accessId }) => accessId === first.accessId,
    ) ?? assert.fail();
  const statement = "Plus personne de l’agence.";
  for (const { what } of (await read()).open)
    await done(world, owner, closeRight, { ...first, what, statement });
  const close = { ...first, statement };
  assert.equal(
    await refused(world, owner, closeDeparture, { ...close, on: "2026-10-29" }),
    "departure.used-since",
  );
  await done(world, owner, closeDeparture, { ...close, on: "2026-10-30" });
  await done(world, owner, logUse, { ...first, why });
  assert.deepEqual([(await read()).state, (await read()).contradicted], ["due", true]);
  await done(world, owner, closeDeparture, close);
  assert.equal((await read()).state, "closed");
});

test("an authorisation outlives its access, and is ended by its name", async () => {
  const { dossierId, fileId, first } = await aDossier("2026-10-20");
  const { authorisation } = await done(world, owner, authoriseUse, { ...first, fileId, ...letter });
  await done(world, owner, logUse, { ...first, why });
  await done(world, owner, removeAccess, first);
  const end = { dossierId, authorisationId: authorisation.id, reason: "Outil arrêté." };
  await done(world, owner, revokeAuthorisation, end);
  const { uses } = await done(world, owner, listDepartures, { dossierId });
  assert.deepEqual(uses[0]?.name, "Google Search Console");
});
