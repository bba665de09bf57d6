import { strict as assert } from "node:assert";
import { test } from "node:test";
import { accessShown } from "#core/access/show-access.ts";
import type { Tool } from "#core/tool/tool.ts";
import { openTools } from "#platform/catalogue/tools.ts";
import { anAccess, shows } from "#testing/accesses.ts";
import { answerSheetOf } from "./answer-sheet.ts";
import type { ReturnedRow } from "./answer-table.ts";
import { type AnswersKnown, answersIn } from "./answers.ts";

const id = "01980000-0000-7000-8000-000000000080";
const access = anAccess({ id, toolKey: "google-search-console", toolName: "Google Search Console" });
const known: AnswersKnown = {
  ...{
    accesses: [access],
    tools: openTools()(),
    requests: [],
    contactId: "c",
    contactName: "Nora",
    language: "fr",
  },
};
const blank = { id, tool: "", resource: "", role: "", where: "", have: "", level: "", who: "", note: "" };
const row = (more: Partial<ReturnedRow>, at = 4): ReturnedRow => ({
  ...blank,
  sheet: null,
  row: at,
  hadSecret: false,
  ...more,
});
const told = (rows: readonly ReturnedRow[], more: Partial<AnswersKnown> = {}) =>
  answersIn("retour.xlsx", rows, { ...known, ...more }).map(({ is, level, kind, remarks }) =>
    [is, level ?? kind ?? "", ...remarks.map(({ key }) => key.replace("warning.answers-", ""))]
      .filter(Boolean)
      .join(" "),
  );

test("one row says one thing, whatever cells it says it in", () => {
  const cases: readonly (readonly [Partial<ReturnedRow>, string])[] = [
    [{}, "blank"],
    [{ have: "Oui" }, "evidence owner"],
    [{ have: "x" }, "evidence owner"],
    [{ have: "OUI !" }, "evidence owner"],
    [{ have: "oui, depuis hier" }, "evidence owner"],
    [{ level: "Propriétaire" }, "evidence owner"],
    [{ have: "Oui", level: "Lecteur" }, "evidence viewer level-low"],
    [{ have: "Oui", level: "Aucun" }, "left-out yes-but-none"],
    [{ have: "Oui", level: "Grand chef" }, "left-out level-unread"],
    [{ have: "peut-être" }, "left-out have-unread"],
    [{ have: "Non" }, "request help"],
    [{ have: "Non, je ne vois pas" }, "request help"],
    [{ have: "Non", level: "Aucun" }, "request help"],
    [{ have: "Non", level: "Lecteur" }, "request help"],
    [{ have: "Non", level: "Propriétaire" }, "left-out no-but-level"],
    [{ have: "Non", who: "Paul" }, "request someone-else"],
    [{ who: "Paul" }, "request someone-else"],
    [{ note: "Je ne trouve pas" }, "request help"],
    [{ id: "", tool: "google search console", have: "oui" }, "evidence owner"],
    [
      { id: "", tool: "Google Search Console", resource: "autre.example", have: "oui" },
      "left-out unknown-row",
    ],
    [{ id: "", tool: "Trello", have: "oui" }, "left-out unknown-row"],
    [{ id: "", tool: "Trello" }, "blank"],
  ];
  for (const [cells, said] of cases) assert.deepEqual(told([row(cells)]), [said], JSON.stringify(cells));
});

test("two rows of one access are one when they agree, and none when they do not", () => {
  assert.deepEqual(told([row({ have: "oui" }), row({ have: "x" }, 5)]), [
    "evidence owner",
    "same owner same-row",
  ]);
  assert.deepEqual(told([row({ have: "oui" }), row({ have: "non" }, 5)]), [
    "left-out owner twice",
    "left-out help twice",
  ]);
  assert.deepEqual(told([row({ have: "oui" }), row({}, 5)]), ["evidence owner", "blank"]);
});

test("what the board says otherwise is told, and a tool without an account is not guessed among several", () => {
  const viewer = { ...access, clientLevel: "viewer" as const };
  assert.deepEqual(told([row({ have: "oui" })], { accesses: [viewer] }), ["evidence owner differs"]);
  const two = [
    { ...access, resource: "a.example" },
    { ...access, id: `${id.slice(0, -1)}1`, resource: "b.example" },
  ];
  const anew = row({ id: "", tool: "Google Search Console", have: "oui" });
  assert.deepEqual(told([anew], { accesses: two }), ["left-out doubtful-row"]);
});

test("an access that has as much evidence as it may takes no more, and a tool that nobody knows wants a level", () => {
  const full = { ...access, evidence: Array.from({ length: 100 }, () => shows("owner")) };
  assert.deepEqual(told([row({ have: "oui" })], { accesses: [full] }), ["left-out full"]);
  assert.deepEqual(told([row({ have: "oui" })], { tools: new Map() }), ["left-out level-missing"]);
  assert.deepEqual(told([row({ have: "oui", level: "admin" })], { tools: new Map() }), ["evidence admin"]);
});

test("the sheet gives addresses that lead somewhere, and none with a part to fill in", () => {
  const tools = openTools()();
  const about = { agency: "Atelier Rivage", party: "Aubin", language: "fr", day: "2026-12-01" } as const;
  const all = [...tools.values()].map((tool) =>
    accessShown(anAccess({ id: tool.key, toolKey: tool.key }), tool, about.day),
  );
  const { rows } = answerSheetOf(all, tools, about);
  assert.equal(rows.length, tools.size);
  for (const { id: key, where } of rows) assert.doesNotMatch(where, /https:.*[{}]/, key);
  assert.ok(rows.filter(({ where }) => where.includes("https://")).length > 10);
});

test("the sheet speaks to the client, and says whom a text means that an agency wrote for itself alone", () => {
  const key = "gandi";
  const gandi = openTools()().get(key) as Tool;
  const about = { agency: "Atelier Rivage", party: "Aubin", day: "2026-12-01" } as const;
  const sheet = (language: "fr" | "en", tool: Tool) => {
    const all = [accessShown(anAccess({ id: key, toolKey: key }), tool, about.day)];
    return answerSheetOf(all, new Map([[key, tool]]), { ...about, language });
  };
  const [french, english] = [sheet("fr", gandi), sheet("en", gandi)];
  assert.equal(french.rows[0]?.role, "Organisation propriétaire du domaine, la vôtre");
  assert.equal(english.rows[0]?.role, "Owner organisation of the domain, yours");
  const { toClient: _, ...role } = gandi.autonomy.role;
  const own = sheet("en", { ...gandi, autonomy: { ...gandi.autonomy, role } });
  assert.equal(own.rows[0]?.role, "Owner organisation of the domain, the client’s");
  const meant = " In this table, “the client” is you, and “we” are Atelier Rivage.";
  assert.deepEqual([own.how, english.how.includes(meant)], [`${english.how}${meant}`, false]);
});
