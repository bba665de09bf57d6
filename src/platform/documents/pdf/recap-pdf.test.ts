import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { test } from "node:test";
import type { Pack } from "#core/pack/pack.ts";
import { wildNames } from "#testing/names.ts";
import { sampleItem, samplePack, wildPack } from "#testing/packs.ts";
import { recapIn, recapPdf } from "./recap-pdf.ts";

const whole = (pack: Pack) => recapPdf(pack).toString("latin1");
const metadata = (pdf: string) =>
  Buffer.from(pdf.slice(pdf.indexOf("<x:xmpmeta")), "latin1").toString("utf8");

test("a recap is tagged, archival and accessible, dated and in its language", () => {
  for (const lang of ["fr", "en"] as const) {
    const pdf = whole(samplePack(lang, 3));
    assert.match(pdf, new RegExp(`/Lang \\(${lang}\\)`));
    for (const wanted of [
      "/StructTreeRoot",
      "/Marked true",
      "/DisplayDocTitle true",
      "/S /TH",
      "/S /Figure",
    ]) {
      assert.ok(pdf.includes(wanted), wanted);
    }
    const said = metadata(pdf);
    assert.match(said, /<pdfaid:part>3<\/pdfaid:part><pdfaid:conformance>A</);
    assert.match(said, /<pdfuaid:part xmlns:pdfuaid="[^"]+">1<\/pdfuaid:part>/);
    assert.match(said, /<xmp:CreateDate>2026-12-14T00:00:00Z</);
    assert.match(said, /Maison Lumière/);
    assert.doesNotMatch(pdf, /\/JavaScript|\/Launch|\/EmbeddedFile/);
  }
});

test("every object of a recap stands where its table of places says", () => {
  const pdf = whole(samplePack("fr", 3));
  const start = Number(/startxref\n(\d+)\n%%EOF/.exec(pdf)?.[1]);
  assert.equal(pdf.slice(start, start + 5), "xref\n");
  const places = [...pdf.slice(start).matchAll(/^(\d{10}) 00000 n/gm)].map(([, place]) => Number(place));
  assert.ok(places.length > 100);
  places.forEach((place, index) => {
    const head = `${index + 1} 0 obj`;
    assert.equal(pdf.slice(place, place + head.length), head);
  });
  const [, length, packet] =
    /\/Length (\d+)\n {2}\/Type \/Metadata[\s\S]*?stream\n([\s\S]*?)\nendstream/.exec(pdf) ?? [];
  assert.equal(packet?.length, Number(length));
});

test("the layout passes the compiler's own check of accessible documents", () => {
  for (const lang of ["fr", "en"] as const) {
    assert.ok(recapIn("ua-1", samplePack(lang, 20)).length > 0);
    assert.ok(recapIn("ua-1", wildPack(wildNames.slice(0, 40), lang)).length > 0);
  }
});

test("two hundred wild names, wherever they stand, never prevent the recap", () => {
  assert.ok(wildNames.length >= 200, `${wildNames.length} names`);
  assert.ok(recapPdf(wildPack(wildNames, "fr")).length > 100_000);
  for (let index = 0; index < wildNames.length; index += 3) {
    const [client = "?", agency = "?", title = "?"] = wildNames.slice(index, index + 3);
    const pdf = whole({ ...samplePack("en", 0), client, agency, title, sheets: [] });
    assert.match(metadata(pdf), /pdfuaid/);
  }
});

test("text that looks like source stays text", () => {
  const client = '#panic("x") $ *a* = #sys.inputs <b> \\ @c';
  const said = metadata(whole({ ...samplePack("fr", 1), client, title: client }));
  assert.ok(said.includes("#panic(&quot;x&quot;) $ *a* = #sys.inputs &lt;b&gt; \\ @c"), said.slice(0, 1_500));
});

test("only addresses that one may follow become links", () => {
  const urls = [
    "javascript:alert(1)",
    " JaVaScRiPt:alert(1)",
    "data:text/html,x",
    "file:///etc/passwd",
    "nonsense",
  ];
  const attachments = [...urls, "https://exemple.fr/é", "mailto:a@exemple.fr"].map((url) => ({
    name: "x",
    url,
  }));
  const openWork = [sampleItem("fr", 1, { url: "javascript:alert(2)", attachments })];
  const pdf = whole({ ...samplePack("fr", 0), recap: { openWork } });
  const linked = [...pdf.matchAll(/\/URI \(([^)]*)\)/g)].map(([, url]) => url);
  assert.deepEqual(linked, ["https://exemple.fr/%C3%A9", "mailto:a@exemple.fr"]);
});

test("the same pack gives the same bytes in another process, another time zone, another language of the machine", () => {
  const script = `
    const { recapPdf } = await import("#platform/documents/pdf/recap-pdf.ts");
    const { samplePack } = await import("#testing/packs.ts");
    const { createHash } = await import("node:crypto");
    process.stdout.write(createHash("sha256").update(recapPdf(samplePack("fr", 8))).digest("hex"));`;
  const here = createHash("sha256")
    .update(recapPdf(samplePack("fr", 8)))
    .digest("hex");
  for (const TZ of ["Pacific/Kiritimati", "America/Los_Angeles"]) {
    const env = { ...process.env, TZ, LANG: "de_DE.UTF-8", LC_ALL: "de_DE.UTF-8" };
    const there = execFileSync(process.execPath, ["--input-type=module", "-e", script], {
      env,
      encoding: "utf8",
    });
    assert.equal(there, here, TZ);
  }
});
