import assert from "node:assert/strict";
import { test } from "node:test";
import { sayFrom } from "./say.ts";
import { fr } from "./screens/fr.ts";

test("sentences that come later are said as those of the start are", () => {
  const screens: Record<string, string> = {};
  const say = sayFrom("fr", { screens });
  assert.equal(say("screens", "form.cancel"), "form.cancel");
  Object.assign(screens, fr);
  assert.equal(say("screens", "form.cancel"), "Annuler");
  assert.equal(say("screens", "size.kilobytes", { size: "12" }), "12 ko");
  assert.equal(say("screens", "warnings", { count: 1 }), "1 remarque");
});
