import assert from "node:assert/strict";
import { test } from "node:test";
import { parse } from "csv-parse/sync";
import { isRefusal } from "#core/kernel/refusal.ts";
import { readBy, tableDocument, xmlDocument } from "#testing/documents.ts";
import { realExport, withRealExports } from "#testing/real-exports.ts";
import { jira } from "./jira.ts";

const rowsIn = (csv: string): string[][] => parse(csv, { bom: true, relax_column_count: true });

const english = `Summary,Issue key,Issue id,Issue Type,Status,Project key,Project name,Project lead,Project lead id,Priority,Resolution,Assignee,Assignee Id,Reporter,Reporter Id,Created,Updated,Resolved,Due date,Votes,Labels,Labels,Description,Log Work,Inward issue link (Blocks),Outward issue link (Blocks),Attachment,Custom field (Story Points),Custom field (Rank),Custom field (Flagged),Custom field (Start date),Custom field (Epic Link),Comment,Comment,Parent,Status Category,Status Category Changed
Checkout,SHOP-1,10001,Epic,In Progress,SHOP,Shop,Ann Lee,5ffb4e14b668250100000001,High,,Ann Lee,5ffb4e14b668250100000001,Bob Roy,712020:0a1b2c3d-0000-4000-8000-000000000001,02/May/26 9:05 AM,03/May/26 3:26 PM,,30/Jun/26 12:00 AM,0,web,,,,,,,,0|i0001:,,,,,,,In Progress,02/May/26 9:05 AM
Pay by card,SHOP-2,10002,Story,To Do,SHOP,Shop,Ann Lee,,Medium,,Bob Roy,712020:0a1b2c3d-0000-4000-8000-000000000001,Ann Lee,,02/May/26 9:05 AM,03/May/26 3:26 PM,,,2,web,Bug bash,"h3. Why
* *fast* [the doc|https://x.example/d]",kicked off;04/May/26 1:23 PM;712020:0a1b2c3d-0000-4000-8000-000000000001;5400,SHOP-3,SHOP-9,03/May/26 3:26 PM;abc;a;b.png;https://shop.atlassian.net/rest/api/3/attachment/content/1,5,0|i0002:,Impediment,2026-05-04,SHOP-1,03/May/26 3:30 PM;5ffb4e14b668250100000001;We agreed to keep 3-D Secure; see doc,04/May/26 3:30 PM;6b0000000000000000000002;+1,,To Do,
Write tests,SHOP-3,10003,Sub-task,Closed,SHOP,Shop,Ann Lee,,Low,Won't Do,,,Ann Lee,,02/May/26 9:05 AM,03/May/26 3:26 PM,03/May/26 3:26 PM,,0,,,,,,,,,,,,,,,10002,Done,
Ship,SHOP-4,10004,Task,Released,SHOP,Shop,Ann Lee,,Low,Done,,,Ann Lee,,02/May/26 9:05 AM,03/May/26 3:26 PM,,,0,,,,,SHOP-3,,,,,,,,,,999,Done,05/May/26 3:26 PM
Ship again,SHOP-4,10004,Task,Released,SHOP,Shop,Ann Lee,,Low,Done,,,Ann Lee,,02/May/26 9:05 AM,03/May/26 3:26 PM,,,0,,,,,SHOP-5,,,,,,,,,,999,Done,05/May/26 3:26 PM
Summary,Issue key
Only a title
`;

test("reads a Cloud CSV: states, links, files, comments and time, in English", async () => {
  const source = await readBy(jira, tableDocument(rowsIn(english), "shop.csv"), "en");
  assert.equal(source.sourceKey, "jira:SHOP");
  assert.equal(source.name, "Shop");
  const [epic, story, subtask, shipped] = source.workItems;
  assert.deepEqual(
    source.workItems.map((item) => [
      item.externalId,
      item.state,
      item.stage,
      item.doneOn,
      item.parentExternalId,
    ]),
    [
      ["SHOP-1", "open", "In Progress", undefined, undefined],
      ["SHOP-2", "open", "To Do", undefined, "SHOP-1"],
      ["SHOP-3", "dropped", "Closed", "2026-05-03", "SHOP-2"],
      ["SHOP-4", "done", "Released", "2026-05-05", undefined],
    ],
  );
  assert.deepEqual(epic?.people, [{ name: "Ann Lee" }]);
  assert.equal(epic?.dueOn, "2026-06-30");
  assert.equal(epic?.createdOn, "2026-05-02");
  assert.equal(story?.description, "Why\n- fast the doc (https://x.example/d)");
  assert.equal(story?.startOn, "2026-05-04");
  assert.equal(story?.blocker, "Impediment");
  assert.deepEqual(story?.labels, ["web", "Bug bash"]);
  assert.deepEqual(story?.attachments, [
    { name: "a;b.png", url: "https://shop.atlassian.net/rest/api/3/attachment/content/1" },
  ]);
  assert.equal(story?.url, "https://shop.atlassian.net/browse/SHOP-2");
  assert.deepEqual(story?.comments, [
    { by: "Ann Lee", at: "2026-05-03", text: "We agreed to keep 3-D Secure; see doc" },
    { at: "2026-05-04", text: "+1" },
  ]);
  assert.deepEqual(story?.other, {
    "Issue Type": "Story",
    Reporter: "Ann Lee",
    Votes: "2",
    "Inward issue link (Blocks)": "SHOP-3",
    "Outward issue link (Blocks)": "SHOP-9",
    "Story Points": "5",
    Flagged: "Impediment",
    "Epic Link": "SHOP-1",
  });
  assert.equal(subtask?.other.Resolution, "Won't Do");
  assert.equal(shipped?.title, "Ship again");
  assert.equal(shipped?.other.Parent, "999");
  assert.deepEqual(
    source.actions.map(({ text, at, by, workItemExternalId }) => [text, at, by, workItemExternalId]),
    [["1.5 h spent on “Pay by card”. kicked off", "2026-05-04", "Bob Roy", "SHOP-2"]],
  );
  assert.deepEqual(
    source.decisions.map((one) => [one.title, one.origin]),
    [["We agreed to keep 3-D Secure; see doc", "Pay by card"]],
  );
  assert.deepEqual(
    source.stakeholders.map((one) => [one.name, one.externalId, one.role]),
    [
      ["Ann Lee", "5ffb4e14b668250100000001", "Project lead"],
      ["Bob Roy", "712020:0a1b2c3d-0000-4000-8000-000000000001", undefined],
    ],
  );
  assert.deepEqual(
    source.warnings.map((one) => [one.key, one.row ?? one.params.id]),
    [
      ["warning.header-repeated", 7],
      ["warning.kept-as-such", 8],
      ["warning.duplicate", "SHOP-4"],
    ],
  );
  assert.equal(source.kept.length, 1);
});

test("reads a Server list in French, what blocks and what was given up", async () => {
  const source = await readBy(
    jira,
    tableDocument([
      ["Export Jira"],
      [],
      ["Clé", "Résumé", "État", "Résolution", "Création", "Lien entrant (Blocks)", "Commentaire"],
      [
        "WEB-1",
        "Recette",
        "En cours",
        "Non résolue",
        "19/févr./26 7:31 PM",
        "WEB-2",
        "12/avr./26 9:00 AM;lea;Livré",
      ],
      ["WEB-2", "Maquette", "Fermée", "Terminé", "01/août/25 10:00", "", ""],
      ["WEB-3", "Blog", "Fermée", "Ne sera pas corrigé", "01/déc./25 10:00", "WEB-9", ""],
      ["WEB-4", "Menu", "Ouverte", "", "31/01/2026 10:00", "WEB-1", ""],
    ]),
  );
  assert.deepEqual(
    source.workItems.map((item) => [item.state, item.createdOn, item.blocker]),
    [
      ["open", "2026-02-19", undefined],
      ["done", "2025-08-01", undefined],
      ["dropped", "2025-12-01", undefined],
      ["open", "2026-01-31", "Bloqué par WEB-1."],
    ],
  );
  assert.deepEqual(source.workItems[0]?.comments, [{ by: "lea", at: "2026-04-12", text: "Livré" }]);
  assert.deepEqual(source.warnings, []);
});

const xml = `<rss version="0.92"><channel><title>Jira</title><issue start="0" end="2" total="2"/><build-info/>
<item><title>[WEB-7] Panier</title><link>https://jira.exemple.fr/browse/WEB-7</link><project id="1" key="WEB">Site</project>
<description>&lt;p&gt;Voir &lt;b&gt;ici&lt;/b&gt;&lt;/p&gt;</description><key id="107">WEB-7</key><summary>Panier</summary>
<type id="1">Bug</type><parent id="101">WEB-1</parent><priority id="3">Majeure</priority><status id="3">En revue</status>
<statusCategory id="4" key="indeterminate" colorName="yellow"/><resolution id="-1">Non résolue</resolution>
<assignee accountid="5ffb4e14b668250100000001">Léa Martin</assignee><reporter username="karim">Karim Diallo</reporter>
<labels><label>panier</label><label>mobile</label></labels><created>Thu, 19 Feb 2026 19:31:00 +0100</created>
<updated>Fri, 20 Feb 2026 09:00:00 +0100</updated><version>1.0</version><version>1.1</version><due>Mon, 2 Mar 2026 00:00:00 +0100</due>
<votes>0</votes><comments><comment id="1" author="5ffb4e14b668250100000001" created="Fri, 20 Feb 2026 10:00:00 +0100">&lt;p&gt;OK pour la recette&lt;/p&gt;</comment></comments>
<attachments><attachment id="9" name="écran 1.png" size="12" author="karim" created="Fri, 20 Feb 2026 10:00:00 +0100"/></attachments>
<issuelinks><issuelinktype id="1"><name>Blocks</name><inwardlinks description="est bloqué par"><issuelink><issuekey id="108">WEB-8</issuekey></issuelink></inwardlinks></issuelinktype></issuelinks>
<subtasks/><customfields><customfield id="c1" key="k"><customfieldname>Points</customfieldname><customfieldvalues><customfieldvalue>3.0</customfieldvalue></customfieldvalues></customfield>
<customfield id="c2" key="k"><customfieldname>Rank</customfieldname><customfieldvalues><customfieldvalue>0|i0</customfieldvalue></customfieldvalues></customfield></customfields></item>
<item><link>https://jira.exemple.fr/browse/WEB-8</link><key id="108">WEB-8</key><summary>API</summary><type id="1">Bug</type><status id="6">Fermé</status>
<statusCategory key="done"/><resolution id="3">Doublon</resolution><resolved>Fri, 20 Feb 2026 09:00:00 +0100</resolved><description/></item>
<item><summary>Sans clé</summary></item></channel></rss>`;

test("reads the XML of the issue navigator", async () => {
  const source = await readBy(jira, xmlDocument(xml, "jira.xml"));
  const [cart, api] = source.workItems;
  assert.deepEqual(cart, {
    externalId: "WEB-7",
    state: "open",
    title: "Panier",
    description: "Voir ici",
    stage: "En revue",
    people: [{ name: "Léa Martin" }],
    createdOn: "2026-02-19T18:31:00Z",
    dueOn: "2026-03-02",
    updatedOn: "2026-02-20T08:00:00Z",
    priority: "Majeure",
    labels: ["panier", "mobile"],
    checklist: [],
    comments: [{ by: "Léa Martin", at: "2026-02-20T09:00:00Z", text: "OK pour la recette" }],
    attachments: [
      { name: "écran 1.png", url: "https://jira.exemple.fr/secure/attachment/9/%C3%A9cran%201.png" },
    ],
    url: "https://jira.exemple.fr/browse/WEB-7",
    parentExternalId: "WEB-1",
    other: {
      version: "1.0 · 1.1",
      "est bloqué par": "WEB-8",
      Points: "3.0",
      type: "Bug",
      reporter: "Karim Diallo",
    },
  });
  assert.deepEqual(
    [api?.state, api?.doneOn, api?.other.resolution],
    ["dropped", "2026-02-20T08:00:00Z", "Doublon"],
  );
  assert.equal(source.kept.length, 1);
  assert.equal(source.decisions.length, 1);
});

test("refuses an empty list, and leaves other tables and feeds alone", () => {
  const refused = jira.read(tableDocument([["Issue key", "Summary"]]), { language: "fr" });
  assert.ok(isRefusal(refused) && refused.refused === "import.nothing");
  const strangers = [
    tableDocument([
      ["Key", "Summary", "Status"],
      ["3", "x", "y"],
    ]),
    tableDocument([
      ["Title", "Status"],
      ["x", "y"],
    ]),
    xmlDocument("<rss><channel><item><title>a</title><link>b</link></item></channel></rss>"),
  ];
  for (const stranger of strangers) assert.equal(jira.recognise(stranger), false);
});

test("reads the real French CSV to the last file and link", withRealExports, async () => {
  const rows = rowsIn(new TextDecoder().decode(realExport("jira/jira-cloud-fr.csv")));
  const source = await readBy(jira, tableDocument(rows, "jira-cloud-fr.csv"));
  const items = source.workItems;
  assert.equal(items.length, 49);
  assert.ok(
    items.every((item) => item.state === "open" && item.stage === "À faire" && item.priority === "Medium"),
  );
  assert.equal(items.flatMap((item) => item.attachments).filter((file) => file.url).length, 42);
  assert.equal(
    items.flatMap((item) => item.other["Lien du ticket entrant (Blocks)"]?.split(" · ") ?? []).length,
    27,
  );
  assert.equal(items.filter((item) => item.blocker).length, 3);
  assert.equal(items.filter((item) => item.people.length > 0).length, 1);
  assert.deepEqual(
    source.stakeholders.map((one) => one.name),
    ["Carol Brac"],
  );
  const created = items.map((item) => item.createdOn ?? "").sort();
  assert.deepEqual([created[0], created.at(-1)], ["2026-02-07", "2026-02-19"]);
  assert.ok(items.every((item) => !/\{noformat|\ue000/.test(item.description ?? "")));
  assert.deepEqual(source.warnings, []);
});
