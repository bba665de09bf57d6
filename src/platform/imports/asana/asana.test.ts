import assert from "node:assert/strict";
import { test } from "node:test";
import { isRefusal } from "#core/kernel/refusal.ts";
import { jsonDocument, readBy, tableDocument } from "#testing/documents.ts";
import { asana } from "./asana.ts";

const headers =
  "Task ID,Created At,Completed At,Last Modified,Name,Section/Column,Assignee,Assignee Email,Start Date,Due Date,Tags,Notes,Projects,Parent task,Blocked By (Dependencies),Blocking (Dependencies),Priorité,Budget".split(
    ",",
  );
const row = (cells: Readonly<Record<string, string>>) => headers.map((header) => cells[header] ?? "");

test("reads a CSV under its spacer rows: sub-tasks by the name of their parent, what blocks", async () => {
  const source = await readBy(
    asana,
    tableDocument([
      ["", "https://app.asana.com/-/googleSheetsProjectCsv"],
      headers,
      row({
        "Task ID": "1204",
        "Created At": "2026-03-01",
        "Last Modified": "2026-03-09",
        Name: "Mettre en ligne",
        "Section/Column": "En cours",
        Assignee: "Léa Martin",
        "Assignee Email": "lea@exemple.fr",
        "Start Date": "2026-03-02",
        "Due Date": "2026-04-01",
        Tags: "web,urgent",
        Notes: "Écrire à x@mail.asana.com",
        Projects: "Refonte,Interne",
        "Blocked By (Dependencies)": "Recette,Contenus",
        Priorité: "Haute",
        Budget: "12",
      }),
      row({ "Task ID": "1205", Name: "Recette", Projects: "Refonte", "Completed At": "2026-03-05" }),
      row({ "Task ID": "1206", Name: "Contenus", Projects: "Refonte", "Section/Column": "Done" }),
      row({ "Task ID": "1207", Name: "Textes", "Parent task": "Contenus", "Completed At": "2026-03-06" }),
      row({ "Task ID": "1208", Name: "Forum", Projects: "Refonte", "Section/Column": "Abandonné" }),
      row({ "Task ID": "1208", Name: "Forum", Projects: "Refonte", "Section/Column": "Annulé" }),
      row({ "Task ID": "1209", Notes: "sans nom" }),
    ]),
  );
  assert.equal(source.name, "Refonte");
  assert.equal(source.sourceKey, "asana:Refonte");
  assert.deepEqual(
    source.workItems.map((item) => [
      item.externalId,
      item.state,
      item.stage,
      item.doneOn,
      item.parentExternalId,
    ]),
    [
      ["1204", "open", "En cours", undefined, undefined],
      ["1205", "done", undefined, "2026-03-05", undefined],
      ["1206", "open", "Done", undefined, undefined],
      ["1207", "done", undefined, "2026-03-06", "1206"],
      ["1208", "dropped", "Annulé", undefined, undefined],
    ],
  );
  const [online] = source.workItems;
  assert.deepEqual(online?.people, [{ name: "Léa Martin", email: "lea@exemple.fr" }]);
  assert.equal(online?.blocker, "Bloqué par Contenus.");
  assert.equal(online?.priority, "Haute");
  assert.equal(online?.description, "Écrire à […]");
  assert.deepEqual(online?.labels, ["web", "urgent"]);
  assert.deepEqual(
    [online?.startOn, online?.dueOn, online?.updatedOn],
    ["2026-03-02", "2026-04-01", "2026-03-09"],
  );
  assert.deepEqual(online?.other, {
    Projects: "Refonte,Interne",
    "Blocked By (Dependencies)": "Recette,Contenus",
    Budget: "12",
  });
  assert.deepEqual(
    source.warnings.map((one) => [one.key, one.row ?? one.params.id ?? one.params.count]),
    [
      ["warning.kept-as-such", 9],
      ["warning.duplicate", "1208"],
      ["warning.private-removed", 1],
    ],
  );
});

test("keeps every task of a file whose numbers a spreadsheet has rounded", async () => {
  const source = await readBy(
    asana,
    tableDocument([
      ["ID de la tâche", "Nom", "Terminé le", "Notes", "Tâche parente", "Date d’échéance"],
      ["1,20483E+15", "Accueil", "", "", "", "13/04/2026"],
      ["1,20483E+15", "Contact", "05/03/2026", "", "", ""],
      ["1,20483E+15", "Contact", "", "", "Accueil", ""],
      ["1,20483E+15", "Contact", "", "", "", ""],
    ]),
  );
  assert.deepEqual(
    source.workItems.map((item) => [item.externalId, item.state, item.parentExternalId]),
    [
      ["/Accueil", "open", undefined],
      ["/Contact", "done", undefined],
      ["Accueil/Contact", "open", "/Accueil"],
      ["/Contact (2)", "open", undefined],
    ],
  );
  assert.equal(source.workItems[0]?.dueOn, "2026-04-13");
  assert.deepEqual(source.warnings, []);
});

const lea = { gid: "9", name: "Léa Martin", resource_type: "user" };
const task = (gid: string, name: string, more: object = {}) => ({
  gid,
  name,
  resource_type: "task",
  resource_subtype: "default_task",
  completed: false,
  created_at: "2026-03-01T09:00:00.123Z",
  modified_at: "2026-03-02T09:00:00.123Z",
  hearts: [],
  num_likes: 0,
  workspace: { gid: "1", name: "Atelier" },
  projects: [{ gid: "77", name: "Refonte" }],
  memberships: [{ project: { gid: "77", name: "Refonte" }, section: { gid: "3", name: "En cours" } }],
  subtasks: [],
  ...more,
});

test("reads the JSON of a project: fields, nested sub-tasks, stories, files", async () => {
  const source = await readBy(
    asana,
    jsonDocument({
      data: [
        task("1", "Accueil", {
          notes: "Voir la maquette",
          assignee: lea,
          followers: [lea, { gid: "8", name: "Karim Diallo" }],
          due_on: "2026-04-01",
          tags: [{ gid: "5", name: "web" }],
          permalink_url: "https://app.asana.com/0/77/1",
          custom_fields: [
            { gid: "a", name: "Priorité", type: "enum", display_value: "Haute" },
            { gid: "b", name: "Jours", type: "number", number_value: 3 },
            { gid: "c", name: "Vide", type: "text", text_value: null, display_value: null },
          ],
          dependencies: [{ gid: "2" }, { gid: "4" }],
          subtasks: [
            task("3", "Texte", { completed: true, completed_at: "2026-03-03T10:00:00Z", memberships: [] }),
          ],
          attachments: [
            {
              gid: "f",
              name: "a.png",
              download_url: "https://s3/a?signature=abcdef",
              view_url: "https://x/a",
            },
          ],
          stories: [
            {
              gid: "s1",
              type: "comment",
              text: "C’est validé.",
              created_by: lea,
              created_at: "2026-03-04T10:00:00Z",
            },
            {
              gid: "s2",
              type: "system",
              text: "moved this task",
              created_by: lea,
              created_at: "2026-03-05T10:00:00Z",
            },
          ],
        }),
        task("2", "Socle", { completed: true, completed_at: "2026-03-03T10:00:00Z" }),
        task("4", "Jalon", { resource_subtype: "milestone" }),
      ],
    }),
  );
  assert.equal(source.sourceKey, "asana:Refonte");
  const [home, text] = source.workItems;
  assert.deepEqual(home, {
    externalId: "1",
    state: "open",
    title: "Accueil",
    description: "Voir la maquette",
    stage: "En cours",
    people: [{ name: "Léa Martin" }],
    createdOn: "2026-03-01T09:00:00Z",
    dueOn: "2026-04-01",
    updatedOn: "2026-03-02T09:00:00Z",
    priority: "Haute",
    labels: ["web"],
    checklist: [],
    comments: [{ by: "Léa Martin", at: "2026-03-04T10:00:00Z", text: "C’est validé." }],
    attachments: [{ name: "a.png", url: "https://x/a" }],
    url: "https://app.asana.com/0/77/1",
    blocker: "Bloqué par Jalon.",
    said: { blocker: { key: "item.blocked-by", params: { what: "Jalon" } } },
    other: { followers: "Léa Martin, Karim Diallo", Jours: "3" },
  });
  assert.deepEqual(
    [text?.state, text?.parentExternalId, text?.doneOn],
    ["done", "1", "2026-03-03T10:00:00Z"],
  );
  assert.equal(source.workItems.at(-1)?.other.resource_subtype, "milestone");
  assert.deepEqual(
    source.decisions.map((one) => one.title),
    ["C’est validé."],
  );
  assert.deepEqual(
    source.actions.map((one) => [one.text, one.workItemExternalId]),
    [["moved this task", "1"]],
  );
  assert.deepEqual(
    source.stakeholders.map((one) => [one.externalId, one.name]),
    [
      ["9", "Léa Martin"],
      ["8", "Karim Diallo"],
    ],
  );
});

test("refuses an empty project, and leaves other documents alone", () => {
  const refused = asana.read(tableDocument([headers]), { language: "fr" });
  assert.ok(isRefusal(refused) && refused.refused === "import.nothing");
  assert.equal(asana.recognise(jsonDocument({ data: [] })), false);
  assert.equal(asana.recognise(jsonDocument([{ gid: "1", name: "x" }])), false);
  const clickup = ["Task ID", "Task Name", "Status", "Notes"];
  assert.equal(asana.recognise(tableDocument([clickup, clickup])), false);
});
