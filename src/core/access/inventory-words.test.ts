import { strict as assert } from "node:assert";
import { test } from "node:test";
import { known } from "#testing/inventories.ts";
import { fieldOf } from "./inventory-columns.ts";
import { toolFinder } from "./inventory-tools.ts";
import { holderIn, levelIn, loginIn, namesIn } from "./inventory-values.ts";

for (const [header, field] of [
  ["Outil", "tool"],
  ["PLATEFORME", "tool"],
  ["Platform name", "tool"],
  ["Propriété / conteneur", "resource"],
  ["Compte ou page", "resource"],
  ["Rôle / note", undefined],
  ["Ressource (propriété, compte…)", "resource"],
  ["Asset name", "resource"],
  ["Rôle du client", "clientRole"],
  ["Niveau d’accès côté client", "clientRole"],
  ["Client’s access level", "clientRole"],
  ["Qui chez le client ?", "clientWho"],
  ["E-mail de contact client", "clientWho"],
  ["Notre rôle", "ourRole"],
  ["Droits de l’agence", "ourRole"],
  ["Agency access (level)", "ourRole"],
  ["Utilisateurs de l’agence", "ourPeople"],
  ["Service accounts", "serviceAccounts"],
  ["Compte agence", "agencyLinks"],
  ["Notre MCC", "agencyLinks"],
  ["Propriétaire", "owner"],
  ["Owned by", "owner"],
  ["Qui paie ?", "payer"],
  ["Billing", "payer"],
  ["Autres accès", "others"],
  ["Who else", "others"],
  ["Commentaires", "note"],
  ["Access level", "role"],
  ["Mot de passe client", undefined],
  ["API key", undefined],
  ["Couleur", undefined],
] as const) {
  test(`a column “${header}” is ${field ?? "not known"}`, () => assert.equal(fieldOf(header), field));
}

const find = toolFinder(known.tools);
for (const [text, key, rest = ""] of [
  ["GA4", "google-analytics-4"],
  ["ga 4", "google-analytics-4"],
  ["Google Analytics 4", "google-analytics-4"],
  ["Google Analytics", "google-analytics-4"],
  ["GoogleAnalytics4", "google-analytics-4"],
  ["Search Console", "google-search-console"],
  ["GSC", "google-search-console"],
  ["google-search-console", "google-search-console"],
  ["Google Search Console (domaine)", "google-search-console", "domaine"],
  ["Google Tag Manager – GTM-ABC123", "google-tag-manager", "GTM-ABC123"],
  ["GTM : GTM-ABC123", "google-tag-manager", "GTM-ABC123"],
  ["Google Ads", "google-ads"],
  ["Facebook Ads", "meta-ad-account"],
  ["Meta Business Manager", "meta-business-portfolio"],
  ["Fiche d'etablissement Google", "google-business-profile"],
  ["Wordpress", "wordpress"],
  ["MATOMO", "matomo"],
  ["Sendinblue", "brevo"],
  ["OVH", "ovhcloud"],
  ["Jira", "jira"],
  ["monday", "monday"],
  ["LinkedIn Ads", "linkedin-campaign-manager"],
  ["Looker Studio", "looker-studio"],
] as const) {
  test(`“${text}” is the tool ${key}`, () => {
    const found = find(text);
    assert.deepEqual([found.tool?.key, found.tool && found.rest], [key, rest]);
  });
}
test("what is no tool, or no tool any more once a word is added, is not guessed", () => {
  for (const text of ["Google", "Console", "Le site", "WordPress.example", "-", ""])
    assert.equal(find(text).tool, undefined, text);
});

test("no two tools of the catalogue are called the same", () => {
  for (const { name, aliases, key } of known.tools)
    for (const one of [name, ...aliases]) assert.equal(find(one).tool?.key, key, one);
});

const searchConsole = known.tools.find(({ key }) => key === "google-search-console");
for (const [text, level, rest] of [
  ["Propriétaire", "owner"],
  ["proprietaire délégué", "owner"],
  ["Full user", "editor"],
  ["Utilisateur avec accès limité", "viewer"],
  ["ADMIN", "admin"],
  ["Accès administrateur", "admin"],
  ["Full access", "admin"],
  ["Éditeur", "editor"],
  ["Lecture seule", "viewer"],
  ["read-only", "viewer"],
  ["Aucun accès", "none"],
  ["None", "none"],
  ["Non", "none"],
  ["Lecteur + Éditeur", "editor"],
  ["Admin (marie@aubin.example)", "admin", "marie@aubin.example"],
  ["oui", undefined],
  ["Marie", undefined],
  ["", undefined],
] as const) {
  test(`“${text}” is the level ${level ?? "that nobody knows"}`, () => {
    const said = levelIn(text, searchConsole);
    assert.deepEqual([said?.level, said?.rest], [level, rest]);
  });
}
test("a role of the tool speaks before the words of everybody", () => {
  const analytics = known.tools.find(({ key }) => key === "google-analytics-4");
  assert.equal(levelIn("Éditeur", analytics)?.level, "editor");
  assert.equal(levelIn("Marketeur", analytics)?.level, "editor");
  assert.equal(levelIn("Marketer", searchConsole), undefined);
  const tags = known.tools.find(({ key }) => key === "google-tag-manager");
  assert.equal(levelIn("Publier", tags)?.level, "editor");
  assert.equal(levelIn("Approve", tags)?.level, "editor");
  assert.equal(levelIn("Publier", searchConsole), undefined);
});

test("a side is known by its word and by its name; a name of somebody is not", () => {
  const read = (text: string) => holderIn(text, known);
  assert.deepEqual(
    [
      "Client",
      "boulangerie AUBIN",
      "Nous",
      "Agence Rivage",
      "ancienne agence",
      "Personne",
      "Marie Aubin",
    ].map(read),
    ["client", "client", "us", "us", "other", "nobody", undefined],
  );
  assert.deepEqual(["Nominatif", "perso", "shared", "peut-être"].map(loginIn), [
    "named",
    "personal",
    "shared",
    undefined,
  ]);
});

test("names in a cell come apart, with the level that each says", () => {
  assert.deepEqual(namesIn("Julie (admin), paul@rivage.example ; Zoé : lecture\nAda - Inès", undefined), [
    { name: "Julie", level: "admin" },
    { name: "paul@rivage.example", level: undefined },
    { name: "Zoé", level: "viewer" },
    { name: "Ada - Inès", level: undefined },
  ]);
});
