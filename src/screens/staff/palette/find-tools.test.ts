import { strict as assert } from "node:assert";
import { test } from "node:test";
import { toolsCalled } from "./find-tools.ts";

const tools = [
  { name: "Axeptio", aliases: ["bandeau de consentement"] },
  { name: "Google Search Console", aliases: ["GSC", "Webmaster Tools"] },
  { name: "Search Atlas", aliases: [] },
  ...Array.from({ length: 10 }, (_, at) => ({ name: `Réseau ${at}`, aliases: ["social"] })),
];
const found = (typed: string) => toolsCalled(tools, typed).map(({ tool, as }) => [tool.name, as]);

test("a tool is found by its name or by what people call it, from the second letter on", () => {
  assert.deepEqual(found("g"), []);
  assert.deepEqual(found("gs"), [["Google Search Console", "GSC"]]);
  assert.deepEqual(found("search"), [
    ["Google Search Console", undefined],
    ["Search Atlas", undefined],
  ]);
  assert.deepEqual(found("consent bandeau"), [["Axeptio", "bandeau de consentement"]]);
  assert.deepEqual(found("onsole"), []);
});

test("tools by their own name come first, and of many a few", () => {
  assert.equal(found("reseau").length, 8);
  assert.equal(found("social").length, 8);
  const ads = { name: "Google Ads", aliases: ["SEA"] };
  assert.deepEqual(
    toolsCalled([ads, ...tools], "sea").map(({ tool }) => tool.name),
    ["Google Search Console", "Search Atlas", "Google Ads"],
  );
});
