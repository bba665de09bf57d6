import { strict as assert } from "node:assert";
import { test } from "node:test";
import { type AutonomyRow, alone, assertRows, autonomyIn, right, shows, today } from "#testing/accesses.ts";
import type { Evidence } from "./access.ts";
import { lackKinds } from "./kinds.ts";

const console_ = "google-search-console";
const left = { grade: "acknowledged", giverLeft: true } as const;
const rows: readonly AutonomyRow[] = [
  // Nothing against it.
  ["a verified owner of Search Console", console_, alone("owner"), "autonomous"],
  ["an admin of Google Ads", "google-ads", alone("admin"), "autonomous"],
  ["more than what it takes", "google-analytics-4", alone("owner"), "autonomous"],
  [
    "a right of ours that somebody has too",
    console_,
    { ...alone("owner"), ours: [right("owner")] },
    "autonomous",
  ],
  ["a person of ours who edits", "wordpress", { ...alone("admin"), ours: [right("editor")] }, "autonomous"],
  [
    "a token of ours that reads",
    "matomo",
    { ...alone("owner"), ours: [right("viewer", "API", "token")] },
    "autonomous",
  ],
  ["nobody pays", "matomo", { ...alone("owner"), payer: "nobody" }, "autonomous"],
  ["who pays is not known", "matomo", { ...alone("owner"), payer: "unknown" }, "autonomous"],
  // Nobody knows.
  ["nothing was said", console_, {}, "unknown", "", "right-unknown no-evidence"],
  [
    "shown, but nobody said it",
    console_,
    { ...alone("owner"), clientLevel: "unknown" },
    "unknown",
    "",
    "right-unknown",
  ],
  ["nobody knows the tool", undefined, alone("owner"), "unknown", "", "tool-unknown"],
  ["nobody knows anything", undefined, {}, "unknown", "", "tool-unknown right-unknown"],
  [
    "nobody knows the tool, and we pay",
    undefined,
    { ...alone("owner"), payer: "us" },
    "not-yet",
    "we-pay",
    "tool-unknown",
  ],
  [
    "nobody knows the tool, and we alone own it",
    undefined,
    { ours: [right("owner")], owner: "us" },
    "not-yet",
    "last-owner our-account",
    "tool-unknown right-unknown",
  ],
  // Too low a right.
  ["a reader of Search Console", console_, alone("viewer"), "not-yet", "", "right-too-low no-evidence"],
  ["an editor of WordPress", "wordpress", alone("editor"), "not-yet", "", "right-too-low no-evidence"],
  ["no right at all, and it was shown", "shopify", alone("none"), "not-yet", "", "right-too-low no-evidence"],
  // What shows it.
  ["nothing shows it", console_, { ...alone("owner"), evidence: [] }, "not-yet", "", "no-evidence"],
  [
    "what showed it was taken back",
    console_,
    { ...alone("owner"), evidence: [shows("owner", { withdrawn: "Un autre compte" })] },
    "not-yet",
    "",
    "no-evidence",
  ],
  [
    "what showed it has ended",
    console_,
    { ...alone("owner"), evidence: [shows("owner", { until: "2026-11-30" })] },
    "not-yet",
    "",
    "evidence-expired",
  ],
  [
    "who confirmed it left",
    console_,
    { ...alone("owner"), evidence: [shows("owner", left)] },
    "not-yet",
    "",
    "giver-left",
  ],
  [
    "who confirmed it left, after what it said had ended",
    "google-ads",
    { ...alone("admin"), evidence: [shows("admin", { ...left, until: "2026-11-30" })] },
    "not-yet",
    "",
    "evidence-expired",
  ],
  [
    "who confirmed it left, and so did the one before",
    "google-ads",
    { ...alone("admin"), evidence: [shows("admin", left), shows("viewer"), shows("admin", left)] },
    "not-yet",
    "",
    "giver-left contradicted",
  ],
  [
    "who confirmed it left, and somebody else confirms it",
    console_,
    { ...alone("owner"), evidence: [shows("owner", left), shows("owner")] },
    "autonomous",
  ],
  [
    "what shows it ends today",
    console_,
    { ...alone("owner"), evidence: [shows("owner", { until: today })] },
    "autonomous",
  ],
  [
    "something newer shows less",
    console_,
    { ...alone("owner"), evidence: [shows("owner"), shows("viewer")] },
    "not-yet",
    "",
    "contradicted",
  ],
  [
    "something newer showed less, and the newest more again",
    console_,
    { ...alone("owner"), evidence: [shows("owner"), shows("viewer"), shows("owner")] },
    "not-yet",
    "",
    "contradicted",
  ],
  [
    "something newer shows more: rights were given",
    console_,
    { ...alone("owner"), evidence: [shows("viewer"), shows("owner", { on: "2026-11-21" })] },
    "autonomous",
  ],
  [
    "a level that changed and is still enough",
    "google-analytics-4",
    { ...alone("admin"), evidence: [shows("owner"), shows("admin")] },
    "autonomous",
  ],
  [
    "less was shown, and that has ended",
    console_,
    {
      ...alone("owner"),
      evidence: [shows("owner"), shows("viewer", { until: "2026-11-25" })],
    },
    "autonomous",
  ],
  [
    "it was shown to be enough, and said to be too low",
    "wordpress",
    { ...alone("editor"), evidence: [shows("admin")] },
    "not-yet",
    "",
    "right-too-low contradicted",
  ],
  [
    "it was said to be enough, and shown to be too low",
    "wordpress",
    { ...alone("admin"), evidence: [shows("editor")] },
    "not-yet",
    "",
    "no-evidence contradicted",
  ],
  // What a contact wrote.
  [
    "it was shown, and a contact wrote about it since",
    console_,
    { ...alone("owner"), asks: true },
    "not-yet",
    "",
    "asked",
  ],
  [
    "nobody said anything, and a contact asks",
    "brevo",
    { asks: true },
    "unknown",
    "",
    "right-unknown no-evidence asked",
  ],
  // Waits.
  [
    "the right is too low, and the wait has not begun",
    "google-business-profile",
    alone("editor"),
    "not-yet",
    "wait-not-started",
    "right-too-low no-evidence",
  ],
  [
    "a wait that begins tomorrow has not begun",
    "webflow",
    { ...alone("editor"), waitSince: "2026-12-02" },
    "not-yet",
    "wait-not-started",
    "right-too-low no-evidence",
  ],
  [
    "the client has the right, the wait runs to this day",
    "facebook-page",
    { ...alone("owner"), waitSince: "2026-11-24" },
    "not-yet",
    "",
    "waiting",
  ],
  [
    "the wait runs, and what showed the right has ended",
    "gandi",
    {
      ...alone("owner"),
      waitSince: "2026-11-30",
      evidence: [shows("owner", { on: "2026-10-01", until: "2026-10-31" })],
    },
    "not-yet",
    "",
    "waiting evidence-expired",
  ],
  ["the wait is over", "facebook-page", { ...alone("owner"), waitSince: "2026-11-23" }, "autonomous"],
  [
    "the vendor publishes no length",
    console_,
    { ...alone("viewer"), waitSince: "2026-11-30" },
    "not-yet",
    "",
    "right-too-low no-evidence",
  ],
  ["nothing has to move", "youtube", alone("owner"), "autonomous"],
];

test("what is lacking follows from what was said and shown, the tool and the day", () => {
  assertRows(rows, lackKinds, 10);
});

test("the surest evidence that is enough and counts today gives the grade, the newest of it the day", () => {
  const gradeOf = (...evidence: readonly Evidence[]) => {
    const { grade, shownOn } = autonomyIn(console_, { ...alone("owner"), evidence });
    return [grade, shownOn];
  };
  const attested = shows("owner", { on: "2026-11-28" });
  const older = shows("owner", { grade: "acknowledged", on: "2026-11-01" });
  const newer = shows("owner", { grade: "acknowledged", on: "2026-11-02" });
  assert.deepEqual(gradeOf(), [null, null]);
  assert.deepEqual(gradeOf(attested), ["attested", "2026-11-28"]);
  assert.deepEqual(gradeOf(older, attested, newer), ["acknowledged", "2026-11-02"]);
  const seen = (more: Partial<Evidence>, level: Evidence["level"] = "owner") =>
    shows(level, { grade: "observed", on: "2026-10-01", ...more });
  assert.deepEqual(gradeOf(attested, seen({})), ["observed", "2026-10-01"]);
  assert.deepEqual(gradeOf(attested, seen({ until: "2026-11-30" })), ["attested", "2026-11-28"]);
  assert.deepEqual(gradeOf(attested, seen({ withdrawn: "Erreur" })), ["attested", "2026-11-28"]);
  assert.deepEqual(gradeOf(attested, seen({}, "viewer")), ["attested", "2026-11-28"]);
});
