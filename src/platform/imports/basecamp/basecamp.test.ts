import assert from "node:assert/strict";
import { test } from "node:test";
import { jsonDocument, readBy } from "#testing/documents.ts";
import { realJson, withRealExports } from "#testing/real-exports.ts";
import { basecamp } from "./basecamp.ts";

const bucket = { id: 77, name: "Refonte Dupont", type: "Project" };
const person = (id: number, name: string) => ({
  id,
  attachable_sgid: "BAh7CEkiCGdpZA==--0a1b",
  name,
  email_address: `${name.split(" ")[0]?.toLowerCase()}@exemple.fr`,
  personable_type: "User",
  title: "Cheffe de projet",
  company: { id: 1, name: "Atelier" },
});
const recording = (id: number, type: string, more: object) => ({
  id,
  status: "active",
  type,
  bucket,
  creator: person(1, "Léa Martin"),
  created_at: "2026-02-01T09:00:00.000+01:00",
  updated_at: "2026-02-02T09:00:00.000+01:00",
  url: `https://3.basecampapi.com/9/buckets/77/recordings/${id}.json`,
  app_url: `https://3.basecamp.com/9/buckets/77/recordings/${id}`,
  bookmark_url: "https://3.basecampapi.com/9/my/bookmarks/BAh7.json",
  ...more,
});

test("reads to-dos with their list, people, dates and comments", async () => {
  const list = { id: 50, title: "Recette", type: "Todolist" };
  const source = await readBy(
    basecamp,
    jsonDocument({
      todos: [
        recording(51, "Todo", {
          title: "Tester le panier",
          content: "Tester le panier",
          description: "<div>Sur <b>mobile</b></div>",
          parent: list,
          completed: false,
          due_on: "2026-03-01",
          assignees: [person(2, "Karim Diallo")],
        }),
        recording(52, "Todo", {
          title: "Logo",
          content: "Logo",
          parent: list,
          completed: true,
          completion: { created_at: "2026-02-03T10:00:00Z", creator: person(2, "Karim Diallo") },
        }),
        recording(53, "Todo", {
          title: "Idée",
          content: "Idée",
          parent: list,
          completed: false,
          status: "archived",
        }),
      ],
      comments: [
        recording(60, "Comment", {
          title: "Re: Tester",
          content: "<div>Fait à moitié.</div>",
          parent: { id: 51, title: "Tester le panier", type: "Todo" },
        }),
      ],
    }),
  );
  assert.equal(source.name, "Refonte Dupont");
  assert.equal(source.sourceKey, "basecamp:77:Comment+Todo");
  assert.deepEqual(
    source.workItems.map((item) => [item.externalId, item.state, item.stage, item.parentExternalId]),
    [
      ["51", "open", "Recette", "50"],
      ["52", "done", "Recette", "50"],
      ["53", "dropped", "Recette", "50"],
    ],
  );
  const [first, second] = source.workItems;
  assert.equal(first?.description, "Sur mobile");
  assert.equal(first?.createdOn, "2026-02-01T08:00:00Z");
  assert.deepEqual(first?.people, [{ name: "Karim Diallo", email: "karim@exemple.fr" }]);
  assert.deepEqual(first?.comments, [
    { text: "Fait à moitié.", by: "Léa Martin", at: "2026-02-01T08:00:00Z" },
  ]);
  assert.equal(second?.doneOn, "2026-02-03T10:00:00Z");
  assert.deepEqual(
    source.warnings.map((one) => one.params),
    [{ count: 4, what_fr: "identifiant interne", what_en: "internal identifier" }],
  );
  assert.doesNotMatch(JSON.stringify(source), /BAh7/);
});

test("reads messages: a decision when they say one, kept otherwise", async () => {
  const parent = { id: 40, title: "Forum", type: "Message::Board" };
  const source = await readBy(
    basecamp,
    jsonDocument([
      recording(41, "Message", {
        subject: "Maquette",
        title: "Maquette",
        content: "<div>C’est validé, on part sur la B.</div>",
        parent,
      }),
      recording(42, "Message", {
        subject: "Bonjour",
        title: "Bonjour",
        content: "<div>Ravie de commencer.</div>",
        parent,
      }),
    ]),
  );
  assert.deepEqual(
    source.decisions.map((one) => [one.title, one.on, one.origin]),
    [["Maquette", "2026-02-01T08:00:00Z", "Forum"]],
  );
  assert.deepEqual(
    source.kept.map((one) => one.where),
    ["Forum · Bonjour"],
  );
});

test("reads cards with the steps and the column that means done", async () => {
  const source = await readBy(
    basecamp,
    jsonDocument([
      recording(71, "Kanban::Card", {
        title: "Page d’accueil",
        content: "<div>Voir la maquette</div>",
        parent: { id: 70, title: "Fait", type: "Kanban::DoneColumn" },
        completed: false,
        steps: [{ title: "intégrer", completed: true }],
      }),
    ]),
  );
  assert.equal(source.workItems[0]?.state, "done");
  assert.equal(source.workItems[0]?.description, "Voir la maquette");
  assert.deepEqual(source.workItems[0]?.checklist, [{ text: "intégrer", done: true }]);
});

test("leaves other JSON alone", () => {
  assert.equal(
    basecamp.recognise(
      jsonDocument([{ id: 1, type: "Todo", title: "x", bucket: {}, url: "https://exemple.fr/1" }]),
    ),
    false,
  );
  assert.equal(basecamp.recognise(jsonDocument({ name: "board", cards: [], actions: [] })), false);
});

/** File → work items, decisions, stakeholders at least, actions, kept. */
const real: Record<string, readonly [number, number, number, number, number]> = {
  "todos-list": [2, 0, 2, 0, 0],
  "todolists-list": [2, 0, 1, 0, 0],
  "todolist_groups-list": [2, 0, 1, 0, 0],
  "people-list": [0, 0, 2, 0, 0],
  "projects-list": [0, 0, 0, 0, 2],
  "messages-list": [0, 0, 1, 0, 2],
  "comments-list": [0, 0, 1, 2, 0],
  "client_approvals-get": [0, 1, 3, 0, 0],
  "client_approvals-list": [0, 1, 2, 0, 0],
  "cards-card_table": [0, 0, 1, 0, 6],
  "schedules-entries_list": [0, 2, 1, 0, 0],
  "recordings-list": [0, 0, 1, 0, 0],
  "events-list": [0, 0, 1, 3, 0],
  "forwards-list": [0, 0, 1, 0, 2],
};
for (const [file, [work, decisions, people, actions, kept]] of Object.entries(real)) {
  test(`reads the real ${file}`, withRealExports, async () => {
    const source = await readBy(basecamp, jsonDocument(realJson(`basecamp/${file}.json`), `${file}.json`));
    if (file === "recordings-list") {
      assert.equal(source.workItems.length + source.kept.length + source.decisions.length, 3);
      return;
    }
    assert.equal(source.workItems.length, work);
    assert.equal(source.decisions.length, decisions);
    assert.ok(source.stakeholders.length >= people);
    assert.equal(source.actions.length, actions);
    assert.equal(source.kept.length, kept);
    assert.doesNotMatch(JSON.stringify(source), /BAh7|sgid/);
  });
}
