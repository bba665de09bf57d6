import assert from "node:assert/strict";
import { test } from "node:test";
import { isRefusal } from "#core/kernel/refusal.ts";
import { readBy, xmlDocument } from "#testing/documents.ts";
import { realExport, withRealExports } from "#testing/real-exports.ts";
import { msProject } from "./ms-project.ts";

const plan = (tasks: string, rest = "") =>
  `<?xml version="1.0"?><Project xmlns="http://schemas.microsoft.com/project"><SaveVersion>14</SaveVersion><Name>refonte.xml</Name><Title>Refonte Dupont</Title><LastSaved>2026-05-02T18:00:00</LastSaved><Tasks>${tasks}</Tasks>${rest}</Project>`;
const task = (uid: number, name: string, level: number, more = "") =>
  `<Task><UID>${uid}</UID><ID>${uid}</ID><Name>${name}</Name><IsNull>0</IsNull><OutlineLevel>${level}</OutlineLevel><Start>2026-03-02T09:00:00</Start><Finish>2026-03-06T18:00:00</Finish>${more}</Task>`;

test("reads tasks in their outline, with people, milestones, links and custom fields", async () => {
  const source = await readBy(
    msProject,
    xmlDocument(
      plan(
        [
          task(0, "Refonte", 0, "<Summary>1</Summary>"),
          task(1, "Cadrage", 1, "<Summary>1</Summary><PercentComplete>100</PercentComplete>"),
          task(
            2,
            "Atelier",
            2,
            "<PercentComplete>100</PercentComplete><ActualFinish>2026-03-05T17:00:00</ActualFinish>",
          ),
          "<Task><UID>3</UID><IsNull>1</IsNull></Task>",
          task(
            4,
            "Mise en ligne",
            1,
            "<Milestone>1</Milestone><PercentComplete>0</PercentComplete><Duration>PT16H0M0S</Duration><PredecessorLink><PredecessorUID>2</PredecessorUID><Type>1</Type></PredecessorLink><ExtendedAttribute><FieldID>188743731</FieldID><Value>Lot 2</Value></ExtendedAttribute>",
          ),
        ].join(""),
        "<ExtendedAttributes><ExtendedAttribute><FieldID>188743731</FieldID><FieldName>Text1</FieldName><Alias>Lot</Alias></ExtendedAttribute></ExtendedAttributes><Resources><Resource><UID>1</UID><Name>Léa Martin</Name><Type>1</Type><EmailAddress>lea@exemple.fr</EmailAddress></Resource><Resource><UID>2</UID><Name>Serveur</Name><Type>0</Type></Resource></Resources><Assignments><Assignment><TaskUID>4</TaskUID><ResourceUID>1</ResourceUID></Assignment></Assignments>",
      ),
    ),
  );
  assert.equal(source.sourceKey, "ms-project:Refonte Dupont");
  assert.equal(source.exportedAt, "2026-05-02");
  assert.deepEqual(
    source.workItems.map((item) => [item.externalId, item.parentExternalId, item.state, item.doneOn]),
    [
      ["1", undefined, "done", "2026-03-06"],
      ["2", "1", "done", "2026-03-05"],
      ["4", undefined, "open", undefined],
    ],
  );
  const last = source.workItems[2];
  assert.deepEqual(last?.people, [{ name: "Léa Martin", email: "lea@exemple.fr" }]);
  assert.deepEqual(last?.labels, ["milestone"]);
  assert.equal(last?.other.Predecessors, "Atelier (FS)");
  assert.equal(last?.other.Lot, "Lot 2");
  assert.equal(last?.other.Duration, "PT16H0M0S");
  assert.equal(source.stakeholders.length, 1);
  assert.deepEqual(source.kept, [{ where: "Resources", text: "Serveur" }]);
});

test("refuses a plan without tasks and leaves other XML alone", () => {
  const refused = msProject.read(xmlDocument(plan("")), { language: "fr" });
  assert.ok(isRefusal(refused) && refused.refused === "import.nothing");
  assert.equal(msProject.recognise(xmlDocument("<Project><Target/></Project>")), false);
  assert.equal(msProject.recognise(xmlDocument("<rss><channel/></rss>")), false);
});

/** File → tasks, summaries, milestones, done, links, resources. */
const real: Record<string, readonly [number, number, number, number, number, number]> = {
  baselines: [1, 0, 0, 0, 0, 1],
  "legacy-sample1": [22, 4, 1, 0, 6, 2],
  relations: [5, 0, 0, 0, 4, 0],
  "enterprise-fields": [1, 0, 0, 0, 0, 1],
  "null-tasks": [5, 2, 0, 0, 0, 0],
};
for (const [file, expected] of Object.entries(real)) {
  test(`reads the real ${file}.xml`, withRealExports, async () => {
    const xml = new TextDecoder().decode(realExport(`msproject/${file}.xml`));
    const source = await readBy(msProject, xmlDocument(xml, `${file}.xml`));
    const items = source.workItems;
    const links = items.flatMap((item) => item.other.Predecessors?.split("), ") ?? []);
    assert.deepEqual(
      [
        items.length,
        items.filter((item) => item.other.Summary).length,
        items.filter((item) => item.labels.includes("milestone")).length,
        items.filter((item) => item.state === "done").length,
        links.length,
        source.stakeholders.filter((one) => !one.externalId.startsWith("author:")).length,
      ],
      expected,
    );
  });
}
