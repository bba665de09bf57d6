import assert from "node:assert/strict";
import { test } from "node:test";
import { csvDocument, readBy, tableDocument } from "#testing/documents.ts";
import { semrush } from "../semrush/semrush.ts";
import { ahrefs } from "./ahrefs.ts";

/** UTF-16 with its mark and tabulations, as the "For Microsoft Excel" choice gives it. */
const wide = (text: string) => {
  const bytes = Buffer.from(`\ufeff${text}`, "utf16le");
  return new Uint8Array(bytes);
};

test("reads organic keywords in UTF-16, the first header quoted twice", async () => {
  const source = await readBy(
    ahrefs,
    csvDocument(
      wide(
        [
          [
            '"""Keyword"""',
            "Country",
            "Branded",
            "SERP features",
            "Volume",
            "KD",
            "CPC",
            "Previous organic traffic",
            "Current organic traffic",
            "Current position",
            "Current URL",
            "Current date",
          ],
          [
            "plombier été",
            "FR",
            "false",
            "Local pack, Sitelinks",
            "2.1K",
            "0",
            "5.84",
            "",
            "18",
            "2",
            "https://exemple.fr/plombier",
            "2026-04-02 23:00:27",
          ],
          ["chauffage", "FR", "false", "", "90", "", "", "3", "", "", "", ""],
        ]
          .map((row) => row.join("\t"))
          .join("\r\n"),
      ),
      "exemple.fr-organic-keywords_2026-04-20.csv",
    ),
  );
  assert.equal(source.sourceKey, "ahrefs:exemple.fr:keyword");
  assert.deepEqual(source.performance, [
    {
      dimension: "keyword",
      item: "plombier été",
      from: "2026-04-02",
      to: "2026-04-02",
      values: { "search-volume": 2100, "keyword-difficulty": 0, cpc: 5.84, traffic: 18, position: 2 },
      other: {
        Country: "FR",
        Branded: "false",
        "SERP features": "Local pack, Sitelinks",
        "Current URL": "https://exemple.fr/plombier",
      },
    },
    {
      dimension: "keyword",
      item: "chauffage",
      values: { "search-volume": 90, "previous-traffic": 3 },
      other: { Country: "FR", Branded: "false" },
    },
  ]);
});

test("reads backlinks with what a commitment needs: page, target, anchor, dates", async () => {
  const source = await readBy(
    ahrefs,
    csvDocument(
      `"""Referring page title""",Referring page URL,Referring page HTTP code,Domain rating,UR,Domain traffic,Target URL,Anchor,Nofollow,Lost status,First seen,Last seen,Lost
Dix plombiers,https://blog.exemple.org/dix,200,24,4.5,9075,https://exemple.fr/,notre avis,true,,2026-03-18 11:58:44,2026-04-14 20:51:54,
`,
    ),
  );
  assert.deepEqual(source.performance, [
    {
      dimension: "backlink",
      item: "https://blog.exemple.org/dix",
      from: "2026-03-18",
      to: "2026-04-14",
      values: {
        "Referring page HTTP code": 200,
        "domain-rating": 24,
        "url-rating": 4.5,
        "Domain traffic": 9075,
      },
      other: {
        "Referring page title": "Dix plombiers",
        "Target URL": "https://exemple.fr/",
        Anchor: "notre avis",
        Nofollow: "true",
      },
    },
  ]);
});

test("reads numbered research and referring domains, and leaves Semrush's lists alone", async () => {
  const research = await readBy(
    ahrefs,
    tableDocument([
      ["#", "Keyword", "Country", "Difficulty", "Volume", "CPS", "Parent Keyword"],
      ["1", "lampe", "fr", "12", "300", "0.9", "lampes"],
    ]),
  );
  assert.deepEqual(research.performance[0]?.values, {
    "#": 1,
    "keyword-difficulty": 12,
    "search-volume": 300,
    CPS: 0.9,
  });
  const domains = await readBy(
    ahrefs,
    tableDocument([
      ["Domain", "DR", "Dofollow ref. domains", "Links to target", "First seen"],
      ["exemple.org", "34", "120", "3", "2025-01-02"],
    ]),
  );
  assert.deepEqual(domains.performance[0], {
    dimension: "referring-domain",
    item: "exemple.org",
    from: "2025-01-02",
    to: "2025-01-02",
    values: { "domain-rating": 34, "Dofollow ref. domains": 120, backlinks: 3 },
  });
  const competitors = tableDocument([
    ["Domain", "Competitor Relevance", "Common Keywords", "Organic Keywords"],
    ["a.fr", "0.4", "12", "50"],
  ]);
  assert.equal(ahrefs.recognise(competitors), false);
  assert.equal(semrush.recognise(competitors), true);
});
