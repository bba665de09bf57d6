import type { Refusal } from "#core/kernel/refusal.ts";
import type { ImportedSource } from "#core/tracking/ports.ts";
import type { Importer } from "../importer.ts";
import type { DatedColumn } from "../rank-history.ts";
import { hasList, readLists, type SeoTool } from "../seo-lists.ts";
import { compactDay } from "../written-ranges.ts";

const keyword = ["Keyword", "Mot clé", "Mot-clé"];
const url = ["URL", "Url"];

/**
 * Semrush's lists: positions, keyword research, position tracking, pages, competitors, share of voice,
 * backlinks, referring domains, anchors. A link is its linking page; target and anchor stand beside it.
 */
const tool: SeoTool = {
  kind: "semrush",
  habits: { bareRate: "percent" },
  shapes: [
    {
      dimension: "backlink",
      item: ["Source url", "Source URL"],
      beside: ["Target url", "Target URL"],
      from: ["First seen"],
      to: ["Last seen"],
    },
    { dimension: "keyword", item: keyword, beside: [], from: ["Timestamp"] },
    {
      dimension: "competitor",
      item: ["Domain", "Domaine"],
      beside: ["Competitor Relevance", "Common Keywords"],
    },
    { dimension: "competitor", item: [...url, "Domain"], beside: ["Share of Voice level", "Share of Voice"] },
    {
      dimension: "referring-domain",
      item: ["Domain", "Root domain"],
      beside: ["Domain ascore", "Backlinks", "IP Address"],
      from: ["First seen"],
      to: ["Last seen"],
    },
    {
      dimension: "anchor",
      item: ["Anchor"],
      beside: ["Backlinks", "Domains"],
      from: ["First seen"],
      to: ["Last seen"],
    },
    { dimension: "page", item: url, beside: ["Traffic (%)", "Number of Keywords", "Keywords"] },
  ],
  datedColumns,
};

/** Headers that no other tool writes, as compared. */
const own =
  /^(?:keyword difficulty(?: index)?|traffic \(%\)|page ascore|domain ascore|competitor relevance|share of voice level|serp features by keyword|keyword intents|competitive density|.+ \d{8}(?: (?:type|landing))?|.+ difference)$/;

export const semrush: Importer = {
  kind: "semrush",
  recognise: (document) => hasList(document, tool, (keys) => keys.some((key) => own.test(key))),
  read: (document, options): ImportedSource | Refusal => readLists(document, tool, options),
};

/** Position tracking: `*.exemple.fr/*_20260101`, its `_type` and its `_landing`, one set a day and a domain. */
function datedColumns(headers: readonly string[]): readonly DatedColumn[] {
  return headers.flatMap((header, at): DatedColumn[] => {
    const [, domain = "", figures, label] = /^(.+?)_(\d{8})(?:_(type|landing))?$/.exec(header) ?? [];
    const day = compactDay(figures);
    const of = domain.replace(/^\*\./, "").replace(/\/\*?$/, "");
    return day === undefined
      ? []
      : [{ at, day, of, what: label ? "text" : "position", label: label ?? "position" }];
  });
}
