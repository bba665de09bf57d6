import { strict as assert } from "node:assert";
import { test } from "node:test";
import { isRefusal } from "#core/kernel/refusal.ts";
import type { ImportedSource } from "#core/tracking/ports.ts";
import { toneCatalogue } from "#platform/catalogue/tone-rules.ts";
import { agendaOf } from "./agenda.ts";
import { beyondPast } from "./beyond-past.ts";
import {
  cancelled,
  editedMeeting,
  heldAt,
  isTimeZone,
  type Meeting,
  moved,
  proposed,
  type Slot,
  withChosen,
} from "./meeting.ts";
import { refusalOfNote } from "./question.ts";
import { declinedTopics, sheetOfMeeting } from "./sheet.ts";
import { toTell } from "./told.ts";

const catalogue = toneCatalogue();
const now = Temporal.Instant.from("2026-11-28T09:00:00Z");
const slot = (on: string, at = "09:30"): Slot => ({ on, at, minutes: 60 });
const about = {
  id: "m",
  purpose: "handover" as const,
  title: "Passation",
  timeZone: "Europe/Paris",
  place: null,
  link: null,
  note: null,
  people: [],
};
function must<T>(value: T): Exclude<T, { refused: unknown }> {
  assert.ok(!isRefusal(value), JSON.stringify(value));
  return value as Exclude<T, { refused: unknown }>;
}
const told = (value: unknown) => (isRefusal(value) ? value.refused : "no refusal");
const aMeeting = (...slots: readonly Slot[]): Meeting => must(proposed(about, slots, now));

test("times are those of a wall clock: a time that is skipped, past or said twice is refused", () => {
  assert.equal(told(proposed(about, [slot("2027-03-28", "02:30")], now)), "meeting.no-such-time");
  assert.equal(told(proposed(about, [slot("2026-11-28", "09:59")], now)), "meeting.time-past");
  assert.equal(told(proposed(about, [slot("2026-11-28", "10:00")], now)), "no refusal");
  assert.equal(told(proposed(about, [slot("2026-12-02"), slot("2026-12-02")], now)), "meeting.slot-twice");
  const { status } = aMeeting(slot("2026-12-03"), slot("2026-12-02"));
  assert.deepEqual(
    status.slots.map(({ on }) => on),
    ["2026-12-02", "2026-12-03"],
  );
  assert.deepEqual(["Europe/Paris", "Nowhere/Here", "+02:00"].map(isTimeZone), [true, false, false]);
});

test("a chosen meeting is fixed; a move, an edit and a cancellation raise the sequence, and only then", () => {
  const meeting = aMeeting(slot("2026-12-02"), slot("2026-12-03"));
  const elsewhere = { on: "2026-12-04", at: "09:30" };
  assert.equal(told(withChosen(meeting, elsewhere, now)), "meeting.slot-not-proposed");
  const renamed = must(editedMeeting(meeting, { title: "Autre" }, now));
  assert.equal(renamed.sequence, 0);
  const fixed = must(withChosen(meeting, slot("2026-12-03"), now));
  assert.deepEqual([fixed.status.is, fixed.sequence], ["fixed", 0]);
  assert.equal(told(withChosen(fixed, slot("2026-12-02"), now)), "meeting.already-fixed");
  assert.equal(told(editedMeeting(fixed, { slots: [] }, now)), "meeting.already-fixed");
  assert.equal(must(editedMeeting(fixed, { title: fixed.title }, now)), fixed);
  const later = must(moved(fixed, slot("2026-12-09"), now));
  assert.equal(later.sequence, 1);
  assert.equal(must(editedMeeting(later, { place: "Nantes" }, now)).sequence, 2);
  const off = must(cancelled(later, null));
  assert.deepEqual([off.sequence, off.status.is === "cancelled" && off.status.slot], [2, slot("2026-12-09")]);
  assert.equal(told(moved(off, slot("2026-12-10"), now)), "meeting.already-cancelled");
  assert.equal(told(cancelled(off, null)), "meeting.already-cancelled");
});

test("minutes are kept once a meeting has begun, at its own time or at the one that is given", () => {
  const meeting = aMeeting(slot("2026-12-02"));
  assert.equal(told(heldAt(meeting, undefined, now)), "meeting.time-wanted");
  assert.equal(told(heldAt(meeting, slot("2026-12-02"), now)), "meeting.not-yet");
  assert.deepEqual(heldAt(meeting, slot("2026-11-27"), now), slot("2026-11-27"));
  const fixed = must(withChosen(meeting, slot("2026-12-02"), now));
  assert.equal(told(heldAt(fixed, undefined, now)), "meeting.not-yet");
  assert.deepEqual(
    heldAt(fixed, undefined, Temporal.Instant.from("2026-12-02T08:30:00Z")),
    slot("2026-12-02"),
  );
});

test("words that advise, warn, look ahead or speak of prices are found in both languages; plain facts are not", () => {
  const table: readonly (readonly [string, string | null])[] = [
    ["Nous recommandons de changer d’hébergeur", "recommendation"],
    ["Il faudrait refaire les titres", "recommendation"],
    ["You should move to another host", "recommendation"],
    ["Our recommendations are in the annex", "recommendation"],
    ["Attention à la bascule DNS", "warning"],
    ["Beware of the cache", "warning"],
    ["There is a risk of losing traffic", "warning"],
    ["À l’avenir, deux pages seront ajoutées", "vision"],
    ["Going forward we add two pages", "vision"],
    ["Prestation à 1 200 € par mois", "price"],
    ["The day rate was agreed on", "price"],
    ["Mise en ligne de la page Conseil municipal", null],
    ["Le client a retenu l’ancien logo, faute de charte", null],
    ["Redirections posées sur 120 adresses", null],
    ["The client kept the old logo", null],
    ["Shoulder strap page published", null],
    ["Le logo est resté, la charte n’était pas prête.\n\nWe recommend a new one.", "recommendation"],
    ["The logo has stayed as it was.\n\nNous vous recommandons d’en changer.", "recommendation"],
  ];
  for (const [text, kind] of table) assert.equal(beyondPast(text, catalogue)?.kind ?? null, kind, text);
});

test("a note that goes beyond what was done is refused with its words, unless it is meant as it is written", () => {
  const note = {
    kind: "note" as const,
    what: "Titres refaits en mars",
    why: "Nous conseillons de continuer",
  };
  const refusal = refusalOfNote(note, false, catalogue);
  assert.deepEqual([refusal?.refused, refusal?.params.words], ["meeting.beyond.advice", "Nous conseillons"]);
  assert.equal(refusalOfNote(note, true, catalogue), undefined);
  assert.equal(refusalOfNote({ ...note, why: "Les anciens étaient coupés" }, false, catalogue), undefined);
});

const none = { performance: [], kept: [], files: [], warnings: [], stakeholders: [] };
const blank = { people: [], labels: [], checklist: [], comments: [], attachments: [], other: {} };
const source: ImportedSource = {
  ...none,
  kind: "trello",
  file: "a.json",
  sourceKey: "a",
  name: "Refonte",
  workItems: [
    { ...blank, externalId: "1", state: "open", title: "Terminer le blog", handling: "hand-over" },
    { ...blank, externalId: "2", state: "open", title: "Finir ici", handling: "finish" },
    { ...blank, externalId: "3", state: "done", title: "Page d’accueil" },
  ],
  decisions: [
    { externalId: "d1", title: "Garder l’ancien logo", on: "2026-03-04", text: "Charte absente", people: [] },
    { externalId: "d2", title: "Nous recommandons un autre hébergeur", on: "2026-04-01", people: [] },
  ],
  actions: [
    { externalId: "a1", at: "2026-02-01", text: "Titres refaits" },
    { externalId: "a2", at: "2026-05-01T10:00:00Z", text: "Mise en ligne", workItemExternalId: "3" },
  ],
};

test("what may be told is past, and knows its row in the workbook of the pack", () => {
  const facts = toTell([source], { end: "2026-12-14", files: 2 }, catalogue);
  assert.deepEqual(facts.actions.lines, [
    { on: "2026-05-01", what: "Mise en ligne", why: "Page d’accueil", place: { sheet: "actions", row: 2 } },
    { on: "2026-02-01", what: "Titres refaits", why: null, place: { sheet: "actions", row: 3 } },
  ]);
  // The advice of April stands in row 2 of the pack; it is left out here, and the row after it keeps its number.
  assert.deepEqual(
    facts.decisions.lines.map(({ what, place }) => [what, place.row]),
    [["Garder l’ancien logo", 3]],
  );
  assert.equal(facts.leftOut, 1);
});

test("a decision whose tool gives it no title of its own has no reason that repeats it", () => {
  const repeated = {
    externalId: "d3",
    title: "Garder l’URL",
    text: "Garder l’URL",
    on: "2026-05-04",
    people: [],
  };
  const facts = toTell([{ ...source, decisions: [repeated] }], { end: null, files: 0 }, catalogue);
  assert.deepEqual(
    facts.decisions.lines.map(({ what, why }) => [what, why]),
    [["Garder l’URL", null]],
  );
});

test("of long lists, as many lines are looked at as are told, and the others are counted", () => {
  const many = Array.from({ length: 10_000 }, (_, at) => ({
    externalId: String(at),
    at: "2026-02-01",
    text: at === 1 ? "Nous recommandons de continuer" : `Page ${at} refaite`,
  }));
  const facts = toTell([{ ...source, actions: many }], { end: null, files: 0 }, catalogue);
  assert.deepEqual([facts.actions.lines.length, facts.actions.more, facts.leftOut], [100, 9_899, 2]);
  assert.deepEqual(sheetOfMeeting(facts).rest, [{ place: { sheet: "actions", row: null }, count: 9_899 }]);
  const { lines, rest } = agendaOf(facts, 10);
  const told = lines.filter(({ part }) => part === "actions").length;
  assert.equal(rest.find(({ part }) => part === "actions")?.count, 9_999 - told);
});

test("an agenda holds work that is handed over, decisions, files and actions, and ends with its time", () => {
  const facts = toTell([source], { end: "2026-12-14", files: 2 }, catalogue);
  const whole = agendaOf(facts, null);
  assert.deepEqual(
    whole.lines.map(({ part, what, minutes }) => [part, what, minutes]),
    [
      ["actions", "Mise en ligne", 2],
      ["actions", "Titres refaits", 2],
      ["decisions", "Garder l’ancien logo", 3],
      ["open-work", "Terminer le blog", 5],
      ["files", null, 3],
    ],
  );
  assert.deepEqual([whole.minutes, whole.rest], [15, []]);
  const short = agendaOf(facts, 10);
  assert.deepEqual(
    short.lines.map(({ part }) => part),
    ["actions", "decisions", "open-work"],
  );
  assert.ok(short.minutes <= 10);
  assert.deepEqual(
    short.rest.map(({ part, count }) => [part, count]),
    [
      ["actions", 1],
      ["files", 1],
    ],
  );
});

test("the sheet has a courteous sentence in both languages for each thing that is declined", () => {
  const facts = toTell([source], { end: null, files: 0 }, catalogue);
  const { declined: ofClient, openWork, rest } = sheetOfMeeting(facts);
  const { declined: ofSupplier } = sheetOfMeeting(facts, "supplier");
  for (const declined of [ofClient, ofSupplier])
    assert.deepEqual(
      declined.map(({ topic }) => topic),
      [...declinedTopics],
    );
  assert.doesNotMatch(JSON.stringify(ofSupplier), /client|notre mission|our engagement/i);
  for (const { topic, sentence, named } of [...ofClient, ...ofSupplier]) {
    for (const language of ["fr", "en"] as const) {
      assert.equal(beyondPast(sentence[language], catalogue)?.kind === "warning", false, topic);
      assert.ok(sentence[language].length > 40 && named[language].length > 0, topic);
      assert.ok(!sentence[language].includes("!"), topic);
    }
    assert.notEqual(sentence.fr, sentence.en);
  }
  assert.deepEqual([openWork.length, rest], [2, []]);
});
