import { strict as assert } from "node:assert";
import { type Access, blankSaid, blankShown, type Evidence } from "#core/access/access.ts";
import { autonomyOf } from "#core/access/autonomy.ts";
import type { AutonomyState } from "#core/access/kinds.ts";
import type { Tool } from "#core/tool/tool.ts";
import { openTools } from "#platform/catalogue/tools.ts";

const catalogue = openTools()();
let ids = 0;

/** The day on which the accesses of tests are looked at. */
export const today = "2026-12-01";

/** Evidence seen some days before, each said after the one before. */
export function shows(level: Evidence["level"], more: Partial<Evidence> = {}): Evidence {
  ids += 1;
  const said = { statement: "Vu", fileId: null, on: "2026-11-20", until: null, by: "member:1" };
  const stands = { giverLeft: false, withdrawn: null };
  return { id: String(ids).padStart(4, "0"), grade: "attested", level, ...stands, ...said, ...more };
}

/** A right of ours, of a person unless something else is said. */
export const right = (
  level: Evidence["level"],
  name = "Lou",
  form: Access["ours"][number]["form"] = "person",
) => ({ form, name, level });

/** Nothing is against the client: it has this level, owns, pays, signs in by name, and it was shown. */
export const alone = (level: Evidence["level"]): Partial<Access> => ({
  clientLevel: level,
  login: "named",
  owner: "client",
  payer: "client",
  evidence: [shows(level)],
});

/** An access of which nothing more was said. */
export const anAccess = (said: Partial<Access>): Access => ({
  id: "1",
  toolKey: "tool",
  toolName: "Tool",
  resource: null,
  ...blankSaid,
  ...blankShown,
  ...said,
});

/** What is said of an access to a tool, and what follows: kinds of blockers and lacks in their order. */
export type AutonomyRow = readonly [
  what: string,
  tool: string | Tool | undefined,
  said: Partial<Access>,
  state: AutonomyState,
  blockers?: string,
  lacks?: string,
];

/** What follows from an access to a tool of the catalogue. */
export const autonomyIn = (tool: string | Tool | undefined, said: Partial<Access>) =>
  autonomyOf(anAccess(said), typeof tool === "string" ? catalogue.get(tool) : tool, today);

/** Asserts each row, that its tools are real, and that each of these kinds is told in two of them. */
export function assertRows(rows: readonly AutonomyRow[], kinds: readonly string[], realTools: number): void {
  const named = (reasons: readonly { readonly kind: string }[]) => reasons.map(({ kind }) => kind).join(" ");
  for (const [what, tool, said, state, blockers = "", lacks = ""] of rows) {
    const autonomy = autonomyIn(tool, said);
    const told = [autonomy.state, named(autonomy.blockers), named(autonomy.lacks)];
    assert.deepEqual(told, [state, blockers, lacks], what);
    if (state === "autonomous") assert.ok(autonomy.grade !== null && autonomy.shownOn !== null, what);
  }
  const told = rows.flatMap((row) => `${row[4] ?? ""} ${row[5] ?? ""}`.split(" "));
  for (const kind of kinds) assert.ok(told.filter((one) => one === kind).length >= 2, `${kind}, twice`);
  const real = new Set(rows.flatMap(([, tool]) => (typeof tool === "string" ? tool : [])));
  assert.ok(real.size >= realTools && [...real].every((key) => catalogue.has(key)));
}
