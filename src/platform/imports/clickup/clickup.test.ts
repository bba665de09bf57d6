import assert from "node:assert/strict";
import { test } from "node:test";
import { isRefusal } from "#core/kernel/refusal.ts";
import { readBy, tableDocument } from "#testing/documents.ts";
import type { Cell } from "../document.ts";
import { clickup } from "./clickup.ts";

const headers =
  "Task ID,Task Link,Task Type,Task Name,Task Content,Status,Date Created,Date Created Text,Due Date,Due Date Text,Start Date,Start Date Text,Parent ID,Subtasks IDs,Attachments,Assignees,Tags,Priority,List Name,Folder Name/Path,Space Name,Time Estimated,Time Estimated Text,Checklists,Comments,Assigned Comments,Time Spent,Time Spent Text,Home Location ID,Home Location,Budget (currency)".split(
    ",",
  );
const row = (cells: Readonly<Record<string, Cell>>): readonly Cell[] =>
  headers.map((header) => cells[header] ?? null);
const empty = {
  "Due Date": "null",
  "Parent ID": "null",
  Attachments: "[]",
  Assignees: "[]",
  Tags: "[]",
  Priority: "null",
  Checklists: "{}",
  Comments: "[]",
  "Space Name": "Dupont",
};

test("reads an export of several lists: JSON cells, epochs, sub-tasks, statuses", async () => {
  const source = await readBy(
    clickup,
    tableDocument([
      headers,
      row({
        ...empty,
        "Task ID": "86c1abcde",
        "Task Name": "Page d’accueil",
        "Task Content": "Une ligne\\nune autre",
        Status: "in progress",
        "Date Created": "1774117017690",
        "Due Date": "1775293200000",
        "Due Date Text": "Saturday, April 4th 2026, 4:00:00 am -05:00",
        "Start Date": 1775000000000,
        Attachments: '[{"title":"a.png","url":"https://t1.p.clickup-attachments.com/a.png"}]',
        Assignees: "[Léa Martin, Karim Diallo]",
        Tags: "[web, bloqué]",
        Priority: "1",
        "List Name": "Refonte",
        "Folder Name/Path": '["Site"]',
        "Time Estimated": 7200000,
        "Time Estimated Text": "2 h",
        Checklists: '{"Recette":["Bureau","[x] Mobile"]}',
        Comments:
          '[{"text":"C’est validé.","by":"nora@exemple.fr","assigned":false,"date":"3/25/2026, 9:00:00 AM CDT"},{"text":"Voir\\\\nici","by":"lea@exemple.fr","date":"3/24/2026, 1:20:14 PM CDT"}]',
        "Assigned Comments":
          '[{"text":"C’est validé.","by":"nora@exemple.fr","date":"3/25/2026, 9:00:00 AM CDT"}]',
        "Budget (currency)": "1200",
      }),
      row({
        ...empty,
        "Task ID": "86c1abcdf",
        "Task Name": "Texte",
        Status: "Closed",
        "Parent ID": "86c1abcde",
        "List Name": "Refonte",
      }),
      row({
        ...empty,
        "Task ID": "86c1abcdg",
        "Task Name": "Forum",
        Status: "cancelled",
        "List Name": "Idées",
      }),
      row({
        ...empty,
        "Task ID": "86c1abcdg",
        "Task Name": "Forum 2",
        Status: "cancelled",
        "Due Date": "demain",
      }),
      row({ ...empty, "Task Content": "sans nom" }),
    ]),
  );
  assert.equal(source.name, "Dupont");
  assert.equal(source.sourceKey, "clickup:Dupont");
  assert.deepEqual(
    source.workItems.map((item) => [item.externalId, item.state, item.stage, item.parentExternalId]),
    [
      ["86c1abcde", "open", "in progress", undefined],
      ["86c1abcdf", "done", "Closed", "86c1abcde"],
      ["86c1abcdg", "dropped", "cancelled", undefined],
    ],
  );
  assert.deepEqual(source.workItems[0], {
    externalId: "86c1abcde",
    state: "open",
    title: "Page d’accueil",
    description: "Une ligne\nune autre",
    stage: "in progress",
    people: [{ name: "Léa Martin" }, { name: "Karim Diallo" }],
    createdOn: "2026-03-21T18:16:58Z",
    startOn: "2026-03-31T23:33:20Z",
    dueOn: "2026-04-04",
    priority: "Urgent",
    labels: ["web", "bloqué"],
    blocker: "bloqué",
    checklist: [
      { text: "Bureau", done: false },
      { text: "Mobile", done: true },
    ],
    comments: [
      { by: "lea@exemple.fr", at: "2026-03-24", text: "Voir\nici" },
      { by: "nora@exemple.fr", at: "2026-03-25", text: "C’est validé." },
    ],
    attachments: [{ name: "a.png", url: "https://t1.p.clickup-attachments.com/a.png" }],
    url: "https://app.clickup.com/t/86c1abcde",
    other: {
      "List Name": "Refonte",
      "Space Name": "Dupont",
      "Folder Name": "Site",
      "Time Estimated Text": "2 h",
      "Budget (currency)": "1200",
    },
  });
  assert.deepEqual(
    source.decisions.map((one) => one.title),
    ["C’est validé."],
  );
  assert.deepEqual(
    source.stakeholders.map((one) => one.name),
    ["Léa Martin", "Karim Diallo", "lea@exemple.fr", "nora@exemple.fr"],
  );
  assert.deepEqual(
    source.warnings.map((one) => [one.key, one.row, one.column]),
    [
      ["warning.date-unread", 5, "Due Date"],
      ["warning.kept-as-such", 6, undefined],
      ["warning.duplicate", undefined, undefined],
    ],
  );
  assert.equal(source.workItems[2]?.other["Due Date"], "demain");
  assert.equal(source.kept.length, 1);
});

test("names one list by its space, and reads dates in words when a spreadsheet has rounded the others", async () => {
  const source = await readBy(
    clickup,
    tableDocument([
      headers,
      row({
        ...empty,
        "Task ID": "abc123",
        "Task Name": "DNS",
        Status: "terminé",
        "Date Created": "1.77412E+12",
        "Date Created Text": "3/21/2026, 7:16:57 PM GMT+1",
        "List Name": "Technique",
        Comments: "illisible",
      }),
    ]),
  );
  assert.equal(source.sourceKey, "clickup:Dupont / Technique");
  const [dns] = source.workItems;
  assert.deepEqual(
    [dns?.state, dns?.createdOn, dns?.other.Comments],
    ["done", "2026-03-21T18:16:57Z", "illisible"],
  );
});

test("refuses an empty list, and leaves other tables alone", () => {
  const refused = clickup.read(tableDocument([headers]), { language: "fr" });
  assert.ok(isRefusal(refused) && refused.refused === "import.nothing");
  const planner = ["Task ID", "Task Name", "Bucket Name", "Progress"];
  assert.equal(clickup.recognise(tableDocument([planner, planner])), false);
});
