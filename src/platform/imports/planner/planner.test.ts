import assert from "node:assert/strict";
import { test } from "node:test";
import { isRefusal } from "#core/kernel/refusal.ts";
import { readBy, tableDocument } from "#testing/documents.ts";
import { planner } from "./planner.ts";

const english =
  "Task ID,Task Name,Bucket Name,Progress,Priority,Assigned To,Created By,Created Date,Start date,Due date,Is Recurring,Late,Completed Date,Completed By,Completed Checklist Items,Checklist Items,Labels,Description".split(
    ",",
  );
const french =
  "ID de tâche,Nom de la tâche,Nom du compartiment,Progression,Priorité,Attribué à,Créé par,Date de création,Date de début,Date d’échéance,Est périodique,En retard,Date de fin,Terminé par,Éléments de la liste de contrôle terminés,Éléments de la liste de contrôle,Étiquettes,Description".split(
    ",",
  );

test("reads a plan exported in English under its banner", async () => {
  const source = await readBy(
    planner,
    tableDocument([
      ["Plan Name", "Launch Dupont"],
      ["Plan ID", "x9Kq"],
      ["Date of export", "2026-05-20"],
      [],
      english,
      [
        "t1",
        "Write the FAQ",
        "Content",
        "In progress",
        "Urgent",
        "Ann Lee;Bob Roy",
        "Ann Lee",
        "2026-05-01",
        null,
        "2026-06-01",
        "false",
        "true",
        null,
        null,
        "1/2",
        "Draft;Proofread",
        "Blocked;Web",
        "See brief",
      ],
      [
        "t2",
        "Move DNS",
        "Tech",
        "Completed",
        "Medium",
        "Bob Roy",
        "Ann Lee",
        "2026-05-01",
        null,
        null,
        "false",
        "false",
        "2026-05-10",
        "Bob Roy",
        "2/2",
        "Lower TTL;Switch",
        null,
        null,
      ],
      [
        null,
        null,
        "Tech",
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        "stray",
      ],
    ]),
    "en",
  );
  assert.equal(source.sourceKey, "planner:x9Kq");
  assert.equal(source.name, "Launch Dupont");
  assert.equal(source.exportedAt, "2026-05-20");
  const [first, second] = source.workItems;
  assert.equal(first?.stage, "Content");
  assert.equal(first?.other.Progress, "In progress");
  assert.equal(first?.dueOn, "2026-06-01");
  assert.deepEqual(first?.people, [{ name: "Ann Lee" }, { name: "Bob Roy" }]);
  assert.deepEqual(first?.checklist, [
    { text: "Draft", done: false },
    { text: "Proofread", done: false },
  ]);
  assert.equal(first?.other["Completed Checklist Items"], "1/2");
  assert.equal(first?.other.Late, "true");
  assert.equal(first?.other["Is Recurring"], undefined);
  assert.equal(first?.blocker, "Blocked");
  assert.equal(second?.state, "done");
  assert.equal(second?.doneOn, "2026-05-10");
  assert.ok(second?.checklist.every((one) => one.done));
  assert.equal(source.kept.length, 1);
  assert.deepEqual(
    source.warnings.map((one) => [one.key, one.row]),
    [["warning.kept-as-such", 8]],
  );
  assert.deepEqual(
    source.stakeholders.map((one) => one.name),
    ["Ann Lee", "Bob Roy"],
  );
});

test("reads a plan exported in French, done items of a checklist by name", async () => {
  const source = await readBy(
    planner,
    tableDocument([
      ["Nom du plan", "Lancement Dupont"],
      french,
      [
        "t1",
        "Relire",
        "Contenu",
        "Non démarrée",
        "Importante",
        "Léa Martin",
        "Léa Martin",
        "02/05/2026",
        "",
        "13/06/2026",
        "Faux",
        "Faux",
        "",
        "",
        "Brouillon",
        "Brouillon;Relecture",
        "",
        "",
      ],
      [
        "t2",
        "Livrer",
        "Contenu",
        "Terminée",
        "Moyenne",
        "",
        "",
        "02/05/2026",
        "",
        "",
        "Faux",
        "Faux",
        "14/05/2026",
        "Léa Martin",
        "",
        "",
        "",
        "",
      ],
    ]),
  );
  assert.equal(source.sourceKey, "planner:Lancement Dupont");
  assert.deepEqual(
    source.workItems.map((item) => [item.state, item.dueOn, item.doneOn]),
    [
      ["open", "2026-06-13", undefined],
      ["done", undefined, "2026-05-14"],
    ],
  );
  assert.deepEqual(source.workItems[0]?.checklist, [
    { text: "Brouillon", done: true },
    { text: "Relecture", done: false },
  ]);
  assert.deepEqual(source.warnings, []);
});

test("refuses a plan without tasks, and leaves other tables alone", () => {
  const refused = planner.read(tableDocument([english]), { language: "fr" });
  assert.ok(isRefusal(refused) && refused.refused === "import.nothing");
  assert.equal(
    planner.recognise(
      tableDocument([
        ["Task", "Progress"],
        ["a", "b"],
      ]),
    ),
    false,
  );
});
