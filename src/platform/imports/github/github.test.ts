import assert from "node:assert/strict";
import { test } from "node:test";
import { jsonDocument as json, readBy, tableDocument } from "#testing/documents.ts";
import type { Document } from "../document.ts";
import { github } from "./github.ts";

const read = (document: Document) => readBy(github, document);

const restIssue = {
  url: "https://api.github.com/repos/atelier/boutique/issues/12",
  repository_url: "https://api.github.com/repos/atelier/boutique",
  html_url: "https://github.com/atelier/boutique/issues/12",
  id: 1900012,
  node_id: "I_kwDO12",
  number: 12,
  title: "Panier vidé à la connexion",
  user: { login: "lmartin", id: 5, type: "User", site_admin: false },
  labels: [
    { id: 1, name: "bug", color: "d73a4a" },
    { id: 2, name: "status: bloqué", color: "000000" },
  ],
  state: "open",
  assignees: [{ login: "kdiallo", id: 6, type: "User" }],
  milestone: { title: "V2", due_on: "2026-10-01T07:00:00Z", state: "open" },
  comments: 2,
  created_at: "2026-05-04T08:12:30Z",
  updated_at: "2026-06-01T10:00:00Z",
  closed_at: null,
  body: "Étapes :\r\n- [x] reproduire\r\n- [ ] corriger\r\n\r\nmdp: Azerty123",
};

test("reads a REST list: issues, pull requests, what was closed without being done", async () => {
  const merged = {
    ...restIssue,
    number: 13,
    html_url: "https://github.com/atelier/boutique/pull/13",
    state: "closed",
    closed_at: "2026-06-02T09:00:00Z",
    pull_request: { merged_at: "2026-06-02T09:00:00Z" },
  };
  const source = await read(
    json([
      restIssue,
      merged,
      {
        ...merged,
        number: 14,
        html_url: "https://github.com/atelier/boutique/pull/14",
        pull_request: { merged_at: null },
      },
      {
        ...restIssue,
        number: 15,
        html_url: "https://github.com/atelier/boutique/issues/15",
        state: "closed",
        state_reason: "not_planned",
      },
    ]),
  );
  assert.equal(source.sourceKey, "github:atelier/boutique");
  assert.deepEqual(
    source.workItems.map((item) => [item.externalId, item.state, item.other.type]),
    [
      ["atelier/boutique#12", "open", undefined],
      ["atelier/boutique#13", "done", "pull request"],
      ["atelier/boutique#14", "dropped", "pull request"],
      ["atelier/boutique#15", "dropped", undefined],
    ],
  );
  const [item] = source.workItems;
  assert.equal(item?.dueOn, "2026-10-01");
  assert.equal(item?.blocker, "status: bloqué");
  assert.deepEqual(item?.people, [{ name: "kdiallo" }]);
  assert.deepEqual(item?.checklist, [
    { text: "reproduire", done: true },
    { text: "corriger", done: false },
  ]);
  assert.equal(item?.other["milestone.title"], "V2");
  assert.match(item?.description ?? "", /mdp: \[…\]/);
  assert.deepEqual(
    source.stakeholders.map((one) => one.name),
    ["lmartin", "kdiallo"],
  );
  assert.deepEqual(
    source.warnings.map((one) => one.key),
    ["warning.private-removed", ...source.workItems.map(() => "warning.secret-removed")],
  );
});

test("reads what gh issue list --json gives, comments included", async () => {
  const source = await read(
    json([
      {
        number: 7,
        title: "Write the runbook",
        state: "CLOSED",
        stateReason: "COMPLETED",
        url: "https://github.com/atelier/boutique/issues/7",
        author: { login: "lmartin", name: "Léa Martin" },
        assignees: [{ login: "lmartin", name: "Léa Martin" }],
        labels: [{ name: "doc" }],
        comments: [{ author: { login: "kdiallo" }, body: "Fait.", createdAt: "2026-03-02T10:00:00Z" }],
        createdAt: "2026-03-01T10:00:00Z",
        closedAt: "2026-03-02T10:05:00Z",
        body: "",
      },
    ]),
  );
  assert.equal(source.workItems[0]?.state, "done");
  assert.equal(source.workItems[0]?.doneOn, "2026-03-02T10:05:00Z");
  assert.deepEqual(source.workItems[0]?.comments, [
    { text: "Fait.", by: "kdiallo", at: "2026-03-02T10:00:00Z" },
  ]);
  assert.deepEqual(
    source.stakeholders.map((one) => one.externalId),
    ["lmartin", "kdiallo"],
  );
});

test("reads project items, flat or in GraphQL, drafts included", async () => {
  const flat = await read(
    json({
      items: [
        {
          id: "PVTI_1",
          title: "Relire les CGV",
          status: "En cours",
          assignees: ["lmartin"],
          content: { type: "DraftIssue", title: "Relire les CGV", body: "" },
        },
        {
          id: "PVTI_2",
          title: "Recette",
          status: "Done",
          "due date": "2026-09-30",
          content: {
            type: "Issue",
            number: 9,
            title: "Recette",
            url: "https://github.com/atelier/boutique/issues/9",
            repository: "atelier/boutique",
          },
        },
      ],
      totalCount: 2,
    }),
  );
  assert.deepEqual(
    flat.workItems.map((item) => [item.externalId, item.stage, item.state, item.dueOn]),
    [
      ["PVTI_1", "En cours", "open", undefined],
      ["atelier/boutique#9", "Done", "done", "2026-09-30"],
    ],
  );
  const graph = await read(
    json({
      data: {
        organization: {
          projectV2: {
            title: "Refonte",
            items: {
              nodes: [
                {
                  id: "PVTI_3",
                  content: {
                    __typename: "Issue",
                    number: 3,
                    title: "Migrer",
                    state: "OPEN",
                    url: "https://github.com/atelier/boutique/issues/3",
                  },
                  fieldValues: {
                    nodes: [
                      { name: "À faire", field: { name: "Status" } },
                      { date: "2026-11-01", field: { name: "Échéance" } },
                      { number: 5, field: { name: "Points" } },
                    ],
                  },
                },
              ],
            },
          },
        },
      },
    }),
  );
  assert.equal(graph.sourceKey, "github:Refonte");
  assert.equal(graph.workItems[0]?.stage, "À faire");
  assert.equal(graph.workItems[0]?.dueOn, "2026-11-01");
  assert.equal(graph.workItems[0]?.other.Points, "5");
});

const table = (...rows: string[][]) => tableDocument(rows, "vue.tsv");

test("reads the table of a project view", async () => {
  const source = await read(
    table(
      ["Title", "URL", "Assignees", "Status", "Labels", "Estimate"],
      ["Migrer", "https://github.com/atelier/boutique/issues/3", "lmartin, kdiallo", "Done", "infra", "3"],
      ["Relire", "https://github.com/atelier/boutique/pull/4", "", "In progress", "", ""],
    ),
  );
  assert.deepEqual(
    source.workItems.map((item) => [item.externalId, item.state]),
    [
      ["atelier/boutique#3", "done"],
      ["atelier/boutique#4", "open"],
    ],
  );
  assert.equal(source.workItems[0]?.people.length, 2);
  assert.equal(source.workItems[0]?.other.Estimate, "3");
});

test("keeps issues and pull requests apart, and comments that arrive alone", async () => {
  const pull = { ...restIssue, html_url: "https://github.com/atelier/boutique/pull/20", number: 20 };
  assert.equal((await read(json([pull]))).sourceKey, "github:atelier/boutique:pull-requests");
  const comment = {
    issue_url: "https://api.github.com/repos/atelier/boutique/issues/12",
    user: { login: "kdiallo" },
    body: "Reproduit sur Firefox.",
    created_at: "2026-05-05T08:00:00Z",
  };
  const alone = await read(json([comment]));
  assert.equal(alone.sourceKey, "github:atelier/boutique:comments");
  assert.deepEqual(alone.kept, [{ where: "atelier/boutique#12 · kdiallo", text: "Reproduit sur Firefox." }]);
  const both = await read(json({ issues: [restIssue], comments: [comment] }));
  assert.deepEqual(both.workItems[0]?.comments, [
    { text: "Reproduit sur Firefox.", by: "kdiallo", at: "2026-05-05T08:00:00Z" },
  ]);
});

test("a login with its name and the same login alone are one person", async () => {
  const at = {
    createdAt: "2026-01-02T03:04:05Z",
    updatedAt: "2026-01-02T03:04:05Z",
    labels: [],
    state: "OPEN",
  };
  const lea = { login: "lea", name: "Léa Martin" };
  const source = await readBy(
    github,
    json([
      {
        ...at,
        ...{ number: 1, title: "a", url: "https://github.com/o/r/issues/1", author: { login: "lea" } },
        assignees: [lea],
        comments: [{ author: { login: "lea" }, body: "Fait.", createdAt: at.createdAt }],
      },
      {
        ...at,
        ...{ number: 2, title: "b", url: "https://github.com/o/r/issues/2", author: { login: "karim" } },
        ...{ assignees: [], comments: [] },
      },
    ]),
  );
  assert.deepEqual(
    source.stakeholders.map(({ externalId, name }) => [externalId, name]),
    [
      ["lea", "Léa Martin"],
      ["karim", "karim"],
    ],
  );
});

test("leaves the exports of other tools alone", () => {
  const gitlab = { iid: 4, title: "x", state: "opened", web_url: "https://gitlab.com/a/b/-/issues/4" };
  assert.equal(github.recognise(json([gitlab])), false);
  assert.equal(
    github.recognise(
      json([{ id: 1, title: "x", type: "Todo", url: "https://3.basecampapi.com/1/buckets/2/todos/3.json" }]),
    ),
    false,
  );
  assert.equal(
    github.recognise(json({ name: "Trello", cards: [{ name: "a", url: "https://trello.com/c/a" }] })),
    false,
  );
  assert.equal(github.recognise(table(["Title", "URL"], ["a", "https://gitlab.com/a/b/-/issues/1"])), false);
});
