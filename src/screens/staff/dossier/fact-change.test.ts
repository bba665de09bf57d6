import { strict as assert } from "node:assert";
import { test } from "node:test";
import { sayFrom } from "#messages/say.ts";
import { fr } from "#messages/screens/fr.ts";
import { openDates } from "#screens/dates.ts";
import type { Words } from "#screens/words.tsx";
import { changeSaid } from "./fact-change.ts";

test("an edit is told with what a field was and what it is, unless it is a text of several lines", () => {
  const translate = sayFrom("fr", { screens: fr });
  const say: Words["say"] = (key, params) => translate("screens", key, params);
  const words = { say, dates: openDates("fr"), language: "fr" } as const;
  const cases: readonly (readonly [string, unknown, string])[] = [
    ["endOn", { from: "2026-11-29", to: "2026-10-01" }, "fin (29 novembre 2026 → 1er octobre 2026)"],
    ["endOn", { from: null, to: "2026-12-14" }, "fin (rien → 14 décembre 2026)"],
    ["tone", { from: "calm", to: "dispute" }, "climat (Serein → Litige)"],
    ["strategic", { from: null, to: false }, "stratégique ou non (rien → Non)"],
    ["timeBudgetMinutes", { from: 750, to: null }, "temps prévu (12,5 h → rien)"],
    ["party", { from: "Aubin", to: "Aubin & fils" }, "client ou fournisseur (Aubin → Aubin & fils)"],
    ["sites", { from: [], to: ["https://aubin.example"] }, "sites"],
    ["internalView", { from: null, to: "Trop lents" }, "ce que nous en pensons"],
    ["endOn", undefined, "fin"],
    ["later-field", { from: 1, to: 2 }, "later-field"],
  ];
  for (const [name, change, said] of cases) assert.equal(changeSaid(name, change, words), said);
});
