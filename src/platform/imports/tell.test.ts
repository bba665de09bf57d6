import assert from "node:assert/strict";
import { test } from "node:test";
import { describePack } from "#core/pack/describe-pack.ts";
import { packData } from "#core/pack/pack-data.ts";
import { toldIn } from "#core/tracking/said.ts";
import { translator } from "#messages/translator.ts";
import { csvDocument, drawn, jsonDocument, readBy } from "#testing/documents.ts";
import { boardOfToday } from "#testing/trello-board.ts";
import { basecamp } from "./basecamp/basecamp.ts";
import { calendar } from "./calendar/calendar.ts";
import type { Document } from "./document.ts";
import type { Importer } from "./importer.ts";
import { jira } from "./jira/jira.ts";
import { mail } from "./mail/mail.ts";
import { redmine } from "./redmine/redmine.ts";
import { spreadsheet } from "./spreadsheet/spreadsheet.ts";
import { trello } from "./trello/trello.ts";

const event = (...lines: string[]) => ["BEGIN:VEVENT", ...lines, "END:VEVENT"];
const agenda = [
  "BEGIN:VCALENDAR",
  "X-WR-CALNAME:Projet",
  ...event(
    "UID:1",
    "DTSTART:20260302T100000Z",
    "DTEND:20260302T113000Z",
    "RRULE:FREQ=WEEKLY;INTERVAL=2;COUNT=3;BYDAY=MO",
  ),
  ...event("UID:1", "RECURRENCE-ID:20260316T100000Z", "STATUS:CANCELLED"),
  ...event("UID:2", "DTSTART:20260305T100000Z", "CLASS:PRIVATE", "SUMMARY:Dentiste"),
  "BEGIN:VTODO",
  "UID:3",
  "END:VTODO",
  "END:VCALENDAR",
];
const letter =
  "From: Ana <ana@example.org>\r\nTo: luc@example.org\r\nDate: Mon, 14 Dec 2026 09:00:00 +0100\r\n\r\nNous avons décidé de garder le menu.\r\n\r\n-- \r\nAna\r\n";
const recording = (id: number, type: string, more: object) => ({
  ...{ id, type, title: `N° ${id}`, status: "active", created_at: "2026-03-02T10:00:00Z" },
  ...{ bucket: { id: 1, name: "Site" }, app_url: `https://3.basecamp.com/1/${id}`, ...more },
});
const ana = { id: 7, name: "Ana Silva" };
const answer = {
  type: "Client::Approval::Response",
  content: "Parfait",
  creator: ana,
  created_at: "2026-03-03T10:00:00Z",
};
const messages = [
  recording(1, "Client::Approval", { approval_status: "approved", creator: ana, responses: [answer] }),
  recording(2, "Schedule::Entry", { starts_at: "2026-03-04T10:00:00Z", creator: ana }),
  recording(3, "Kanban::Card", { on_hold: true, parent: { id: 9, title: "Pause", type: "Kanban::Column" } }),
  recording(4, "Comment", {
    content: "Vu",
    creator: ana,
    parent: { id: 8, title: "Maquette", type: "Message" },
  }),
];
const issues = [
  '"Summary","Issue key","Issue id","Status","Project lead","Project key","Inward issue link (Blocks)","Log Work"',
  '"Menu","WEB-1","1","To Do","Ana Silva","WEB","WEB-2","Recette;02/Mar/26 10:00 AM;Ana Silva;5400"',
  '"Pied de page","WEB-2","2","To Do","Ana Silva","WEB","",""',
  '"","","3","To Do","Ana Silva","WEB","",""',
].join("\n");

const sheet = (name: string, text: string) => ({
  ...{ name, hidden: false, rows: drawn(text), rowNumber: (index: number) => index + 1 },
});
const workbook: Document = {
  ...{ file: "projet.xlsx", warnings: [], form: "tables", container: "xlsx" },
  tables: [
    sheet(
      "Décisions",
      "Date | Décision | Décideur | Pourquoi | Coût\n2026-03-03 | Garder le bleu | Mme Roy | charte | gratuit",
    ),
    sheet(
      "Contacts",
      "Nom | E-mail | Fonction | Téléphone\nRoy | roy@client.example | Directrice | 01 02 03 04 05",
    ),
    sheet(
      "Journal",
      "Date | Action | Qui | Durée\n2026-03-02 | Mise en ligne | Léa | 2 h\n | Sans date | Léa |",
    ),
  ],
};
const hours = [
  '"Projet","Date","Semaine","Utilisateur","Activité","Demande","Commentaire","Heures"',
  '"Site","2026-03-02","10","Ana Silva","Développement","Anomalie #12: Refaire le menu","Essais","2"',
].join("\n");

const exportsOf: readonly (readonly [Importer, Document])[] = [
  [trello, jsonDocument(boardOfToday)],
  [calendar, { file: "agenda.ics", warnings: [], form: "calendar", text: agenda.join("\r\n") }],
  [mail, { file: "avis.eml", warnings: [], form: "mail", messages: [new TextEncoder().encode(letter)] }],
  [basecamp, jsonDocument(messages)],
  [jira, csvDocument(issues)],
  [spreadsheet, workbook],
  [redmine, csvDocument(hours)],
];

for (const [importer, document] of exportsOf) {
  const inFrench = await readBy(importer, document, "fr");
  const inEnglish = await readBy(importer, document, "en");
  const records = (source: typeof inFrench) => {
    const { workItems, decisions, stakeholders, actions, kept } = source;
    return [...workItems, ...decisions, ...stakeholders, ...actions, ...kept];
  };

  test(`${importer.kind}: what is imported in one language reads in the other as if it had been imported in it`, () => {
    for (const language of ["fr", "en"] as const) {
      const told = records(inFrench).map((record) => toldIn(record, language));
      assert.deepEqual(
        told,
        records(inEnglish).map((record) => toldIn(record, language)),
      );
      const own = language === "fr" ? inFrench : inEnglish;
      assert.deepEqual(
        told,
        records(own).map(({ said: _, ...record }) => record),
      );
    }
    assert.notDeepEqual(records(inFrench), records(inEnglish), "nothing of it is in words of ours");
    assert.deepEqual(inFrench.warnings, inEnglish.warnings);
    assert.deepEqual(inFrench.name, inEnglish.name);
  });

  test(`${importer.kind}: a pack says the same whatever the language of the import`, () => {
    for (const lang of ["fr", "en"] as const) {
      const about = { client: "Aubin", end: "2026-12-14", lang };
      const packs = [inFrench, inEnglish].map((one) => describePack([one], about, translator(lang)));
      assert.deepEqual(packs[0], packs[1]);
      const [pack] = packs;
      assert.ok(pack);
      assert.ok(!JSON.stringify(packData(pack)).includes('"said"'));
    }
  });
}

test("what stands under the name of a column is told with the colon of its reader", async () => {
  const { kept, actions } = await readBy(spreadsheet, workbook, "fr");
  const told = (language: "fr" | "en") => [...kept, ...actions].map((one) => toldIn(one, language).text);
  assert.deepEqual(told("fr"), [
    "Téléphone\u00a0: 01 02 03 04 05",
    "Action\u00a0: Sans date\nQui\u00a0: Léa",
    "Mise en ligne\nDurée\u00a0: 2 h",
  ]);
  assert.deepEqual(told("en"), [
    "Téléphone: 01 02 03 04 05",
    "Action: Sans date\nQui: Léa",
    "Mise en ligne\nDurée: 2 h",
  ]);
  const [before, now] = [await readBy(spreadsheet, workbook, "en"), actions];
  assert.deepEqual(
    before.actions.map(({ externalId }) => externalId),
    now.map(({ externalId }) => externalId),
    "the same line of a log, in whatever language it is imported",
  );
});
