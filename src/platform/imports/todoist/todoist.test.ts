import assert from "node:assert/strict";
import { test } from "node:test";
import { parse } from "csv-parse/sync";
import { isRefusal } from "#core/kernel/refusal.ts";
import { readBy, tableDocument } from "#testing/documents.ts";
import { realExport, withRealExports } from "#testing/real-exports.ts";
import { todoist } from "./todoist.ts";

const headers =
  "TYPE,CONTENT,DESCRIPTION,PRIORITY,INDENT,AUTHOR,RESPONSIBLE,DATE,DATE_LANG,TIMEZONE,DURATION,DURATION_UNIT,DEADLINE,DEADLINE_LANG".split(
    ",",
  );
const row = (...cells: string[]) => [...cells, ...headers.slice(cells.length).map(() => "")];

test("reads sections, subtasks, labels, notes, files and dates", async () => {
  const source = await readBy(
    todoist,
    tableDocument(
      [
        headers,
        row("meta", "view_style=board"),
        row("section", "Recette"),
        row(
          "task",
          "Tester le panier @urgent @front",
          "Sur mobile",
          "1",
          "1",
          "lea (12)",
          "karim (34)",
          "2026-10-04",
          "fr",
          "Europe/Paris",
          "30",
          "minute",
        ),
        row("note", "Vu avec lea@client.fr", "", "", "", "karim (34)"),
        row(
          "note",
          'Capture [[file {"file_name":"panier.png","file_url":"https://files.exemple.fr/panier.png"}]]',
        ),
        row(""),
        row("task", "Commander un test", "", "4", "2", "lea (12)", "", "tous les lundis", "fr"),
        row("task", "Tester le panier", "", "4", "1", "lea (12)", "", "", "", "", "", "", "2026-11-01", "fr"),
      ],
      "sauvegarde.zip/Boutique [2203306141].csv",
    ),
  );
  assert.equal(source.sourceKey, "todoist:2203306141");
  assert.equal(source.name, "Boutique");
  const [first, second, third] = source.workItems;
  assert.equal(first?.title, "Tester le panier");
  assert.equal(first?.stage, "Recette");
  assert.equal(first?.priority, "p1");
  assert.equal(first?.dueOn, "2026-10-04");
  assert.deepEqual(first?.labels, ["urgent", "front"]);
  assert.deepEqual(first?.people, [{ name: "karim" }]);
  assert.deepEqual(first?.comments, [{ text: "Vu avec lea@client.fr", by: "karim" }, { text: "Capture" }]);
  assert.deepEqual(first?.attachments, [{ name: "panier.png", url: "https://files.exemple.fr/panier.png" }]);
  assert.equal(second?.parentExternalId, first?.externalId);
  assert.equal(second?.other.DATE, "tous les lundis");
  assert.equal(third?.dueOn, "2026-11-01");
  assert.notEqual(third?.externalId, first?.externalId);
  assert.deepEqual(
    source.stakeholders.map((one) => one.externalId),
    ["12", "34"],
  );
  assert.equal(source.kept.length, 1);
  assert.deepEqual(source.warnings, []);
});

test("refuses a project without tasks, and leaves other tables alone", () => {
  const refused = todoist.read(tableDocument([headers]), { language: "fr" });
  assert.ok(isRefusal(refused) && refused.refused === "import.nothing");
  assert.equal(
    todoist.recognise(
      tableDocument([
        ["Type", "Content"],
        ["a", "b"],
      ]),
    ),
    false,
  );
});

test("reads the real template: four tasks, every other record empty", withRealExports, async () => {
  const rows: string[][] = parse(Buffer.from(realExport("todoist/todoist-template.csv")), { bom: true });
  const source = await readBy(todoist, tableDocument(rows, "todoist-template.csv"));
  assert.equal(source.workItems.length, 4);
  assert.deepEqual(
    source.workItems.map((item) => item.labels),
    [["day"], ["hour"], ["day"], ["week"]].map(([label]) => [`.${label}`]),
  );
  assert.equal(source.stakeholders.length, 1);
  assert.equal(source.stakeholders[0]?.externalId, "17508564");
});
