import assert from "node:assert/strict";
import { test } from "node:test";
import { isRefusal } from "#core/kernel/refusal.ts";
import { toldIn } from "#core/tracking/said.ts";
import { readBy } from "#testing/documents.ts";
import { realExport, withRealExports } from "#testing/real-exports.ts";
import type { Document } from "../document.ts";
import { calendar } from "./calendar.ts";

const document = (text: string, file = "agenda.ics"): Document => ({
  file,
  warnings: [],
  form: "calendar",
  text,
});
const ics = (...lines: string[]) =>
  document(
    ["BEGIN:VCALENDAR", "VERSION:2.0", "X-WR-CALNAME:Projet Dupont", ...lines, "END:VCALENDAR"].join("\r\n"),
  );

const event = [
  "BEGIN:VEVENT",
  "UID:1@exemple.fr",
  "DTSTART;TZID=Europe/Paris:20260302T100000",
  "DTEND;TZID=Europe/Paris:20260302T113000",
  "SUMMARY:Comité de suivi\\, lot 2",
  "DESCRIPTION:On part sur la version B.\\nSuite en mars.",
  "LOCATION:Visio",
  "ORGANIZER;CN=Léa Martin:mailto:lea@exemple.fr",
  'ATTENDEE;CN="Diallo, Karim";PARTSTAT=ACCEPTED:mailto:karim@exemple.fr',
  "ATTENDEE;CUTYPE=ROOM;CN=Salle bleue:mailto:salle@exemple.fr",
  "RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=MO;UNTIL=20260601T000000Z",
  "X-GOOGLE-CONFERENCE:https://meet.exemple.fr/abc-defg",
  "END:VEVENT",
];
const moved = [
  "BEGIN:VEVENT",
  "UID:1@exemple.fr",
  "RECURRENCE-ID;TZID=Europe/Paris:20260316T100000",
  "DTSTART;TZID=Europe/Paris:20260317T140000",
  "SUMMARY:Comité de suivi\\, lot 2",
  "LOCATION:Visio",
  "END:VEVENT",
];

test("tells a recurring meeting once, with what changed, people and zones", async () => {
  const source = await readBy(calendar, ics(...moved, ...event));
  assert.equal(source.sourceKey, "calendar:Projet Dupont");
  assert.equal(source.decisions.length, 1);
  const [meeting] = source.decisions;
  assert.equal(meeting?.on, "2026-03-02T09:00:00Z");
  assert.equal(meeting?.title, "Comité de suivi, lot 2");
  assert.equal(meeting?.origin, "Réunion");
  assert.deepEqual(meeting?.text?.split("\n"), [
    "On part sur la version B.",
    "Suite en mars.",
    "Visio",
    "Dure 90 min.",
    "Toutes les 2 semaines, le lundi, jusqu’au 1er juin 2026",
    "Modifié le 16 mars 2026, 09:00 UTC : 17 mars 2026, 13:00 UTC",
  ]);
  assert.deepEqual(
    source.stakeholders.map((one) => [one.name, one.email]),
    [
      ["Léa Martin", "lea@exemple.fr"],
      ["Diallo, Karim", "karim@exemple.fr"],
    ],
  );
  assert.deepEqual(
    source.warnings.map((one) => one.params),
    [{ count: 1, what_fr: "adresse privée", what_en: "private address" }],
  );
});

test("reads to-dos as work", async () => {
  const source = await readBy(
    calendar,
    ics(
      "BEGIN:VTODO",
      "UID:t1",
      "SUMMARY:Renouveler le domaine",
      "DUE;VALUE=DATE:20260401",
      "STATUS:IN-PROCESS",
      "CATEGORIES:DNS,Facturation",
      "RRULE:FREQ=YEARLY",
      "END:VTODO",
    ),
  );
  assert.deepEqual(toldIn(source.workItems[0] ?? {}, "fr"), {
    externalId: "t1",
    state: "open",
    title: "Renouveler le domaine",
    stage: "IN-PROCESS",
    description: "Tous les ans",
    dueOn: "2026-04-01",
    people: [],
    labels: ["DNS", "Facturation"],
    checklist: [],
    comments: [],
    attachments: [],
    other: {},
  });
});

test("warns of a line that is not one, closes what was left open, and reads the rest", async () => {
  const source = await readBy(
    calendar,
    ics("ceci n'est rien", "BEGIN:VEVENT", "UID:2", "SUMMARY:Alarme", "BEGIN:VALARM", "END:VEVENT", ...event),
  );
  assert.deepEqual(
    source.decisions.map((one) => one.title),
    ["Alarme", "Comité de suivi, lot 2"],
  );
  const kept = source.warnings.filter((one) => one.key === "warning.row-kept");
  assert.deepEqual(
    kept.map((one) => [one.row, one.params]),
    [[4, { why: "ceci n'est rien" }]],
  );
});

test("says which event has a date that cannot be read", async () => {
  const source = await readBy(
    calendar,
    ics("BEGIN:VEVENT", "UID:3", "SUMMARY:Jury", "DTSTART:202x0302T100000", "END:VEVENT"),
  );
  assert.equal(source.decisions[0]?.on, undefined);
  assert.deepEqual(
    source.warnings.map((one) => [one.key, one.row, one.column]),
    [["warning.date-unread", 4, "DTSTART"]],
  );
});

test("refuses a calendar that stops in the middle of an event", () => {
  const refused = calendar.read(document(["BEGIN:VCALENDAR", ...event.slice(0, 5)].join("\n")), {
    language: "fr",
  });
  assert.ok(isRefusal(refused) && refused.refused === "import.truncated" && refused.params.row === 2);
});

test("hands over only the date of a private event", async () => {
  const source = await readBy(calendar, ics(...event.slice(0, -1), "CLASS:PRIVATE", "END:VEVENT"));
  assert.equal(source.decisions[0]?.title, "Événement privé");
  assert.doesNotMatch(JSON.stringify(source), /version B|Karim/);
});

test("refuses a calendar without events", () => {
  const refused = calendar.read(ics(), { language: "fr" });
  assert.ok(isRefusal(refused) && refused.refused === "import.nothing");
});

/** File → instant or day of the first event, and its title. */
const real: Record<string, readonly [string, string]> = {
  minimal: ["2012-06-30T13:00:00Z", "Really long event name thing"],
  parserv2: ["2012-09-11T17:30:00Z", "Calendar"],
  daily_recur: ["2012-08-01T12:00:00Z", "Every day recurring"],
  day_long_recur_yearly: ["2012-08-03", "Day Long Event"],
  duration_instead_of_dtend: ["2012-06-30T13:00:00Z", "Really long event name thing"],
  recur_instances: ["2012-10-02T17:00:00Z", "Crazy Event Thingy!"],
  recur_instances_finite: ["2012-10-02T17:00:00Z", "Crazy Event Thingy!"],
  blank_description: ["2012-06-30T13:00:00Z", "Really long event name thing"],
  multiple_rrules: ["2012-03-26T18:00:00Z", "sahaja <> frashed"],
  only_dtstart_date: ["2012-06-30", "Really long event name thing"],
  timezone_from_file: ["2023-03-06T21:23:00Z", "A test event"],
};
for (const [file, [on, title]] of Object.entries(real)) {
  test(`reads the real ${file}.ics`, withRealExports, async () => {
    const text = new TextDecoder().decode(realExport(`ics/${file}.ics`));
    const source = await readBy(calendar, document(text, `${file}.ics`));
    assert.deepEqual(
      source.decisions.map((one) => [one.on, one.title]),
      [[on, title]],
    );
    assert.deepEqual(source.warnings, []);
  });
}

test("refuses the real calendar that holds no event", withRealExports, () => {
  const text = new TextDecoder().decode(realExport("ics/blank_line_mid.ics"));
  const refused = calendar.read(document(text), { language: "en" });
  assert.ok(isRefusal(refused) && refused.refused === "import.nothing");
});
