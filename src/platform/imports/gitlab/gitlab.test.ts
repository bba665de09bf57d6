import assert from "node:assert/strict";
import { test } from "node:test";
import { isRefusal } from "#core/kernel/refusal.ts";
import { jsonDocument, readBy, tableDocument } from "#testing/documents.ts";
import { gitlab } from "./gitlab.ts";

const headers =
  "Issue ID,URL,Title,State,Description,Author,Author Username,Assignee,Assignee Username,Confidential,Locked,Due Date,Created At (UTC),Updated At (UTC),Closed At (UTC),Milestone,Weight,Labels,Time Estimate,Time Spent,Epic ID,Epic Title".split(
    ",",
  );

test("reads the 22 columns of the CSV export", async () => {
  const source = await readBy(
    gitlab,
    tableDocument([
      headers,
      [
        "4",
        "https://gitlab.exemple.fr/web/boutique/-/issues/4",
        "Certificat expiré",
        "Open",
        "- [ ] renouveler",
        "Léa Martin",
        "lmartin",
        "Karim Diallo",
        "kdiallo",
        "Yes",
        "No",
        "2026-09-01",
        "2026-05-04 08:12:30",
        "2026-06-01 10:00:00",
        null,
        "V2",
        null,
        "infra,bloqué",
        "0",
        "7200",
        null,
        null,
      ],
      [
        "5",
        "https://gitlab.exemple.fr/web/boutique/-/issues/5",
        "Logo",
        "Closed",
        null,
        "Léa Martin",
        "lmartin",
        null,
        null,
        "No",
        "No",
        null,
        "2026-05-04 08:12:30",
        "2026-06-01 10:00:00",
        "2026-06-01 10:00:00",
        null,
        null,
        null,
        "0",
        "0",
        null,
        null,
      ],
    ]),
  );
  assert.equal(source.sourceKey, "gitlab:web/boutique");
  const [first, second] = source.workItems;
  assert.equal(first?.externalId, "web/boutique#4");
  assert.equal(first?.createdOn, "2026-05-04T08:12:30Z");
  assert.equal(first?.dueOn, "2026-09-01");
  assert.equal(first?.blocker, "bloqué");
  assert.deepEqual(first?.labels, ["infra", "bloqué"]);
  assert.deepEqual(first?.checklist, [{ text: "renouveler", done: false }]);
  assert.equal(first?.other.Milestone, "V2");
  assert.equal(first?.other["Time Spent"], "7200");
  assert.equal(first?.other.Confidential, "Yes");
  assert.equal(second?.state, "done");
  assert.equal(second?.doneOn, "2026-06-01T10:00:00Z");
  assert.deepEqual(
    source.stakeholders.map((one) => one.externalId),
    ["lmartin", "kdiallo"],
  );
});

const issue = {
  id: 76,
  iid: 6,
  project_id: 8,
  title: "Consequatur vero maxime",
  description: "glpat-abcdefghij0123456789",
  state: "closed",
  created_at: "2026-01-04T15:31:51.081Z",
  updated_at: "2026-01-05T15:31:51.081Z",
  closed_at: "2026-01-05T15:31:46.176Z",
  labels: ["contenu"],
  milestone: { title: "v1.0", due_date: "2026-02-01" },
  assignees: [{ id: 1, name: "Karim Diallo", username: "kdiallo", avatar_url: "https://x/1.png" }],
  author: { id: 2, name: "Léa Martin", username: "lmartin" },
  web_url: "https://gitlab.exemple.fr/web/boutique/-/issues/6",
  references: { short: "#6", relative: "#6", full: "web/boutique#6" },
  time_stats: { time_estimate: 0, total_time_spent: 3600, human_total_time_spent: "1h" },
};

test("reads the API: issues, duplicates, merge requests", async () => {
  const source = await readBy(
    gitlab,
    jsonDocument([
      issue,
      {
        ...issue,
        iid: 7,
        references: { full: "web/boutique#7" },
        _links: { closed_as_duplicate_of: "https://x" },
      },
      { ...issue, iid: 2, references: { full: "web/boutique!2" }, state: "merged", source_branch: "logo" },
    ]),
  );
  assert.deepEqual(
    source.workItems.map((item) => [item.externalId, item.state]),
    [
      ["web/boutique#6", "done"],
      ["web/boutique#7", "dropped"],
      ["web/boutique!2", "done"],
    ],
  );
  assert.equal(source.workItems[0]?.dueOn, "2026-02-01");
  assert.equal(source.workItems[0]?.description, "[…]");
  assert.equal(source.workItems[0]?.other["time_stats.human_total_time_spent"], "1h");
  assert.equal(source.sourceKey, "gitlab:web/boutique");
});

test("refuses an export without issues, and leaves other tools alone", () => {
  const empty = gitlab.read(tableDocument([headers]), { language: "fr" });
  assert.ok(isRefusal(empty) && empty.refused === "import.nothing");
  assert.equal(
    gitlab.recognise(
      jsonDocument([{ number: 1, title: "a", state: "open", html_url: "https://github.com/a/b/issues/1" }]),
    ),
    false,
  );
  assert.equal(
    gitlab.recognise(
      tableDocument([
        ["Issue ID", "Title", "State"],
        ["1", "a", "Open"],
      ]),
    ),
    false,
  );
});
