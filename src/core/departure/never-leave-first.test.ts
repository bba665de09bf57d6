import { strict as assert } from "node:assert";
import { test } from "node:test";
import type { Access } from "#core/access/access.ts";
import { isRefusal } from "#core/kernel/refusal.ts";
import { exampleTool } from "#core/tool/example.ts";
import type { Tool } from "#core/tool/tool.ts";
import { openTools } from "#platform/catalogue/tools.ts";
import { alone, anAccess, right, today } from "#testing/accesses.ts";
import { blankDeparture, type Closing, type Departure } from "./departure.ts";
import { departureOf } from "./never-leave-first.ts";
import { keyOfTied } from "./things.ts";

const catalogue = openTools()();
const closing = (what: string, more: Partial<Closing> = {}): Closing => ({
  id: what,
  what,
  name: { fr: what, en: what },
  level: "owner",
  as: "closed",
  statement: "Vu",
  fileId: null,
  on: "2026-11-30",
  by: "member:1",
  ...more,
});
const closed = { on: "2026-11-30", by: "member:1", statement: "Parti", fileId: null };
const console_ = "google-search-console";
const tiedOf = (key: string) => (catalogue.get(key)?.tied ?? []).map((one) => closing(keyOfTied(one)));
/** All that Search Console ties to our login was looked at, and so was Lou. */
const swept = [...tiedOf(console_), closing("person/Lou")];

function on(
  key: string | Tool | undefined,
  said: Partial<Access>,
  departure: Partial<Departure> = {},
  endOn: string | null = "2026-12-14",
) {
  const tool = typeof key === "string" ? catalogue.get(key) : key;
  const all = { ...blankDeparture, ...departure };
  return departureOf({ access: anAccess(said), tool, departure: all, endOn, today });
}
const told = (may: ReturnType<typeof departureOf>["mayClose"]) =>
  isRefusal(may) ? may.refused.replace("departure.", "") : "may";

test("a departure is planned, asked, due from its day, late a week after, closed or not applicable", () => {
  const asked = { firstOn: "2026-11-01", lastOn: "2026-11-01", times: 1, note: null };
  const none = { method: "not-applicable", reason: "Notre outil" } as const;
  const rows: readonly (readonly [what: string, Partial<Departure>, string | null, string])[] = [
    ["three months to go", {}, "2026-12-14", "planned"],
    ["nobody knows the end", {}, null, "planned"],
    ["asked before its day", { asked }, "2026-12-14", "asked"],
    ["asked, and its day has come", { asked }, "2026-09-01", "due"],
    ["on its day", {}, "2026-09-01", "due"],
    ["the day before", { dueOn: "2026-12-02" }, "2026-09-01", "planned"],
    ["a week after", { dueOn: "2026-11-24" }, "2026-12-14", "due"],
    ["eight days after", { dueOn: "2026-11-23" }, "2026-12-14", "late"],
    ["closed", { closed, closings: swept }, "2026-09-01", "closed"],
    ["set aside, and a right of ours is open", none, "2026-01-01", "late"],
    ["set aside, and none is open", { ...none, closings: swept }, "2026-01-01", "not-applicable"],
  ];
  for (const [what, departure, endOn, state] of rows)
    assert.equal(
      on(console_, { ...alone("owner"), ours: [right("owner")] }, departure, endOn).state,
      state,
      what,
    );
});

test("never leave first: nothing closes it while the client’s right is not shown, and the reasons are told", () => {
  const rows: readonly (readonly [what: string, Partial<Access>, string, string?])[] = [
    ["nobody said anything", {}, "client-not-autonomous", "right-unknown, no-evidence"],
    ["said and not shown", { ...alone("owner"), evidence: [] }, "client-not-autonomous", "no-evidence"],
    ["too low", alone("viewer"), "client-not-autonomous", "right-too-low, no-evidence"],
    ["we pay", { ...alone("owner"), payer: "us" }, "client-not-autonomous", "we-pay"],
    ["shown", alone("owner"), "may"],
    ["waived", { exception: { is: "waived", reason: "Arrêté", by: "member:1", on: today } }, "may"],
    [
      "set aside, and a right of ours is there",
      {
        ours: [right("owner")],
        exception: { is: "not-applicable", reason: "Sans", by: "member:1", on: today },
      },
      "may",
    ],
    [
      "set aside, and nothing of ours is there",
      { exception: { is: "not-applicable", reason: "Sans", by: "member:1", on: today } },
      "nothing-to-leave",
    ],
  ];
  for (const [what, said, answer, missing] of rows) {
    const { mayClose } = on(console_, said, { closings: swept });
    assert.equal(told(mayClose), answer, what);
    if (missing !== undefined && isRefusal(mayClose))
      assert.deepEqual(mayClose.params, { name: "Tool", missing }, what);
  }
  assert.equal(told(on(undefined, alone("owner")).mayClose), "client-not-autonomous", "an unknown tool");
});

test("it is not closed while a right or a tied thing is open, and neither is it twice", () => {
  const said = { ...alone("owner"), ours: [right("editor"), right("viewer", "robot", "token")] };
  const open = on(exampleTool, { ...said, waitSince: "2026-11-01" });
  assert.deepEqual(isRefusal(open.mayClose) && open.mayClose.params, {
    name: "Tool",
    count: 3,
    what: ["person/Lou", "token/robot", ...exampleTool.tied.map(keyOfTied)].join(", "),
  });
  const [, , tied] = open.open;
  const all = ["person/Lou", "token/robot", tied?.what ?? ""].map((what) => closing(what));
  const absent = all.map((one) => ({ ...one, as: "absent" as const }));
  assert.equal(told(on(exampleTool, said, { closings: all.slice(1) }).mayClose), "still-open");
  assert.equal(told(on(exampleTool, said, { closings: all }).mayClose), "may");
  assert.equal(told(on(exampleTool, said, { closings: absent }).mayClose), "may");
  assert.equal(told(on(exampleTool, said, { closings: all, closed }).mayClose), "already-closed");
});

test("a closed departure is open again when a right of ours is there, or the access was used since", () => {
  const said = { ...alone("owner"), ours: [right("owner")] };
  const back = on(
    console_,
    { ...said, ours: [right("owner"), right("viewer", "Max")] },
    { closed, closings: swept },
  );
  assert.deepEqual([back.state, back.contradicted, told(back.mayClose)], ["due", true, "still-open"]);
  const late = on(console_, { ours: [right("viewer", "Max")] }, { closed, closings: swept }, "2026-01-01");
  assert.deepEqual([late.state, late.contradicted], ["late", true]);
  const used = on(console_, said, { closed, closings: swept, usedOn: "2026-12-01" });
  assert.deepEqual([used.state, used.contradicted, told(used.mayClose)], ["due", true, "may"]);
  const sameDay = on(console_, said, { closed, closings: swept, usedOn: "2026-11-30" });
  assert.deepEqual([sameDay.state, sameDay.contradicted], ["closed", false]);
  // What the client can do is of another order: we are still out.
  const less = on(console_, { ...said, evidence: [] }, { closed, closings: swept });
  assert.deepEqual([less.state, less.contradicted], ["closed", false]);
});

test("one right after the other is not leaving first either: the last one, and the last owner’s, wait for the client", () => {
  const [lou, max] = [right("owner"), right("editor", "Max")];
  const rows: readonly (readonly [what: string, Partial<Access>, readonly Closing[], string])[] = [
    ["one of two that is no owner", { ours: [max, right("editor")] }, [], "may may"],
    [
      "the only owner, and another",
      { ...alone("editor"), ours: [lou, max] },
      [],
      "client-not-autonomous may",
    ],
    ["the last one", { ours: [lou, max] }, [closing("person/Max")], "client-not-autonomous thing-closed"],
    ["the same, shown", { ...alone("owner"), ours: [lou, max] }, [closing("person/Max")], "may thing-closed"],
    ["both, the client shown", { ...alone("owner"), ours: [lou, max] }, [], "may may"],
  ];
  for (const [what, said, closings, answers] of rows) {
    const { open } = on(console_, said, { closings });
    const rights = open.filter(({ is }) => is === "right").map(({ mayClose }) => told(mayClose));
    assert.equal(rights.join(" "), answers, what);
    assert.ok(
      open.every(({ is, mayClose }) => is === "right" || mayClose === true),
      what,
    );
  }
});

test("a program of ours that was closed keeps nobody from being alone, and our MCC gives way to the client’s own", () => {
  const robot = right("editor", "robot", "service-account");
  const runs = { ...alone("owner"), ours: [robot] };
  assert.equal(told(on(console_, runs, { closings: tiedOf(console_) }).mayClose), "client-not-autonomous");
  const gone = [...tiedOf(console_), closing("service-account/robot")];
  const after = on(console_, runs, { closings: gone });
  assert.deepEqual([after.autonomy.state, told(after.mayClose)], ["autonomous", "may"]);
  assert.equal(
    told(on(console_, { ...runs, evidence: [] }, { closings: gone }).mayClose),
    "client-not-autonomous",
  );
  const ads = {
    ...alone("admin"),
    ours: [right("owner", "MCC 123", "agency-link")],
    waitSince: "2026-11-01",
  };
  assert.equal(told(on("google-ads", ads).open[0]?.mayClose ?? assert.fail()), "may");
  const notYet = { ...ads, clientLevel: "editor", evidence: [] } as const;
  assert.equal(told(on("google-ads", notYet).open[0]?.mayClose ?? assert.fail()), "client-not-autonomous");
});

test("the method follows from the tool until somebody chooses one", () => {
  const alones = new Map([...catalogue.values()].map((tool) => [tool.departure.alone, tool]));
  const methods = [...alones].map(([alone, tool]) => `${alone} ${on(tool, {}).method}`).toSorted();
  assert.deepEqual(methods, [
    "ask delegated",
    "if-others-stay manual",
    "no delegated",
    "nothing manual",
    "partly manual",
    "yes manual",
  ]);
  assert.equal(on(undefined, {}).method, "manual");
  assert.equal(on(console_, {}, { method: "delegated" }).method, "delegated");
  const aside = {
    exception: { is: "not-applicable", reason: "Sans site", by: "member:1", on: today },
  } as const;
  const { method, reason } = on(console_, aside);
  assert.deepEqual([method, reason], ["not-applicable", "Sans site"]);
});
