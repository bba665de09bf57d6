import assert from "node:assert/strict";
import { test } from "node:test";
import { isRefusal } from "#core/kernel/refusal.ts";
import type { WorkItem } from "#core/tracking/tracking.ts";
import { jsonDocument, readBy, tableDocument } from "#testing/documents.ts";
import { realJson, withRealExports } from "#testing/real-exports.ts";
import { action, board, boardOfToday, first, id, named } from "#testing/trello-board.ts";
import { trello } from "./trello.ts";

test("reads a board of today: cards, archived ones and those of archived lists", async () => {
  const source = await readBy(trello, jsonDocument(boardOfToday, "refonte.json"));
  assert.equal(source.sourceKey, `trello:${board}`);
  assert.equal(source.exportedAt, "2026-03-05T05:06:07Z");
  assert.deepEqual(
    source.workItems.map((item) => [item.title, item.state, item.stage, item.doneOn]),
    [
      ["Page d’accueil", "open", "En cours", undefined],
      ["Mentions légales", "done", "Livré", undefined],
      ["Blog", "dropped", "À faire", undefined],
      ["Newsletter", "dropped", "Idées", undefined],
      ["Formulaire", "done", "À faire", "2026-02-20T10:00:00Z"],
      ["Statistiques", "done", "Livré", "2026-02-01T10:03:00Z"],
      ["FAQ v2", "open", "À faire", undefined],
    ],
  );
  const expected: WorkItem = {
    externalId: first,
    state: "open",
    title: "Page d’accueil",
    description: "Voir https://exemple.fr/a",
    stage: "En cours",
    people: [{ name: "Karim Diallo" }],
    createdOn: "2023-11-14T22:13:21Z",
    startOn: "2026-02-01T09:00:00Z",
    dueOn: "2026-04-02T09:00:00Z",
    updatedOn: "2026-03-04T05:06:07Z",
    priority: "Haute",
    labels: ["sky", "Intégration"],
    blocker: "Bloquée",
    checklist: [
      { text: "Bureau", done: true },
      { text: "Mobile · 2026-04-01 · Léa Martin", done: false },
      { text: "DNS", done: false },
    ],
    comments: [
      { text: "On part sur la version B.", by: "Karim Diallo", at: "2026-02-01T10:04:00Z" },
      { text: "mdp : […]", by: "Nora Petit", at: "2026-02-01T10:05:00Z" },
    ],
    attachments: [{ name: "maquette.png", url: "https://trello.com/1/cards/1/attachments/f1/maquette.png" }],
    url: "https://trello.com/c/aBcD1/1-carte",
    other: {
      idShort: "1",
      locationName: "Lyon",
      idMemberCreator: "Léa Martin",
      dueReminder: "1440",
      cover: "maquette.png",
      checklists: "Recette (2), Livraison (1)",
      Heures: "12.5",
      Bloquée: "true",
    },
  };
  assert.deepEqual(source.workItems[0], expected);
  assert.equal(source.workItems[1]?.other.dateClosed, "2026-03-01T00:00:00Z");
  assert.deepEqual(
    source.kept.map(({ where, text }) => [where, text]),
    [
      ["Refonte Dupont", "Le site vitrine"],
      ["Refonte Dupont", "Vote pour « Sans date »."],
    ],
  );
});

test("tells who takes part, what was decided and what was done, cards that are gone included", async () => {
  const source = await readBy(trello, jsonDocument(boardOfToday));
  assert.deepEqual(
    source.stakeholders.map((one) => [one.name, one.email, one.role]),
    [
      ["Léa Martin", "lea@exemple.fr", "Administre le tableau"],
      ["Karim Diallo", undefined, "Observe le tableau"],
      ["Nora Petit", undefined, "A quitté le tableau"],
    ],
  );
  assert.deepEqual(
    source.decisions.map(({ title, on, origin, people }) => [title, on, origin, people]),
    [["On part sur la version B.", "2026-02-01T10:04:00Z", "Page d’accueil", [{ name: "Karim Diallo" }]]],
  );
  assert.deepEqual(
    source.actions.map((one) => [one.text, one.workItemExternalId === undefined]),
    [
      ["Carte « Page d’accueil » créée dans « À faire ».", false],
      ["Carte « Page d’accueil » déplacée de « À faire » à « En cours ».", false],
      ["Carte « Statistiques » déplacée de « À faire » à « Livré ».", false],
      ["Commentaire sur « Page d’accueil » : On part sur la version B.", false],
      ["Commentaire copié sur « Page d’accueil » : mdp : […]", false],
      ["Commentaire sur « Carte supprimée » : Bonjour", true],
      ["Élément « Bureau » de « Page d’accueil » coché.", false],
      ["Carte « #12 » supprimée.", true],
      ["sendSmoke : Page d’accueil", false],
    ],
  );
  const english = await readBy(trello, jsonDocument(boardOfToday), "en");
  assert.equal(english.actions[6]?.text, "Item “Bureau” of “Page d’accueil” ticked.");
});

test("lets nothing private out, and says what was left out, archived, cut and doubled", async () => {
  const actions = Array.from({ length: 1000 }, () => action("voteOnCard", { card: named(1, "x") }));
  const source = await readBy(trello, jsonDocument({ ...boardOfToday, actions }, "b.json"));
  assert.doesNotMatch(JSON.stringify(source), /boards\.trello|s3cr3t|jeton-du|712020|nodeId|ixUpdate|"71"/);
  assert.deepEqual(source.warnings, [
    { key: "warning.archived", file: "b.json", params: { count: 4 } },
    { key: "warning.capped", file: "b.json", params: { limit: 1000 } },
    { key: "warning.duplicate", file: "b.json", params: { id: id(1_700_000_007, 7) } },
    {
      key: "warning.private-removed",
      file: "b.json",
      params: {
        count: 10,
        what_fr: "jeton d’accès, adresse privée, données d’un Power-Up",
        what_en: "access token, private address, data of a Power-Up",
      },
    },
  ]);
});

test("reads a board of 2013: labels by colour, states of items apart, files told by actions", async () => {
  const old = {
    id: "4f0b",
    name: "Ancien",
    url: "https://trello.com/board/ancien/4f0b",
    labelNames: { red: "Urgent", blue: "" },
    lists: [{ id: "a", name: "Done", closed: false }],
    members: [],
    checklists: [{ id: "k", name: "Checklist", checkItems: [{ id: "i", name: "Tester" }] }],
    pluginData: [{ idPlugin: "56d5e249a98895a9797bebb9", value: '{"fields":[{"id":"p","n":"Points"}]}' }],
    cards: [
      {
        id: "c1",
        idList: "a",
        name: "Ancienne carte",
        closed: false,
        idChecklists: ["k"],
        checkItemStates: [{ idCheckItem: "i", state: "complete" }],
        labels: [
          { color: "red", name: "" },
          { color: "blue", name: "" },
        ],
        pluginData: [{ idPlugin: "56d5e249a98895a9797bebb9", value: '{"fields":{"p":5}}' }],
      },
    ],
    actions: [
      action("addAttachmentToCard", {
        card: { id: "c1" },
        attachment: { id: "f", name: "a.pdf", url: "https://x.fr/a" },
      }),
      action("addAttachmentToCard", { card: { id: "c1" }, attachment: { id: "g", name: "b.pdf" } }),
      action("deleteAttachmentFromCard", { card: { id: "c1" }, attachment: { id: "g", name: "b.pdf" } }),
      action("createCard", { card: { id: "c1", name: "Ancienne carte" } }),
    ],
  };
  const [item] = (await readBy(trello, jsonDocument(old))).workItems;
  assert.deepEqual(item?.labels, ["Urgent", "blue"]);
  assert.deepEqual(item?.checklist, [{ text: "Tester", done: true }]);
  assert.deepEqual(item?.attachments, [{ name: "a.pdf", url: "https://x.fr/a" }]);
  assert.equal(item?.other.Points, "5");
  assert.equal(item?.state, "done");
  assert.match(item?.createdOn ?? "", /^2026-02-01T/);
});

test("reads the CSV of a paid workspace, as the same board", async () => {
  const headers =
    "Card ID,Card Name,Card URL,Card Description,Labels,Members,Due Date,Attachment Count,Attachment Links,Checklist Item Total Count,List Name,Board ID,Board Name,Archived,Due Complete";
  const source = await readBy(
    trello,
    tableDocument([
      headers.split(","),
      [
        "c1",
        "Menu",
        "https://trello.com/c/1",
        "",
        "Bug (red), (sky)",
        "Léa Martin (lea)",
        "2026-04-01T10:00:00.000Z",
        "2",
        "https://x.fr/a.png, https://x.fr/b.png",
        "3",
        "En cours",
        board,
        "Refonte",
        "false",
        "false",
      ],
      ["c2", "Logo", "", "", "", "", "", "0", "", "0", "En cours", board, "Refonte", "true", "true"],
      ["c3", "Blog", "", "", "", "", "", "0", "", "0", "En cours", board, "Refonte", "true", "false"],
    ]),
  );
  assert.equal(source.sourceKey, `trello:${board}`);
  assert.deepEqual(
    source.workItems.map((item) => item.state),
    ["open", "done", "dropped"],
  );
  const [menu] = source.workItems;
  assert.deepEqual(menu?.labels, ["Bug", "sky"]);
  assert.deepEqual(menu?.people, [{ name: "Léa Martin" }]);
  assert.deepEqual(
    menu?.attachments.map((file) => file.name),
    ["a.png", "b.png"],
  );
  assert.deepEqual(menu?.other, { "Checklist Item Total Count": "3" });
  assert.deepEqual(
    source.warnings.map((one) => [one.key, one.params.count]),
    [["warning.archived", 2]],
  );
});

test("refuses an empty board, and leaves other JSON alone", () => {
  const empty = jsonDocument({ url: "https://trello.com/b/x", lists: [], cards: [] });
  assert.equal(trello.recognise(empty), true);
  const refused = trello.read(empty, { language: "fr" });
  assert.ok(isRefusal(refused) && refused.refused === "import.nothing");
  for (const other of [
    { lists: [], cards: [] },
    [],
    { cards: [{ id: 1 }], lists: [], labelNames: {} },
    "x",
  ]) {
    assert.equal(trello.recognise(jsonDocument(other)), false);
  }
});

/** File → cards, open, done, dropped, people, comments, items, items done, labelled days, actions. */
const real: Record<string, readonly number[]> = {
  "myirc-fr": [21, 10, 11, 0, 2, 0, 0, 0, 1, 36, 0],
  "public-board-2017": [40, 20, 19, 1, 8, 17, 5, 5, 2, 361, 28],
  "deck-test-board": [1, 1, 0, 0, 1, 0, 0, 0, 0, 5, 0],
};
for (const [file, counts] of Object.entries(real)) {
  test(`reads the real ${file} to the last card and action`, withRealExports, async () => {
    const source = await readBy(trello, jsonDocument(realJson(`trello/${file}.json`), `${file}.json`));
    const items = source.workItems;
    const having = (state: string) => items.filter((item) => item.state === state).length;
    assert.deepEqual(
      [
        items.length,
        having("open"),
        having("done"),
        having("dropped"),
        source.stakeholders.length,
        items.flatMap((item) => item.comments).length,
        items.flatMap((item) => item.checklist).length,
        items.flatMap((item) => item.checklist).filter((one) => one.done).length,
        items.filter((item) => item.dueOn).length,
        source.actions.length,
        items.filter((item) => item.people.length > 0).length,
      ],
      counts,
    );
    assert.doesNotMatch(JSON.stringify(source), /boards\.trello\.com|ari:cloud|\{\{/);
  });
}
