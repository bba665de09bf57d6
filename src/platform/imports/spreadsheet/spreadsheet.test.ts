import assert from "node:assert/strict";
import { test } from "node:test";
import type { ImportedSource } from "#core/tracking/ports.ts";
import { toldIn } from "#core/tracking/said.ts";
import { drawn, readBy, tableDocument } from "#testing/documents.ts";
import { spreadsheet } from "./spreadsheet.ts";

const read = (text: string, file = "suivi.csv", language: "fr" | "en" = "fr") =>
  readBy(spreadsheet, tableDocument(drawn(text), file), language);
const told = (source: ImportedSource) => source.warnings.map(({ key, row, column }) => [key, row, column]);

test("reads a French list of work under its title, with sections, ticks and a total", async () => {
  const source = await read(`
    Suivi du projet Dupont
    *********
    N° | Tâche | Responsable | Échéance | Statut | Priorité | Bloqué | Catégorie | Heures | Remarques
    1 | Refaire le menu | Léa Martin, Karim | 14/12/2026 | En cours | Haute | | Front, Mobile | 3 | Vu avec lea@exemple.fr
    | | | | | | | | | 
    2 | Migrer le blog | Karim | 15/01/2027 | Terminé | | | | 8 |
    N° | Tâche | Responsable | Échéance | Statut | Priorité | Bloqué | Catégorie | Heures | Remarques
    Phase 2
    3 | Refondre le panier | | demain | À faire | Basse | oui | | |
    4 | Carte de vœux | | | Annulé | | | | |
    4.1 | Choisir le papier | | | | | attend le client | | |
    | Total | | | | | | | 11 |
  `);
  const [menu, blog, basket, card, paper] = source.workItems;
  assert.deepEqual(
    source.workItems.map((item) => [item.externalId, item.state, item.stage]),
    [
      ["1", "open", "En cours"],
      ["2", "done", "Terminé"],
      ["3", "open", "À faire"],
      ["4", "dropped", "Annulé"],
      ["4.1", "open", undefined],
    ],
  );
  assert.deepEqual(menu?.people, [{ name: "Léa Martin" }, { name: "Karim" }]);
  assert.deepEqual([menu?.dueOn, menu?.priority, menu?.labels], ["2026-12-14", "Haute", ["Front", "Mobile"]]);
  assert.deepEqual([menu?.comments, menu?.other], [[{ text: "Vu avec lea@exemple.fr" }], { Heures: "3" }]);
  assert.equal(blog?.doneOn, undefined);
  assert.deepEqual(
    [basket?.blocker, basket?.labels, basket?.other],
    ["Bloqué", ["Phase 2"], { Échéance: "demain" }],
  );
  assert.equal(card?.blocker, undefined);
  assert.deepEqual([paper?.parentExternalId, paper?.blocker], ["4", "attend le client"]);
  assert.deepEqual(
    source.stakeholders.map((one) => one.name),
    ["Léa Martin", "Karim"],
  );
  assert.deepEqual(
    source.kept.map(({ where, text }) => `${where} ${text.split("\n")[0]}`),
    ["1 Suivi du projet Dupont", "12 Tâche\u00a0: Total"],
  );
  assert.deepEqual(told(source), [
    ["warning.header-repeated", 7, undefined],
    ["warning.date-unread", 9, "Échéance"],
    ["warning.kept-as-such", undefined, undefined],
  ]);
  assert.equal(source.tables?.[0]?.name, "Suivi du projet Dupont");
});

test("reads an English list: percentages, ranges, checklists, links, parents by title", async () => {
  const source = await read(
    `Task Name | Owner | % Complete | Dates | Completed on | Checklist | Files | Link | Parent task | Created
     Launch | Ann & Bob <bob@example.com> | 100% | Apr 23, 2026 → May 7, 2026 | May 8, 2026 | [x] DNS; [ ] mail | https://x.example/a.pdf; plan.docx | https://x.example/1 | | 4/23/2026
     Tell press | Ann | 30% | | | | | none yet | Launch | 4/1/2026
     Party | | | 12/24/2026 | | | | | Elsewhere | 4/2/2026`,
    "plan (2).csv",
    "en",
  );
  const [launch, press, party] = source.workItems;
  assert.deepEqual(
    [launch?.state, launch?.startOn, launch?.dueOn, launch?.doneOn, launch?.createdOn, launch?.stage],
    ["done", "2026-04-23", "2026-05-07", "2026-05-08", "2026-04-23", undefined],
  );
  assert.deepEqual(launch?.people, [{ name: "Ann" }, { name: "Bob", email: "bob@example.com" }]);
  assert.deepEqual(launch?.checklist, [
    { text: "DNS", done: true },
    { text: "mail", done: false },
  ]);
  assert.deepEqual(launch?.attachments, [
    { name: "a.pdf", url: "https://x.example/a.pdf" },
    { name: "plan.docx" },
  ]);
  assert.equal(press?.parentExternalId, launch?.externalId);
  assert.deepEqual(press?.other, { "% Complete": "30%", Link: "none yet" });
  assert.deepEqual([press?.createdOn, party?.other["Parent task"]], ["2026-04-01", "Elsewhere"]);
  assert.deepEqual(source.warnings, []);
});

test("knows the same rows again in a newer export, whatever its name, order and states", async () => {
  const before = await read(
    "Tâche | Statut\nRefaire le menu | À faire\nMigrer | À faire",
    "Suivi Dupont 2026-10-01.csv",
  );
  const after = await read(
    "Statut | Tâche\nFait | Migrer\nFait | Refaire le menu\nÀ faire | Nouveau",
    "copie de Suivi Dupont_14-10-2026 (1).csv",
  );
  assert.equal(after.sourceKey, before.sourceKey);
  assert.deepEqual([before.exportedAt, after.exportedAt], ["2026-10-01", "2026-10-14"]);
  const ids = new Set(before.workItems.map((item) => item.externalId));
  assert.deepEqual(
    after.workItems.map((item) => ids.has(item.externalId)),
    [true, true, false],
  );
  const other = await read("Tâche | Statut | Qui\nMigrer | Fait | Léa", "Suivi Dupont.csv");
  assert.notEqual(other.sourceKey, before.sourceKey);
  const twice = await read("Tâche | Statut\nRelire | À faire\nRelire | Fait");
  assert.equal(new Set(twice.workItems.map((item) => item.externalId)).size, 2);
});

test("reads a register of decisions, contacts and a log from the sheets of one workbook", async () => {
  const sheet = (name: string, text: string, hidden = false) => ({
    name,
    hidden,
    rows: drawn(text),
    rowNumber: (index: number) => index + 1,
  });
  const source = await readBy(spreadsheet, {
    file: "projet.xlsx",
    warnings: [],
    form: "tables",
    container: "xlsx",
    tables: [
      sheet(
        "Décisions",
        "Date | Décision | Décideur | Pourquoi | Coût\n3 mars 2026 | Garder le bleu | Mme Roy | charte | 0 €",
      ),
      sheet(
        "Contacts",
        "Nom | Prénom | E-mail | Fonction | Société | Téléphone\nROY | Anne | Anne.Roy@client.example | Directrice | Client SA | 01 02 03 04 05",
        true,
      ),
      sheet(
        "Journal",
        "Date | Action | Qui | Durée\n2 mars 2026 | Mise en ligne | Léa | 2 h\n | Sans date | Léa |",
      ),
      sheet("Vide", "|"),
    ],
  });
  assert.deepEqual(
    source.decisions.map(({ externalId, ...decision }) => toldIn(decision, "fr")),
    [
      {
        title: "Garder le bleu",
        on: "2026-03-03",
        text: "charte\nCoût\u00a0: 0 €",
        people: [{ name: "Mme Roy" }],
      },
    ],
  );
  assert.deepEqual(source.stakeholders.find((one) => one.email)?.name, "Anne ROY");
  assert.deepEqual(source.stakeholders.at(-1), {
    externalId: "anne.roy@client.example",
    name: "Anne ROY",
    email: "Anne.Roy@client.example",
    role: "Directrice",
    organisation: "Client SA",
  });
  assert.deepEqual(
    source.actions.map(({ at, text, by }) => [at, text, by]),
    [["2026-03-02", "Mise en ligne\nDurée\u00a0: 2 h", "Léa"]],
  );
  assert.deepEqual(
    source.kept.map((one) => toldIn(one, "fr")),
    [
      { where: "Anne ROY", text: "Téléphone\u00a0: 01 02 03 04 05" },
      { where: "Journal · 3", text: "Action\u00a0: Sans date\nQui\u00a0: Léa" },
    ],
  );
  assert.deepEqual(told(source), [
    ["warning.hidden-sheet", undefined, undefined],
    ["warning.kept-as-such", undefined, undefined],
  ]);
});

test("reads figures by month and by keyword, with their totals, units and currency", async () => {
  const monthly = await read(
    "Mois | Visites | Taux | CA\njanv. 2026 | 1 234 | 3,4 % | 3 k€\nfévr. 2026 | n/a | 4 % | 1 200,50 €\nTotal | 1 234 | | 4 200,50 €",
  );
  assert.deepEqual(monthly.performance, [
    {
      dimension: "date",
      item: "janv. 2026",
      from: "2026-01-01",
      to: "2026-01-31",
      currency: "EUR",
      values: { Visites: 1234, Taux: 0.034, CA: 3000 },
    },
    {
      dimension: "date",
      item: "févr. 2026",
      from: "2026-02-01",
      to: "2026-02-28",
      currency: "EUR",
      values: { Taux: 0.04, CA: 1200.5 },
    },
    { dimension: "total", item: "Total", currency: "EUR", values: { Visites: 1234, CA: 4200.5 } },
  ]);
  const ranks = await read(
    "Mot-clé | Position | Volume\nchaussures | 3 | 1,200\nbottes | > 100 | 90\nsacs | 5 | 10\ngants | 4 | 10\nbonnets | 2 | 1,000",
    "a.csv",
    "en",
  );
  assert.deepEqual(ranks.performance[0], {
    dimension: "keyword",
    item: "chaussures",
    values: { Position: 3, Volume: 1200 },
  });
  assert.deepEqual(
    [ranks.performance.length, ranks.kept.map(({ where, text }) => [where, text])],
    [5, [["3", "bottes\nPosition: > 100"]]],
  );
  assert.deepEqual(told(ranks)[0], ["warning.number-unread", 3, "Position"]);
});

test("takes the day on which it was done for the state that a number or a word of the house leaves open", async () => {
  const source = await read(`
    Title | Status | Completed Time
    Écrire | 0 |
    Publier | 2 | 2026-09-10
    Relire | Sorted | 2026-09-11
    Traduire | In progress | 2026-09-12
  `);
  assert.deepEqual(
    source.workItems.map(({ state }) => state),
    ["open", "done", "done", "open"],
  );
});

test("warns once a column where day and month could be read either way", async () => {
  const text = "Tâche | Échéance | Début\nA | 03/04/2026 | 25/02/2026\nB | 05/06/2026 | 26/02/2026";
  assert.deepEqual((await read(text)).warnings, []);
  const alone = await read("Tâche | Échéance\nA | 03/03/2026\nB | 05/06/2026\nC | 07/08/2026");
  assert.deepEqual(alone.warnings, [
    {
      key: "warning.date-ambiguous",
      file: "suivi.csv",
      row: 3,
      column: "Échéance",
      params: { value: "05/06/2026", read: "2026-06-05" },
    },
  ]);
});
