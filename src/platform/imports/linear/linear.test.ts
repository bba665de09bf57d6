import assert from "node:assert/strict";
import { test } from "node:test";
import { parse } from "csv-parse/sync";
import { isRefusal } from "#core/kernel/refusal.ts";
import { readBy, tableDocument } from "#testing/documents.ts";
import { realExport, withRealExports } from "#testing/real-exports.ts";
import { linear } from "./linear.ts";

const headers =
  "ID,Team,Title,Description,Status,Estimate,Priority,Project ID,Project,Creator,Assignee,Labels,Cycle Number,Cycle Name,Cycle Start,Cycle End,Created,Updated,Started,Triaged,Completed,Canceled,Archived,Due Date,Parent issue,Initiatives,Project Milestone ID,Project Milestone,SLA Status,UUID,Time in status (minutes),Related to,Blocked by,Duplicate of".split(
    ",",
  );
const row = (cells: Readonly<Record<string, string>>) => headers.map((header) => cells[header] ?? "");
const web = { Team: "Web", Created: "2026-03-01T10:00:00.000Z", Priority: "No priority" };

test("reads issues with their people, dates, parent, tasks and what blocks them", async () => {
  const source = await readBy(
    linear,
    tableDocument([
      headers,
      row({
        ...web,
        ID: "WEB-1",
        Title: "Panier",
        Description: "À faire :\n- [x] API\n- [ ] écran",
        Status: "In Progress",
        Priority: "High",
        Estimate: "3",
        Project: "Boutique",
        Creator: "lea@exemple.fr",
        Assignee: "Karim Diallo",
        Labels: "Bug, Mobile",
        Started: "2026-03-02T10:00:00.000Z",
        "Due Date": "2026-04-01",
        "Blocked by": "WEB-2, WEB-3, OPS-7",
      }),
      row({
        ...web,
        ID: "WEB-2",
        Title: "API",
        Status: "Done",
        Completed: "2026-03-05T10:00:00.000Z",
        "Parent issue": "WEB-1",
      }),
      row({ ...web, ID: "WEB-3", Title: "Écran", Status: "Phase 2", "Parent issue": "WEB-1" }),
      row({ ...web, ID: "WEB-4", Title: "Essai", Status: "Canceled", Canceled: "2026-03-06T10:00:00.000Z" }),
      row({ ...web, ID: "WEB-5", Title: "Prod", Status: "En production", Completed: "2026-03-07T10:00:00Z" }),
      row({ ...web, ID: "WEB-6", Title: "Vieux", Status: "Backlog", Archived: "2026-03-08T10:00:00Z" }),
      row({ ...web, ID: "WEB-6", Title: "Vieux 2", Status: "Backlog", Archived: "2026-03-08T10:00:00Z" }),
      row({ ID: "WEB-7" }).slice(0, 20),
    ]),
  );
  assert.equal(source.sourceKey, "linear:Web");
  assert.deepEqual(
    source.workItems.map((item) => [item.externalId, item.state, item.doneOn, item.parentExternalId]),
    [
      ["WEB-1", "open", undefined, undefined],
      ["WEB-2", "done", "2026-03-05T10:00:00Z", "WEB-1"],
      ["WEB-3", "open", undefined, "WEB-1"],
      ["WEB-4", "dropped", "2026-03-06T10:00:00Z", undefined],
      ["WEB-5", "done", "2026-03-07T10:00:00Z", undefined],
      ["WEB-6", "dropped", undefined, undefined],
    ],
  );
  const [cart] = source.workItems;
  assert.equal(cart?.blocker, "Bloqué par WEB-3, OPS-7.");
  assert.equal(cart?.priority, "High");
  assert.equal(cart?.startOn, "2026-03-02T10:00:00Z");
  assert.equal(cart?.dueOn, "2026-04-01");
  assert.deepEqual(cart?.labels, ["Bug", "Mobile"]);
  assert.deepEqual(
    cart?.checklist.map((one) => one.done),
    [true, false],
  );
  assert.deepEqual(cart?.other, {
    Team: "Web",
    Estimate: "3",
    Project: "Boutique",
    Creator: "lea@exemple.fr",
    "Blocked by": "WEB-2, WEB-3, OPS-7",
  });
  assert.equal(source.workItems[1]?.priority, undefined);
  assert.equal(source.workItems[5]?.title, "Vieux 2");
  assert.deepEqual(
    source.stakeholders.map((one) => [one.name, one.email]),
    [
      ["Karim Diallo", undefined],
      ["lea@exemple.fr", "lea@exemple.fr"],
    ],
  );
  assert.deepEqual(
    source.warnings.map((one) => one.key),
    ["warning.kept-as-such", "warning.duplicate"],
  );
  assert.equal(source.kept.length, 1);
});

test("refuses an empty list, and leaves other tables alone", () => {
  const refused = linear.read(tableDocument([headers]), { language: "fr" });
  assert.ok(isRefusal(refused) && refused.refused === "import.nothing");
  const project = ["Title", "Status", "Priority", "Assignees", "URL", "Parent issue"];
  assert.equal(linear.recognise(tableDocument([project, project])), false);
});

test(
  "reads the real issue as open: its status says so, its date of completion is kept aside",
  withRealExports,
  async () => {
    const rows: string[][] = parse(Buffer.from(realExport("linear/linear-one-issue.csv")));
    const source = await readBy(linear, tableDocument(rows, "linear-one-issue.csv"));
    assert.equal(source.sourceKey, "linear:Mobile");
    assert.deepEqual(source.workItems, [
      {
        externalId: "Make smooth",
        state: "open",
        title: "Make smooth",
        description: "Just make it smooth",
        stage: "In Progress",
        people: [{ name: "michael@angel.com", email: "michael@angel.com" }],
        createdOn: "2025-04-20T10:17:06Z",
        startOn: "2025-04-21T10:17:06Z",
        dueOn: "2025-04-24T10:17:06Z",
        updatedOn: "2025-04-22T01:02:18Z",
        labels: ["Fast"],
        checklist: [],
        comments: [],
        attachments: [],
        other: { Creator: "michael@angel.com", Project: "Mobile", Completed: "2025-04-22T01:02:18Z" },
      },
    ]);
    assert.equal(source.stakeholders.length, 1);
    assert.deepEqual(source.warnings, []);
  },
);
