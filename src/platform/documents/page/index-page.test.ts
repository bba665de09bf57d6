import assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { pathToFileURL } from "node:url";
import type { Browser, Page } from "playwright-core";
import type { Pack, Sheet } from "#core/pack/pack.ts";
import { openBrowser } from "#testing/browser.ts";
import { wildNames } from "#testing/names.ts";
import { samplePack, wildPack } from "#testing/packs.ts";
import { indexPage } from "./index-page.ts";

const axe = createRequire(import.meta.url).resolve("axe-core/axe.min.js");
const attacks = [
  "<script>hit()</script>",
  "<img src=x onerror=hit()>",
  '"><svg onload=hit()>',
  "'><iframe srcdoc='<script>parent.hit()</script>'>",
  "</style><script>hit()</script>",
  "</script><script>hit()</script>",
  "</title><script>hit()</script>",
  "--><script>hit()</script><!--",
  "javascript:hit()",
  " java\tscript:hit()",
  "JAVASCRIPT:hit()",
  "data:text/html,<script>hit()</script>",
  "vbscript:hit()",
  'https://exemple.fr/" onmouseover="hit()',
  "https://exemple.fr/'onfocus='hit()' autofocus='",
  "mailto:a@b.fr?subject=<script>hit()</script>",
  "<details open ontoggle=hit()>",
  "<math><mtext><table><mglyph><style><img src onerror=hit()>",
  "&lt;script&gt;hit()&lt;/script&gt;",
  "\u0000<scr\u0000ipt>hit()</script>",
  "{{constructor.constructor('hit()')()}}",
  "<base href=//exemple.fr>",
  '<meta http-equiv=refresh content="0;url=javascript:hit()">',
  "<a href=javascript:hit()>x</a>",
  "<form action=javascript:hit()><button>x",
];

let browser: Browser;
let folder: string;
before(async () => {
  browser = await openBrowser();
  folder = await mkdtemp(join(tmpdir(), "passation-page-"));
});
after(async () => {
  await browser.close();
  await rm(folder, { recursive: true, force: true });
});

async function open(html: string, options: Parameters<Browser["newPage"]>[0] = {}): Promise<Page> {
  const file = join(folder, "index.html");
  await writeFile(file, html);
  const page = await browser.newPage(options);
  await page.goto(pathToFileURL(file).href);
  return page;
}

/** A pack of one of each thing: enough for what is judged by kind and not by number. */
function shortPack(lang: "fr" | "en"): Pack {
  const pack = samplePack(lang, 4);
  const plots = (sheet: Sheet) => sheet.plots.map((plot) => ({ ...plot, points: plot.points.slice(0, 9) }));
  return {
    ...pack,
    sheets: pack.sheets.map((sheet) => ({ ...sheet, rows: sheet.rows.slice(0, 3), plots: plots(sheet) })),
  };
}

test("the page has no accessibility fault, wide and narrow, light and dark, in both languages", async () => {
  for (const lang of ["fr", "en"] as const) {
    for (const width of [375, 1440]) {
      for (const colorScheme of ["light", "dark"] as const) {
        const page = await open(indexPage(shortPack(lang)).replace(/<meta http-equiv="Content[^>]*>/, ""), {
          viewport: { width, height: 900 },
          colorScheme,
        });
        await page.evaluate(() => {
          for (const folded of document.querySelectorAll("details")) folded.open = true;
        });
        await page.addScriptTag({ path: axe });
        const faults = await page.evaluate<readonly string[]>(
          `axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] })
             .then(({ violations }) => violations.map(({ id, nodes }) => id + " " + nodes.map(({ html }) => html.slice(0, 120)).join(" | ")))`,
        );
        assert.deepEqual(faults, [], `${lang} ${width} ${colorScheme}`);
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth);
        assert.ok(overflow <= width, `${lang} ${width}: ${overflow} wide`);
        await page.close();
      }
    }
  }
});

test("nothing that a text holds is ever run, with the page's policy and without it", async () => {
  const pack = wildPack([...attacks, ...wildNames], "fr");
  const html = indexPage(pack);
  assert.match(
    html,
    /Content-Security-Policy" content="default-src 'none'; style-src 'sha256-[^']+'; script-src 'sha256-[^']+';/,
  );
  for (const source of [html, html.replace(/<meta http-equiv="Content[^>]*>/, "")]) {
    const page = await browser.newPage();
    let hits = 0;
    const asked: string[] = [];
    await page.exposeFunction("hit", () => hits++);
    page.on("request", (request) => asked.push(request.url()));
    const file = join(folder, "hostile.html");
    await writeFile(file, source);
    await page.goto(pathToFileURL(file).href);
    await page.evaluate(() => {
      for (const one of document.querySelectorAll("main *")) {
        for (const name of ["mouseover", "focus", "toggle"])
          one.dispatchEvent(new Event(name, { bubbles: true }));
      }
    });
    await page.fill("#search", "script");
    await page.waitForTimeout(300);
    assert.equal(hits, 0);
    assert.deepEqual(asked, [pathToFileURL(file).href]);
    const seen = await page.evaluate(() => ({
      scripts: document.querySelectorAll("script").length,
      foreign: document.querySelectorAll(
        "main :is(script, img, iframe, form, math, base, meta, style, object)",
      ).length,
      handlers: [...document.querySelectorAll("*")].filter((one) =>
        one.getAttributeNames().some((name) => name.startsWith("on")),
      ).length,
      schemes: [...new Set([...document.querySelectorAll("a")].map((one) => one.protocol))].sort(),
    }));
    assert.deepEqual(seen, { scripts: 1, foreign: 0, handlers: 0, schemes: ["file:", "https:", "mailto:"] });
    await page.close();
  }
});

test("one types a few words and only the lines that hold them stay; accents do not matter", async () => {
  const page = await open(indexPage(samplePack("fr", 30)));
  const shown = () => page.locator("#open-work .item:visible").count();
  assert.equal(await shown(), 30);
  await page.fill("#search", "REFONTE (12)");
  await page.waitForTimeout(300);
  assert.equal(await shown(), 1);
  assert.match((await page.textContent("[role=status]")) ?? "", /^Lignes trouvées\u00a0: \d+$/);
  await page.fill("#search", "");
  await page.waitForTimeout(300);
  assert.equal(await shown(), 30);
  await page.close();
});

test("without script the page shows everything and no search that would not work", async () => {
  const page = await open(indexPage(samplePack("en", 3)), { javaScriptEnabled: false });
  assert.equal(await page.locator("#search").isVisible(), false);
  assert.equal(await page.locator(".item").count(), 3);
  assert.equal(await page.locator("#decisions tbody tr").count(), 9);
  await page.locator(".item summary").nth(1).click();
  assert.ok(await page.getByText("Alice Martin, 1 Oct 2026").first().isVisible());
  await page.close();
});

test("a file of the pack is one click away, whatever its name, and only if it is of the pack", () => {
  const path = "Été & fils/100 %/maquette #1.png";
  const files = [{ path, bytes: 6, source: "Trello" }];
  const [sheet] = samplePack("fr", 0).sheets;
  assert.ok(sheet);
  const columns = [{ key: "file", title: "Fichier", kind: "link" as const, width: 60 }];
  const rows = [[`files/${path}`], ["files/not-there.png"], [null]];
  const html = indexPage({
    ...samplePack("fr", 0),
    files,
    sheets: [{ ...sheet, id: "files", columns, rows }],
  });
  const links = [...html.matchAll(/<td class="link"><a href="([^"]+)">/g)].map(([, href]) => href);
  assert.deepEqual(links, ["files/%C3%89t%C3%A9%20%26%20fils/100%20%25/maquette%20%231.png"]);
});

test("the same pack gives the same page", () => {
  assert.equal(indexPage(samplePack("fr", 4)), indexPage(samplePack("fr", 4)));
});
