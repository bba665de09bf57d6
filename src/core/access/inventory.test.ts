import { strict as assert } from "node:assert";
import { test } from "node:test";
import { isRefusal } from "#core/kernel/refusal.ts";
import { anInventory, known, readLines } from "#testing/inventories.ts";
import { readInventory } from "./inventory.ts";
import type { SaidAccess } from "./inventory-row.ts";

const keys = (
  warnings: readonly { readonly key: string; readonly row?: number; readonly column?: string }[],
) => warnings.map(({ key, row, column }) => [key.replace("warning.", ""), row, ...(column ? [column] : [])]);
const only = (...lines: readonly string[]): SaidAccess => {
  const [row, ...others] = readLines(...lines).rows;
  assert.ok(row && others.length === 0);
  return row;
};

test("a French inventory is read whole, whatever the order of its columns", () => {
  const { rows, leftOut, warnings } = readLines(
    "Inventaire des accès – Boulangerie Aubin",
    "",
    "Qui paie|Rôle du client|Outil|Ressource|Qui chez le client|Notre rôle|Nos personnes|Compte de service|Compte agence|Propriétaire|Autres|Type de connexion|Remarques",
    "Client|Propriétaire|Search Console|sc-domain:aubin.example|Marie Aubin|Éditeur|Julie, Paul (lecture)||-|client|Agence Nord|nominatif|Balise sur le site",
    "Nous|Aucun|Google Ads|123-456-7890||Admin|||MCC Rivage|Agence Rivage||?|",
    "||Plausible||||||||||",
  );
  assert.deepEqual([leftOut, warnings], [[], []]);
  const [first, second, third] = rows;
  assert.deepEqual(
    { ...first, tool: first?.tool.key },
    {
      sheet: null,
      row: 4,
      tool: "google-search-console",
      resource: "sc-domain:aubin.example",
      clientLevel: "owner",
      clientWho: "Marie Aubin",
      login: "named",
      ours: [
        { form: "person", name: "Julie", level: "editor" },
        { form: "person", name: "Paul", level: "viewer" },
      ],
      owner: "client",
      payer: "client",
      others: ["Agence Nord"],
      notes: ["Balise sur le site"],
      cells: {
        clientLevel: "Rôle du client — Propriétaire",
        clientWho: "Qui chez le client — Marie Aubin",
        owner: "Propriétaire — client",
        payer: "Qui paie — Client",
        login: "Type de connexion — nominatif",
      },
    },
  );
  assert.deepEqual(
    [second?.tool.key, second?.clientLevel, second?.owner, second?.payer, second?.login, second?.ours],
    ["google-ads", "none", "us", "us", null, [{ form: "agency-link", name: "MCC Rivage", level: "admin" }]],
  );
  assert.deepEqual(
    [third?.tool.key, third?.resource, third?.clientLevel, third?.ours, third?.notes],
    ["plausible", null, null, [], []],
  );
});

test("who has a right is found in the column of the role too, and robots are told from people", () => {
  const one = only(
    "Tool | Client access | Our access | Our users",
    "GA4 | Admin (marie@aubin.example) | Editor | julie@rivage.example, sync@rivage.iam.gserviceaccount.com",
  );
  assert.deepEqual([one.clientLevel, one.clientWho], ["admin", "marie@aubin.example"]);
  assert.deepEqual(
    one.ours.map(({ form, level }) => [form, level]),
    [
      ["person", "editor"],
      ["service-account", "editor"],
    ],
  );
  const two = only("Tool|Client access|Our access", "GA4|marie@aubin.example|Editor");
  assert.deepEqual([two.clientLevel, two.clientWho], [null, "marie@aubin.example"]);
  assert.deepEqual(two.ours, [{ form: "agency-link", name: "Agence Rivage", level: "editor" }]);
});

test("columns “Client” and “Agence” hold roles, people, or the name of the client", () => {
  const roles = only("Outil|Client|Agence", "GTM|Admin|Lecture");
  assert.deepEqual([roles.clientLevel, roles.ours[0]?.level], ["admin", "viewer"]);
  const people = only("Outil|Client|Agence", "GTM|marie@aubin.example|julie@rivage.example (admin)");
  assert.deepEqual([people.clientWho, people.ours[0]?.name], ["marie@aubin.example", "julie@rivage.example"]);
  const several = readLines(
    "Client|Outil|Ressource",
    "Boulangerie Aubin|GTM|GTM-1",
    "Garage Nord|GTM|GTM-2",
    "BOULANGERIE AUBIN|GA4|5",
  );
  assert.deepEqual(
    several.rows.map(({ row }) => row),
    [2, 4],
  );
  const other = readLines("Client|Outil", "Garage Nord|GTM", "Garage Nord|GA4");
  assert.deepEqual([other.rows.length, keys(other.warnings)], [2, [["inventory-one-client", undefined]]]);
  assert.deepEqual(readLines("Client|Outil", "Aubin|GTM").warnings, []);
  assert.deepEqual(
    several.leftOut.map(({ row, why }) => [row, why.key, why.params.client]),
    [[3, "warning.inventory-other-client", "Garage Nord"]],
  );
});

test("what is not understood is kept in the note, and told with its place", () => {
  const { rows, warnings } = readLines(
    "Outil|Rôle du client|Propriétaire|Type de connexion|Couleur|Rôle",
    "GTM|oui|Marie Aubin|par QR code|bleu|Admin",
  );
  assert.deepEqual(rows[0]?.notes, [
    "Rôle du client — oui",
    "Propriétaire — Marie Aubin",
    "Type de connexion — par QR code",
    "Rôle — Admin",
    "Couleur — bleu",
  ]);
  assert.deepEqual(
    [rows[0]?.clientLevel, rows[0]?.owner, rows[0]?.login, rows[0]?.ours],
    [null, null, null, []],
  );
  assert.deepEqual(keys(warnings), [
    ["inventory-whose", 1, "Rôle"],
    ["inventory-column-kept", 1, "Couleur"],
    ["inventory-level-unread", 2, "Rôle du client"],
    ["inventory-holder-unread", 2, "Propriétaire"],
    ["inventory-login-unread", 2, "Type de connexion"],
  ]);
});

test("a row without a known tool is left out and told; a heading among the rows too", () => {
  const { rows, leftOut } = readLines(
    "Outil|Ressource|Notre rôle",
    "GOOGLE||",
    "GTM|GTM-1|Admin",
    "|GTM-2|Admin",
    "Outil maison|x|Admin",
    "Outil|Ressource|Notre rôle",
  );
  assert.deepEqual(
    rows.map(({ resource }) => resource),
    ["GTM-1"],
  );
  assert.deepEqual(
    leftOut.map(({ row, tool, why }) => [row, tool, why.key]),
    [
      [2, "GOOGLE", "warning.inventory-tool-unknown"],
      [4, null, "warning.inventory-no-tool"],
      [5, "Outil maison", "warning.inventory-tool-unknown"],
    ],
  );
});

test("two tools of one name are not chosen between", () => {
  const [first] = known.tools;
  assert.ok(first);
  const twins = [
    { ...first, key: "a", name: "A", aliases: ["Twin"] },
    { ...first, key: "b", name: "B", aliases: ["twin"] },
  ];
  const read = readInventory(anInventory("Tool|Resource", "Twin|x"), { ...known, tools: twins });
  assert.ok(!isRefusal(read));
  assert.deepEqual(
    read.leftOut.map(({ why }) => [why.key, why.params.tools]),
    [["warning.inventory-tool-doubtful", "A, B"]],
  );
});

test("a column of passwords is never read, and a secret elsewhere leaves a mark", () => {
  const { rows, warnings, leftOut } = readLines(
    "Outil|Identifiant|Mot de passe|Connexion|Remarques",
    "WordPress|admin|Fournil-1984|admin / Pain-2024x|le mot de passe est Croissant-77",
    "GTM||Levain-1985||",
    "|||Levure-1986|",
  );
  const all = JSON.stringify({ rows: rows.map(({ tool: _, ...row }) => row), warnings, leftOut });
  for (const secret of ["Fournil", "Pain-2024x", "Croissant", "Levain"])
    assert.ok(!all.includes(secret), secret);
  assert.deepEqual(rows[0]?.notes, [
    "le mot de passe est […]",
    "Identifiant — admin",
    "Connexion — admin / […]",
  ]);
  assert.deepEqual(keys(warnings), [
    ["inventory-secret-column", 1, "Mot de passe"],
    ["inventory-column-kept", 1, "Identifiant"],
    ["inventory-column-kept", 1, "Connexion"],
    ["secret-removed", 2],
  ]);
});

test("rows about one resource are one access: the strongest level of the client, and everybody of ours", () => {
  const { rows, warnings } = readLines(
    "Outil|Ressource|Rôle du client|Qui chez le client|Nos personnes|Notre rôle|Qui paie",
    "GA4|Aubin|Lecture|Paul|Julie|Admin|Client",
    "ga4|AUBIN|Admin|Marie|Zoé|Éditeur|Nous",
  );
  assert.equal(rows.length, 1);
  assert.deepEqual(
    [
      rows[0]?.clientLevel,
      rows[0]?.clientWho,
      rows[0]?.payer,
      rows[0]?.ours.map(({ name }) => name),
      rows[0]?.notes,
    ],
    [
      "admin",
      "Marie",
      "us",
      ["Julie", "Zoé"],
      ["Rôle du client — Lecture", "Qui chez le client — Paul", "Qui paie — Client"],
    ],
  );
  assert.deepEqual(keys(warnings), [["inventory-joined", 3]]);
});

test("an export of granted connections says our level, of each asset", () => {
  const { rows, warnings } = readLines(
    "Client|Platform|Asset type|Asset|Asset ID|Access level|Status|Connected account",
    "Boulangerie Aubin|Google Ads|Account|Aubin|123-456|admin|SUCCESS|MCC Rivage",
    "Boulangerie Aubin|Google Analytics|Property|Aubin GA4|987|view|Success|",
    "Boulangerie Aubin|Meta Ads|Ad account|Aubin pub|555|admin|FAILED|",
    "Boulangerie Aubin|Google Merchant Center|Account|Aubin shop|44|view|PARTIAL_SUCCESS|",
  );
  assert.deepEqual(
    rows.map(({ tool, resource, clientLevel, ours }) => [
      tool.key,
      resource,
      clientLevel,
      ours[0]?.form,
      ours[0]?.name,
      ours[0]?.level,
    ]),
    [
      ["google-ads", "Aubin", null, "agency-link", "MCC Rivage", "admin"],
      ["google-analytics-4", "Aubin GA4", null, "agency-link", "Agence Rivage", "viewer"],
      ["meta-ad-account", "Aubin pub", null, undefined, undefined, undefined],
      ["google-merchant-center", "Aubin shop", null, "agency-link", "Agence Rivage", "viewer"],
    ],
  );
  assert.deepEqual(rows[2]?.notes, [
    "Asset ID — 555",
    "Status — FAILED",
    "Access level — admin",
    "Asset type — Ad account",
  ]);
  assert.ok(rows[3]?.notes.includes("Status — PARTIAL_SUCCESS"));
  assert.deepEqual(keys(warnings), [
    ["inventory-column-kept", 1, "Asset type"],
    ["inventory-not-granted", 4, "Status"],
  ]);
});

test("a right whose role is not said is told; a text that is too long is shortened and kept in the note", () => {
  const long = "x".repeat(300);
  const { rows, warnings } = readLines("Outil|Ressource|Nos personnes", `GTM|${long}|Julie`);
  assert.equal(rows[0]?.resource?.length, 200);
  assert.deepEqual(rows[0]?.notes, [`Ressource — ${long}`]);
  assert.deepEqual(rows[0]?.ours, [{ form: "person", name: "Julie", level: null }]);
  assert.deepEqual(keys(warnings), [
    ["inventory-cut", 2, "Ressource"],
    ["inventory-level-assumed", 2],
  ]);
});
