import { strict as assert } from "node:assert";
import { test } from "node:test";
import ICAL from "ical.js";
import { drawInvitation } from "./draw-invitation.ts";

test("names with quotes and addresses with commas reach a calendar as they were written", () => {
  const begins = Temporal.Instant.from("2026-12-02T08:30:00Z");
  const ics = drawInvitation({
    ...{
      meetingId: "m",
      sequence: 0,
      method: "REQUEST",
      purpose: "handover",
      title: "Passation ; l’essentiel, \\",
    },
    ...{ begins, ends: begins.add({ minutes: 60 }), place: null, note: "Une\nDeux" },
    link: "https://visio.example/a;b,c?d=1",
    organizer: { name: 'Léa "Lé" Roy; DG, (Rivage)', email: "lea@rivage.example" },
    people: [{ name: 'Jean "JJ" Dupont', email: "jean@client.example" }],
    changedAt: begins,
  });
  assert.ok(ics.endsWith("\r\nEND:VCALENDAR\r\n"), "the last line ends as the others do");
  const event = new ICAL.Component(ICAL.parse(ics)).getFirstSubcomponent("vevent") ?? assert.fail();
  const said = (name: string) => event.getFirstPropertyValue(name);
  const called = (name: string) => event.getFirstProperty(name)?.getFirstParameter("cn");
  assert.equal(said("summary"), "Passation ; l’essentiel, \\");
  assert.equal(said("description"), "Une\nDeux\n\nhttps://visio.example/a;b,c?d=1");
  assert.equal(said("url"), "https://visio.example/a%3Bb%2Cc?d=1");
  assert.equal(called("organizer"), "Léa ’Lé’ Roy; DG, (Rivage)");
  assert.equal(called("attendee"), "Jean ’JJ’ Dupont");
  assert.equal(String(said("attendee")).toLowerCase(), "mailto:jean@client.example");
});
