import assert from "node:assert/strict";
import { test } from "node:test";
import type { MeetingSheetToDraw } from "#core/meeting/ports.ts";
import { sheetOfMeeting } from "#core/meeting/sheet.ts";
import type { Told } from "#core/meeting/told.ts";
import { readPdf } from "../../contracts/read-pdf.ts";
import { meetingSheetPdf } from "./meeting-sheet-pdf.ts";

const list = (lines: readonly Told[], more = 0) => ({ lines, more });

function asked(view: "agency" | "client", language: "fr" | "en", why = "Charte absente"): MeetingSheetToDraw {
  const kept: Told = {
    ...{ on: "2026-05-04", what: "Garder l’ancien logo", why },
    place: { sheet: "decisions", row: 2 },
  };
  const sheet = sheetOfMeeting({
    actions: list([]),
    decisions: list([kept], 3),
    ...{ openWork: list([]), handedOver: list([]), files: 0, leftOut: 1 },
  });
  const questions = [
    { text: "Pourquoi ce logo ?", askedBy: "Yves", answer: "Garder l’ancien logo · Décisions" },
    { text: "Combien cela coûte-t-il ?", askedBy: "Yves", answer: null },
  ];
  const who = { agency: "Atelier Rivage", party: "Boulangerie Aubin" };
  return { sheet, questions, ...who, language, day: "2026-11-28", view };
}

async function textOf(pdf: Buffer): Promise<string> {
  const read = await readPdf(new Uint8Array(pdf));
  assert.ok(typeof read !== "string", String(read));
  return read.pages
    .map(({ text }) => text)
    .join(" ")
    .replaceAll(/[\s\u200b]+/g, " ");
}

test("the agency's sheet tells decisions with their reason and place, questions, and how the rest is declined", async () => {
  const french = await textOf(meetingSheetPdf(asked("agency", "fr")));
  for (const said of [
    "Boulangerie Aubin",
    "Garder l’ancien logo",
    "Charte absente",
    "4 mai 2026",
    "Décisions, ligne 2",
    "Pourquoi ce logo ?",
    "Combien cela coûte-t-il ?",
    "Ce qui se décline",
    "La suite vous appartient",
    "3 lignes de plus",
    "laissée de côté",
  ])
    assert.ok(french.includes(said), `${said} in ${french}`);
  const english = await textOf(meetingSheetPdf(asked("agency", "en")));
  for (const said of ["What is declined", "4 May 2026", "row 2"])
    assert.ok(english.includes(said), `${said} in ${english}`);
});

test("the client's tells what was done and answered, and nothing of what is declined, left out or waits", async () => {
  const text = await textOf(meetingSheetPdf(asked("client", "fr")));
  for (const said of ["Ce qui a été fait", "Garder l’ancien logo", "Pourquoi ce logo ?", "Atelier Rivage"])
    assert.ok(text.includes(said), `${said} in ${text}`);
  for (const hidden of ["décline", "La suite vous appartient", "Combien", "laissée de côté"])
    assert.ok(!text.includes(hidden), `${hidden} in ${text}`);
});

test("a text is never read as a template, and the same sheet gives the same bytes", async () => {
  const wild = asked("agency", "fr", '#panic("x") $a$ `b` <label> @ref *gras* \\');
  const pdf = meetingSheetPdf(wild);
  assert.ok((await textOf(pdf)).includes('#panic("x")'));
  assert.ok(meetingSheetPdf(wild).equals(pdf));
});
