import { strict as assert } from "node:assert";
import { randomUUIDv7 } from "node:crypto";
import { after, test } from "node:test";
import { editAgency } from "#core/agency/commands/edit-agency.ts";
import { mostClauses } from "#core/contract/contract.ts";
import { listClauses, listObligations } from "#core/contract/queries.ts";
import { createDossier } from "#core/dossier/commands/create-dossier.ts";
import { removeFiles } from "#core/file/commands/remove-files.ts";
import { uploadFiles } from "#core/file/commands/upload-files.ts";
import { listFacts } from "#core/journal/queries.ts";
import { anAgency, done, refusal, refused, turnsAway } from "#testing/people.ts";
import { makeWorld } from "#testing/world.ts";
import { overrideObligation } from "./override-obligation.ts";
import { setFacts } from "./set-facts.ts";
import { addClause, editClause, removeClause, restoreClause } from "./write-clause.ts";

const world = await makeWorld();
after(world.close);
const owner = await anAgency(world);
const aDossier = async (endOn: string | null = null) =>
  (await done(world, owner, createDossier, { party: "Aubin", endOn })).id;
const months = (amount: number) => ({ amount, unit: "month" });
const threeMonths = { kind: "notice", values: { length: months(3), counting: { rollover: "next" } } };
const kindsOf = async (dossierId: string) =>
  (await done(world, owner, listFacts, { dossierId, limit: 50 })).rows.map(({ kind }) => kind);

test("who only reads writes nothing of a contract; another agency's and another dossier's do not exist", async () => {
  const dossierId = await aDossier();
  const { id: clauseId } = await done(world, owner, addClause, { dossierId, ...threeMonths });
  const one = { dossierId, clauseId };
  const day = { ...one, kind: "give-notice", day: "2027-01-04", reason: "convenu" };
  await turnsAway(world, addClause, { dossierId, kind: "notice" }, owner, "member");
  await turnsAway(world, editClause, one, owner, "member");
  await turnsAway(world, removeClause, one, owner, "member");
  await turnsAway(world, restoreClause, one, owner, "member");
  await turnsAway(world, setFacts, { dossierId }, owner, "member");
  await turnsAway(world, overrideObligation, day, owner, "member");
  await turnsAway(world, listClauses, { dossierId }, owner, "read-only");
  await turnsAway(world, listObligations, { dossierId }, owner, "read-only");
  const other = await anAgency(world, "Une autre");
  assert.equal(await refused(world, other, editClause, one), "dossier.not-found");
  assert.equal(await refused(world, other, listObligations, { dossierId }), "dossier.not-found");
  const elsewhere = await aDossier();
  assert.equal(
    await refused(world, owner, editClause, { ...one, dossierId: elsewhere }),
    "contract.clause-not-found",
  );
  assert.equal(await refused(world, owner, restoreClause, one), "contract.clause-not-found");
});

test("a clause is written, corrected, rejected, taken out and given back, and the journal says so", async () => {
  const dossierId = await aDossier();
  const added = await done(world, owner, addClause, { dossierId, ...threeMonths });
  assert.equal(added.state, "accepted");
  const one = { dossierId, clauseId: added.id };
  const values = { length: months(2), from: "receipt-of-notice" };
  const corrected = await done(world, owner, editClause, { ...one, values, note: " avenant " });
  assert.deepEqual([corrected.values, corrected.note], [values, "avenant"]);
  await done(world, owner, editClause, { ...one, values, note: "avenant" });
  await done(world, owner, editClause, { ...one, state: "rejected" });
  const listed = async (state?: string) =>
    (await done(world, owner, listClauses, { dossierId, ...(state ? { state } : {}) })).rows.length;
  assert.deepEqual([await listed(), await listed("rejected"), await listed("accepted")], [1, 1, 0]);
  await done(world, owner, removeClause, one);
  assert.equal(await listed(), 0);
  assert.equal(await refused(world, owner, removeClause, one), "contract.clause-not-found");
  const back = await done(world, owner, restoreClause, one);
  assert.deepEqual(back, { ...corrected, state: "rejected" });
  const { rows, next } = await done(world, owner, listClauses, { dossierId, limit: 1 });
  assert.deepEqual([rows, next], [[back], undefined]);
  assert.deepEqual((await kindsOf(dossierId)).slice(1), [
    "contract.clause-added",
    "contract.clause-edited",
    "contract.clause-edited",
    "contract.clause-removed",
    "contract.clause-restored",
  ]);
});

test("a clause names a file of its own dossier, that is still there", async () => {
  const dossierId = await aDossier();
  const upload = async (to: string) =>
    (await done(world, owner, uploadFiles, { dossierId: to, files: [new File(["Préavis"], "contrat.txt")] }))
      .files[0]?.fileId;
  const fileId = await upload(dossierId);
  const passage = { page: 1, from: 0, to: 7, text: "Préavis" };
  const read = await done(world, owner, addClause, { dossierId, kind: "notice", fileId, passage });
  assert.deepEqual([read.fileId, read.passage], [fileId, passage]);
  const foreign = await upload(await aDossier());
  for (const wrong of [foreign, randomUUIDv7()]) {
    assert.equal(
      await refused(world, owner, addClause, { dossierId, kind: "term", fileId: wrong }),
      "file.not-found",
    );
    const edit = { dossierId, clauseId: read.id, fileId: wrong };
    assert.equal(await refused(world, owner, editClause, edit), "file.not-found");
  }
  await done(world, owner, removeFiles, { dossierId, fileIds: [fileId] });
  assert.equal(await refused(world, owner, addClause, { dossierId, kind: "term", fileId }), "file.not-found");
  assert.equal((await done(world, owner, listClauses, { dossierId })).rows[0]?.fileId, fileId);
});

test("what is no clause is refused by its field; a dossier holds so many and no more", async () => {
  const dossierId = await aDossier();
  const fieldOf = async (clause: object) => {
    const { refused, fields } = await refusal(world, owner, addClause, {
      dossierId,
      kind: "term",
      ...clause,
    });
    assert.equal(refused, "request.invalid");
    return fields?.[0]?.field;
  };
  assert.equal(await fieldOf({ kind: "promise" }), "kind");
  assert.equal(await fieldOf({ values: { length: { amount: 0, unit: "day" } } }), "values.length.amount");
  assert.equal(await fieldOf({ values: { length: { amount: 101, unit: "year" } } }), "values.length.amount");
  assert.equal(await fieldOf({ values: { day: "31/12/2026" } }), "values.day");
  assert.equal(await fieldOf({ values: { length: months(3), ever: true } }), "values");
  for (let nth = 0; nth < mostClauses; nth += 1)
    await done(world, owner, addClause, { dossierId, kind: "penalties" });
  const { refused: full, params } = await refusal(world, owner, addClause, { dossierId, kind: "penalties" });
  assert.deepEqual([full, params], ["contract.too-many-clauses", { most: mostClauses }]);
});

test("facts that contradict one another are refused; what is left out stays, null empties", async () => {
  const dossierId = await aDossier();
  const set = (facts: object) => done(world, owner, setFacts, { dossierId, ...facts });
  await set({ signedOn: "2024-02-26", startedOn: "2024-03-01", noticeReceivedOn: "2027-03-12" });
  const no = async (facts: object) => refusal(world, owner, setFacts, { dossierId, ...facts });
  assert.deepEqual(await no({ noticeSentOn: "2027-03-13" }), {
    refused: "contract.notice-out-of-order",
    params: { sent: "2027-03-13", received: "2027-03-12" },
  });
  assert.equal((await no({ relationSince: "2024-03-02" })).refused, "contract.relation-out-of-order");
  assert.equal((await no({ calendar: "XX" })).refused, "request.invalid");
  const after = await set({ signedOn: null, calendar: "CH-GE", noticeBy: "other-side" });
  assert.deepEqual(after, {
    signedOn: null,
    startedOn: "2024-03-01",
    relationSince: null,
    noticeSentOn: null,
    noticeReceivedOn: "2027-03-12",
    noticeBy: "other-side",
    formalNoticeOn: null,
    invoicedOn: null,
    publishedOn: null,
    clientQuality: null,
    calendar: "CH-GE",
  });
  await set({ calendar: "CH-GE" });
  assert.deepEqual((await kindsOf(dossierId)).slice(1), ["contract.facts-set", "contract.facts-set"]);
});

test("obligations are dated, explained in both languages and sourced; the agency's calendar and closures count", async () => {
  const dossierId = await aDossier("2027-05-31");
  await done(world, owner, addClause, { dossierId, ...threeMonths });
  const read = () => done(world, owner, listObligations, { dossierId });
  const [give] = (await read()).obligations;
  assert.deepEqual([give?.kind, give?.day, give?.must], ["give-notice", "2027-02-26", "received"]);
  assert.equal(give?.daysLeft, 116, "from 2 November 2026 in Paris");
  await done(world, owner, editAgency, { closures: ["2027-02-26", "2027-02-25", "2027-02-26"] });
  assert.equal((await read()).obligations[0]?.day, "2027-02-24");
  await done(world, owner, setFacts, { dossierId, noticeReceivedOn: "2027-03-12" });
  const { obligations, rules, warnings, calendar } = await read();
  assert.equal(calendar, "FR");
  assert.deepEqual(
    obligations[0]?.explanation.map(({ fr }) => fr),
    [
      "Préavis reçu\u00a0: vendredi 12 mars 2027",
      "Ce jour-là ne compte pas.",
      "3 mois → samedi 12 juin 2027",
      "samedi 12 juin 2027 et dimanche 13 juin 2027 → jour ouvré suivant, lundi 14 juin 2027",
    ].toSpliced(
      0,
      0,
      "Le texte ne dit pas à partir de quand\u00a0: la réception du préavis, point de départ habituel, est retenue.",
    ),
  );
  assert.deepEqual(
    rules.map(({ rule, confidence }) => `${rule} ${confidence}`),
    ["contract text-read", "cpc-641 text-read", "cpc-668 text-read", "usual-start choice"],
  );
  assert.ok(warnings.some(({ key, confidence }) => key === "silent-data" && confidence === "text-read"));
  await done(world, owner, editAgency, { calendar: "CH-GE" });
  assert.equal((await read()).calendar, "CH-GE");
  await done(world, owner, setFacts, { dossierId, calendar: "BE" });
  assert.equal((await read()).calendar, "BE");
});

test("a day is put right with a reason and given back as it is computed", async () => {
  const dossierId = await aDossier();
  const { id: clauseId } = await done(world, owner, addClause, { dossierId, ...threeMonths });
  await done(world, owner, setFacts, { dossierId, noticeReceivedOn: "2027-03-12" });
  const own = { dossierId, clauseId, kind: "notice-ends", day: "2027-06-30", reason: "convenu" };
  assert.equal(
    await refused(world, owner, overrideObligation, { ...own, kind: "pay" }),
    "contract.obligation-not-found",
  );
  assert.equal(await refused(world, owner, overrideObligation, { ...own, reason: " " }), "request.invalid");
  const answer = { clauseId, kind: "notice-ends", computedDay: "2027-06-14" };
  assert.deepEqual(await done(world, owner, overrideObligation, own), { ...answer, day: "2027-06-30" });
  await done(world, owner, overrideObligation, own);
  const [one] = (await done(world, owner, listObligations, { dossierId })).obligations;
  assert.deepEqual(
    [one?.day, one?.overrideReason, one?.explanation.at(-1)?.kind],
    ["2027-06-30", "convenu", "overridden"],
  );
  const back = { ...own, day: null, reason: "erreur" };
  assert.deepEqual(await done(world, owner, overrideObligation, back), { ...answer, day: "2027-06-14" });
  await done(world, owner, overrideObligation, back);
  const [again] = (await done(world, owner, listObligations, { dossierId })).obligations;
  assert.deepEqual([again?.day, again?.overrideReason], ["2027-06-14", null]);
  assert.deepEqual((await kindsOf(dossierId)).slice(3), [
    "contract.obligation-overridden",
    "contract.obligation-computed",
  ]);
});
