import { strict as assert } from "node:assert";
import { test } from "node:test";
import { exampleTool } from "#core/tool/example.ts";
import { type AutonomyRow, alone, assertRows, autonomyIn, right, shows, today } from "#testing/accesses.ts";
import { blockerKinds } from "./kinds.ts";

const console_ = "google-search-console";
const monitoring = "agency-internal-monitoring";
const rows: readonly AutonomyRow[] = [
  // We are the last owner.
  [
    "we alone are verified",
    console_,
    { ...alone("editor"), ours: [right("owner")] },
    "not-yet",
    "last-owner",
    "right-too-low no-evidence",
  ],
  [
    "our MCC owns the account of which the client is admin",
    "google-ads",
    { ...alone("admin"), ours: [right("owner", "MCC 123", "agency-link")] },
    "not-yet",
    "last-owner wait-not-started",
  ],
  [
    "the same, once the wait runs",
    "google-ads",
    { ...alone("admin"), ours: [right("owner", "MCC 123", "agency-link")], waitSince: "2026-11-25" },
    "not-yet",
    "last-owner",
    "waiting",
  ],
  [
    "our MCC owns it, and so does the MCC of the next agency",
    "google-ads",
    { ...alone("admin"), ours: [right("owner")], owner: "other" },
    "autonomous",
  ],
  [
    "the highest level of Analytics is admin, and we alone have it",
    "google-analytics-4",
    { ...alone("editor"), ours: [right("admin")] },
    "not-yet",
    "last-owner wait-not-started",
    "right-too-low no-evidence",
  ],
  [
    "nobody said what the client may do where we own",
    "instagram",
    { ours: [right("owner")] },
    "not-yet",
    "last-owner",
    "right-unknown no-evidence",
  ],
  [
    "others have some right: at which level nobody said",
    console_,
    { ...alone("viewer"), ours: [right("owner")], others: ["Agence Nord"] },
    "not-yet",
    "last-owner",
    "right-too-low no-evidence",
  ],
  // In our account, at our expense.
  [
    "in our account, which can be moved",
    "matomo",
    { ...alone("owner"), owner: "us" },
    "not-yet",
    "our-account",
  ],
  [
    "in our account, which cannot be moved",
    "meta-ad-account",
    { ...alone("owner"), owner: "us" },
    "not-yet",
    "our-account",
  ],
  [
    "in our account, and the tool makes wait",
    "youtube",
    { ...alone("owner"), owner: "us" },
    "not-yet",
    "our-account wait-not-started",
  ],
  ["we pay the hosting", "hosting-ftp-ssh", { ...alone("owner"), payer: "us" }, "not-yet", "we-pay"],
  ["we pay the shop", "shopify", { ...alone("owner"), payer: "us" }, "not-yet", "we-pay"],
  // What the client takes is a copy.
  [
    "positions in our account, exports not given yet",
    "ahrefs",
    { owner: "us", payer: "us", ours: [right("owner")], clientLevel: "none" },
    "not-yet",
    "last-owner our-account we-pay",
    "right-too-low no-evidence",
  ],
  [
    "positions in our account, exports given and shown",
    "ahrefs",
    { ...alone("viewer"), owner: "us", payer: "us", ours: [right("owner")] },
    "autonomous",
  ],
  [
    "texts delivered, shown by evidence that ended",
    "textbroker",
    { ...alone("viewer"), owner: "us", evidence: [shows("viewer", { until: "2026-11-30" })] },
    "not-yet",
    "our-account",
    "evidence-expired",
  ],
  // What asks nothing of the client.
  ["our own monitoring", monitoring, { owner: "us", payer: "us" }, "not-yet", "", "no-evidence"],
  [
    "our own monitoring, and it was shown that nothing depends on it",
    monitoring,
    { owner: "us", ours: [right("owner")], evidence: [shows("none")] },
    "autonomous",
  ],
  // How one signs in, and what runs on us.
  ["a shared login", "wordpress", { ...alone("admin"), login: "shared" }, "not-yet", "shared-login"],
  ["a shared login of a shop", "shopify", { ...alone("owner"), login: "shared" }, "not-yet", "shared-login"],
  ["somebody’s own mailbox", console_, { ...alone("owner"), login: "personal" }, "not-yet", "personal-login"],
  ["a private mailbox", "gandi", { ...alone("owner"), login: "personal" }, "not-yet", "personal-login"],
  [
    "an export runs on our service account",
    "google-analytics-4",
    { ...alone("admin"), ours: [right("editor", "bq@rivage", "service-account")] },
    "not-yet",
    "service-account",
  ],
  [
    "a plugin runs on our token",
    "mailchimp",
    { ...alone("owner"), ours: [right("admin", "clé du site", "token"), right("editor")] },
    "not-yet",
    "service-account",
  ],
  // All at once, the gravest first.
  [
    "everything at once",
    exampleTool,
    {
      clientLevel: "viewer",
      login: "shared",
      owner: "us",
      payer: "us",
      ours: [right("owner"), right("editor", "robot", "token")],
      evidence: [shows("owner", { until: "2026-11-21" }), shows("owner"), shows("viewer")],
    },
    "not-yet",
    "last-owner our-account we-pay wait-not-started shared-login service-account",
    "right-too-low contradicted",
  ],
  // Set aside.
  [
    "set aside as not applicable",
    console_,
    { owner: "us", exception: { is: "not-applicable", reason: "Sans site", by: "member:1", on: today } },
    "not-applicable",
  ],
  [
    "waived, of a tool that nobody knows",
    undefined,
    { exception: { is: "waived", reason: "Arrêté", by: "member:1", on: today } },
    "waived",
  ],
];

test("what blocks follows from what was said, the tool and the day, the gravest first", () => {
  assertRows(rows, blockerKinds, 10);
});

test("a reason says whose right, how long, whether it can be moved, which level and until when", () => {
  const ours = [right("owner", "MCC 123", "agency-link"), right("admin", "Lou")];
  const ads = autonomyIn("google-ads", { ...alone("editor"), ours, owner: "us" });
  const none = { days: null, transferable: null, names: [] };
  assert.deepEqual(ads.blockers, [
    { ...none, kind: "last-owner", names: ["MCC 123"] },
    { ...none, kind: "our-account", transferable: "yes" },
    { ...none, kind: "wait-not-started", days: 20 },
  ]);
  assert.deepEqual(ads.lacks, [
    { kind: "right-too-low", level: "admin", until: null },
    { kind: "no-evidence", level: "admin", until: null },
  ]);
  const profile = autonomyIn("google-business-profile", { ...alone("owner"), waitSince: "2026-11-30" });
  assert.deepEqual(profile.lacks, [{ kind: "waiting", level: null, until: "2026-12-07" }]);
  const stuck = autonomyIn("meta-ad-account", { ...alone("owner"), owner: "us" });
  assert.deepEqual(stuck.blockers, [{ ...none, kind: "our-account", transferable: "no" }]);
  const programs = [right("viewer", "lecture", "token"), right("owner", "robot", "service-account")];
  const runs = autonomyIn(console_, { ...alone("owner"), ours: programs });
  assert.deepEqual(runs.blockers, [{ ...none, kind: "service-account", names: ["robot"] }]);
  const evidence = ["2026-10-31", "2026-11-30", "2026-11-15"].map((until) =>
    shows("owner", { on: "2026-10-01", until }),
  );
  const ended = autonomyIn(console_, { ...alone("owner"), evidence });
  assert.deepEqual(ended.lacks, [{ kind: "evidence-expired", level: "owner", until: "2026-11-30" }]);
});
