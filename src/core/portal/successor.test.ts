import { strict as assert } from "node:assert";
import { test } from "node:test";
import { exampleAgencyInPortal } from "./example.ts";
import type { PortalShown } from "./shown.ts";
import { asSuccessorSees, maySee } from "./successor.ts";

const [seen, hidden] = ["01980000-0000-7000-8000-0000000000a1", "01980000-0000-7000-8000-0000000000a2"];
const none = { pack: new Set<string>(), access: new Set<string>(), meeting: new Set<string>() };
const both = (text: string) => ({ fr: text, en: text });

const tool = (accessId: string, name: string) => ({
  ...{
    accessId,
    tool: `Tool ${name}`,
    resource: `resource-${name}`,
    role: both("Admin"),
    level: "admin" as const,
  },
  ...{ conditions: [both("2FA")], where: both("Users"), url: "https://tool.example/", steps: [both("Add")] },
  ...{
    state: "not-yet" as const,
    grade: "acknowledged" as const,
    asked: "help" as const,
    again: true,
    rights: ["zorglub"],
    removal: true,
    namesSides: false,
  },
});
const meeting = (meetingId: string, title: string) => ({
  ...{ meetingId, title, state: "proposed" as const, timeZone: "Europe/Paris", times: [] },
  ...{ place: null, link: null, refused: null },
});
const pack = (packId: string, number: number) => ({
  ...{ packId, number, language: "fr" as const, madeAt: "2026-12-01T09:00:00Z", bytes: 10 },
});
const page: PortalShown = {
  ...{
    agency: exampleAgencyInPortal,
    language: "fr",
    direction: "client",
    side: "client",
  },
  ...{ party: "Aubin", contactName: "Ana", endOn: "2026-12-14", today: "2026-12-01" },
  timeZone: "Europe/Paris",
  expected: [tool(seen, "seen"), tool(hidden, "hidden")],
  settled: [tool("01980000-0000-7000-8000-0000000000a3", "done")],
  dates: [{ kind: "departure", day: "2027-03-14", tools: ["zorglub"] }],
  readableUntil: "2027-06-14",
  questions: [
    ...[{ accessId: null, tool: null, text: "zorglub", askedAt: "2026-12-01T09:00:00Z" }].map((one) => ({
      ...{ ...one, isSettled: true, answer: "zorglub" },
    })),
  ],
  history: [{ at: "2026-12-01T09:00:00Z", kind: "said-done", tool: "zorglub", pack: null }],
  packs: [pack(seen, 1), pack(hidden, 2)],
  meetings: [meeting(seen, "Handover"), meeting(hidden, "Closing")],
  people: [{ name: "Yves", organisation: null, side: "client" }],
};

test("a successor to whom nothing was shown sees no tool, no pack, no meeting, no day and nobody", () => {
  const { settled, expected, packs, meetings, people, endOn } = asSuccessorSees(page, none);
  assert.deepEqual([settled, expected, packs, meetings, people, endOn], [[], [], [], [], [], null]);
});

test("it sees what was shown, and of a tool nothing of where the client stands", () => {
  const shares = { pack: new Set([seen]), access: new Set([seen]), meeting: new Set([seen]) };
  const shown = asSuccessorSees(page, shares);
  assert.deepEqual(shown.expected, []);
  assert.deepEqual(
    shown.settled.map(({ accessId, state, grade, asked, rights }) => [accessId, state, grade, asked, rights]),
    [[seen, "unknown", null, null, []]],
  );
  assert.deepEqual([shown.packs.length, shown.packs[0]?.packId], [1, seen]);
  assert.deepEqual([shown.meetings.length, shown.meetings[0]?.title], [1, "Handover"]);
  const told = JSON.stringify(shown);
  for (const word of [
    hidden,
    "hidden",
    "Closing",
    "Yves",
    "zorglub",
    "2026-12-14",
    "2027-03-14",
    "help",
    "not-yet",
  ])
    assert.ok(!told.includes(word), word);
});

test("what a page gains besides is not there for a successor until somebody decides on it", () => {
  const more = {
    ...page,
    memos: ["an internal note"],
    settled: [{ ...tool(seen, "seen"), note: "inside" }],
  };
  const shares = { ...none, access: new Set([seen]) };
  const told = JSON.stringify(asSuccessorSees(more, shares));
  assert.ok(!/memos|internal note|inside/.test(told), told);
});

test("only a successor is bound to what was shown", () => {
  assert.equal(maySee("successor", none, "pack", seen), false);
  assert.equal(maySee("successor", { ...none, pack: new Set([seen]) }, "pack", seen), true);
  assert.equal(maySee("successor", { ...none, access: new Set([seen]) }, "pack", seen), false);
  assert.equal(maySee("client", none, "pack", seen), true);
  assert.equal(maySee("supplier", none, "access", seen), true);
});
