import { strict as assert } from "node:assert";
import { test } from "node:test";
import { closingOf, earliestClosing } from "./closing.ts";

test("the portal stays readable six months after the end, or until the day that somebody chose, that day included", () => {
  const open = { endOn: "2026-12-14", state: "open" } as const;
  const cases = [
    [open, null, "2027-06-14", { until: "2027-06-14", chosen: null, usual: "2027-06-14", isOver: false }],
    [open, null, "2027-06-15", { until: "2027-06-14", chosen: null, usual: "2027-06-14", isOver: true }],
    [
      open,
      "2027-12-31",
      "2027-06-15",
      { until: "2027-12-31", chosen: "2027-12-31", usual: "2027-06-14", isOver: false },
    ],
    [
      { endOn: null, state: "open" },
      null,
      "2030-01-01",
      { until: null, chosen: null, usual: null, isOver: false },
    ],
    [
      { ...open, state: "cancelled" },
      null,
      "2030-01-01",
      { until: null, chosen: null, usual: null, isOver: false },
    ],
    [
      { ...open, endOn: "2026-08-31" },
      null,
      "2026-09-01",
      { until: "2027-02-28", chosen: null, usual: "2027-02-28", isOver: false },
    ],
  ] as const;
  for (const [dossier, chosen, today, expected] of cases)
    assert.deepEqual(closingOf(dossier, chosen, today), expected);
});

test("nobody closes it before the end, nor on a day that is past", () => {
  assert.equal(earliestClosing({ endOn: "2026-12-14" }, "2026-12-03"), "2026-12-14");
  assert.equal(earliestClosing({ endOn: "2026-12-14" }, "2027-01-05"), "2027-01-05");
  assert.equal(earliestClosing({ endOn: null }, "2026-12-03"), "2026-12-03");
});
