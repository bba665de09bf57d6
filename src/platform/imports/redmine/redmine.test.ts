import assert from "node:assert/strict";
import { test } from "node:test";
import { parse } from "csv-parse/sync";
import { isRefusal } from "#core/kernel/refusal.ts";
import { readBy, tableDocument } from "#testing/documents.ts";
import { realExport, withRealExports } from "#testing/real-exports.ts";
import { redmine } from "./redmine.ts";

test("reads the French export of the issues page", async () => {
  const source = await readBy(
    redmine,
    tableDocument([
      [
        "#",
        "Projet",
        "Tracker",
        "Tâche parente",
        "Statut",
        "Priorité",
        "Sujet",
        "Auteur",
        "Assigné à",
        "Mis à jour",
        "Catégorie",
        "Début",
        "Echéance",
        "% réalisé",
        "Créé",
        "Fermé",
        "Fichiers",
        "Description",
        "Dernières notes",
      ],
      [
        "41",
        "Site Dupont",
        "Anomalie",
        "",
        "En cours",
        "Haut",
        "Formulaire muet",
        "Léa Martin",
        "Karim Diallo",
        "14/05/2026 10:12",
        "Front",
        "02/03/2026",
        "05/06/2026",
        "30",
        "01/03/2026 09:00",
        "",
        "a.png\nb.pdf",
        "mdp: Secret123",
        "Relancé hier",
      ],
      [
        "42",
        "Site Dupont",
        "Évolution",
        "41",
        "Fermé",
        "Normal",
        "Logo",
        "Léa Martin",
        "",
        "14/05/2026 10:12",
        "",
        "",
        "",
        "100",
        "01/03/2026 09:00",
        "13/05/2026 11:00",
        "",
        "",
        "",
      ],
      [
        "43",
        "Site Dupont",
        "Évolution",
        "",
        "Rejeté",
        "Normal",
        "Bandeau",
        "Léa Martin",
        "",
        "",
        "",
        "",
        "",
        "0",
        "",
        "13/05/2026 11:00",
        "",
        "",
        "",
      ],
      [
        "44",
        "Site Dupont",
        "Évolution",
        "",
        "Résolu",
        "Normal",
        "Menu",
        "Léa Martin",
        "",
        "",
        "",
        "31/02/2026",
        "",
        "90",
        "",
        "",
        "",
        "",
        "",
      ],
    ]),
  );
  assert.equal(source.sourceKey, "redmine:Site Dupont");
  assert.deepEqual(
    source.workItems.map((item) => [item.externalId, item.state, item.doneOn]),
    [
      ["41", "open", undefined],
      ["42", "done", "2026-05-13"],
      ["43", "dropped", "2026-05-13"],
      ["44", "open", undefined],
    ],
  );
  const [first, second, , last] = source.workItems;
  assert.equal(first?.dueOn, "2026-06-05");
  assert.equal(first?.startOn, "2026-03-02");
  assert.deepEqual(first?.labels, ["Anomalie", "Front"]);
  assert.deepEqual(first?.attachments, [{ name: "a.png" }, { name: "b.pdf" }]);
  assert.deepEqual(first?.comments, [{ text: "Relancé hier" }]);
  assert.equal(first?.description, "mdp: […]");
  assert.equal(first?.other["% réalisé"], "30");
  assert.equal(first?.other.Auteur, "Léa Martin");
  assert.equal(second?.parentExternalId, "41");
  assert.equal(last?.other.Début, "31/02/2026");
  assert.deepEqual(
    source.warnings.map((one) => [one.key, one.row]),
    [
      ["warning.date-unread", 5],
      ["warning.private-removed", undefined],
      ["warning.secret-removed", undefined],
    ],
  );
  assert.deepEqual(
    source.stakeholders.map((one) => one.name),
    ["Karim Diallo", "Léa Martin"],
  );
});

test("reads the English export with month first", async () => {
  const source = await readBy(
    redmine,
    tableDocument([
      ["#", "Project", "Tracker", "Status", "Priority", "Subject", "Assignee", "Due date", "Created"],
      ["7", "Shop", "Bug", "Closed", "High", "Cart", "Ann", "03/28/2026", "03/04/2026 02:05 PM"],
    ]),
    "en",
  );
  assert.equal(source.workItems[0]?.state, "done");
  assert.equal(source.workItems[0]?.dueOn, "2026-03-28");
  assert.equal(source.workItems[0]?.createdOn, "2026-03-04");
});

test("reads the dates of a French export day first for an English reader too", async () => {
  const table = tableDocument([
    ["#", "Projet", "Tracker", "Statut", "Sujet", "Assigné à", "Mis-à-jour", "Début", "Echéance"],
    ["7", "Site", "Anomalie", "Nouveau", "Menu cassé", "", "02/05/2023 10:00", "02/05/2023", "01/07/2023"],
  ]);
  const source = await redmine.read(table, { language: "en" });
  if (isRefusal(source)) assert.fail(source.refused);
  const [item] = source.workItems;
  assert.deepEqual([item?.startOn, item?.dueOn, item?.updatedOn], ["2023-05-02", "2023-07-01", "2023-05-02"]);
});

test("leaves other tables alone", () => {
  assert.equal(
    redmine.recognise(
      tableDocument([
        ["column A", "column B", "column C"],
        ["a", "b", "c"],
      ]),
    ),
    false,
  );
  assert.equal(
    redmine.recognise(
      tableDocument([
        ["Titre", "Statut", "Échéance"],
        ["a", "b", "c"],
      ]),
    ),
    false,
  );
  assert.equal(
    redmine.recognise(
      tableDocument([
        ["Date", "Heures", "Activité"],
        ["a", "b", "c"],
      ]),
    ),
    false,
  );
});

const real = (name: string) => {
  const rows: string[][] = parse(Buffer.from(realExport(`redmine/${name}.csv`)), {
    delimiter: ";",
    bom: true,
    relax_column_count: true,
  });
  return tableDocument(rows, `${name}.csv`);
};

test("reads the real lists made to be imported", withRealExports, async () => {
  for (const name of ["import_issues", "import_issues_utf8_with_bom"]) {
    const source = await readBy(redmine, real(name));
    assert.deepEqual(
      source.workItems.map((item) => [item.externalId, item.title, item.parentExternalId, item.dueOn]),
      [
        ["1", "First", undefined, "2015-08-25"],
        ["2", "Child 1", "1", undefined],
        ["3", "Child of existing issue", "#2", undefined],
      ],
    );
    assert.equal(source.workItems[0]?.other.estimated_hours, "1");
  }
});

test("reads the real dates and warns of those that cannot be, row by row", withRealExports, async () => {
  const source = await readBy(redmine, real("import_dates"));
  assert.deepEqual(
    source.workItems.map((item) => [item.startOn, item.dueOn]),
    [
      ["2015-07-10", "2015-08-12"],
      [undefined, undefined],
      [undefined, undefined],
    ],
  );
  assert.deepEqual(
    source.warnings.map((one) => [one.row, one.column, one.params.value]),
    [[3, "start", "04/15/2015"]],
  );
});

test("reads the real subtasks, hours, and refuses the list without rows", withRealExports, async () => {
  const subtasks = await readBy(redmine, real("import_subtasks"));
  assert.deepEqual(
    subtasks.workItems.map((item) => item.parentExternalId),
    [undefined, "1", "4", "1"],
  );
  const hours = await readBy(redmine, real("import_time_entries"));
  assert.equal(hours.workItems.length, 0);
  assert.deepEqual(hours.actions[2], {
    externalId: "3",
    at: "2020-01-03",
    text: "Some QA (QA, 3 h)",
    by: "dlopper@somenet.foo",
    workItemExternalId: "1",
  });
  assert.equal(hours.actions.length, 4);
  const refused = await redmine.read(real("import_issues_no_data_row"), { language: "fr" });
  assert.ok(isRefusal(refused) && refused.refused === "import.nothing");
  assert.equal(redmine.recognise(real("import_iso8859-1")), false);
});
