import type { Refusal } from "#core/kernel/refusal.ts";
import type { ImportedSource } from "#core/tracking/ports.ts";
import type { Importer } from "../importer.ts";
import { hasList, readLists, type SeoTool } from "../seo-lists.ts";

const seen = { from: ["First seen"], to: ["Last seen", "Last check", "Last Check"] };

/**
 * Ahrefs' lists, in UTF-16 with tabulations or in UTF-8 with commas: organic keywords, keyword research,
 * rank tracking, pages, backlinks, referring domains. A link is its linking page; target, anchor and
 * `nofollow` stand beside it.
 */
const tool: SeoTool = {
  kind: "ahrefs",
  habits: {
    bareRate: "percent",
    own: {
      "current position": "position",
      "current traffic": "traffic",
      "current organic traffic": "traffic",
      difficulty: "keyword-difficulty",
      "current referring domains": "referring-domains",
    },
  },
  shapes: [
    {
      dimension: "backlink",
      item: ["Referring page URL", "Referring Page URL", "Source URL"],
      beside: ["Target URL", "Link URL", "Anchor"],
      ...seen,
    },
    {
      dimension: "keyword",
      item: ["Keyword"],
      beside: [],
      from: ["Current date", "Last update", "Last Update"],
    },
    {
      dimension: "referring-domain",
      item: ["Domain", "Referring domain", "Referring Domain"],
      beside: ["DR", "Domain rating", "Links to target", "Dofollow ref. domains", "Backlinks"],
      ...seen,
    },
    {
      dimension: "anchor",
      item: ["Anchor"],
      beside: ["Ref. domains", "Referring domains", "Links to target"],
      ...seen,
    },
    {
      dimension: "competitor",
      item: ["Competitor"],
      beside: ["Common keywords", "Share", "Keywords overlap"],
    },
    {
      dimension: "page",
      item: ["URL", "Page URL", "Current URL", "Target URL"],
      beside: [
        "UR",
        "Current traffic",
        "Traffic value",
        "Current top keyword",
        "Ref. domains",
        "Top keyword",
      ],
      ...seen,
    },
  ],
  datedColumns: () => [],
};

/** Headers that no other tool writes, as compared. */
const own =
  /^(?:referring page (?:url|title)|kd|dr|ur|domain rating|links to target|dofollow ref\. domains|ref\. domains|parent (?:keyword|topic)|traffic potential|cps|current (?:position|url|traffic|organic traffic|top keyword)|organic traffic|url rating \(desc\)|common keywords)$/;
/** Semrush writes some of them too, always beside one of these. */
const others = /^(?:keyword difficulty|competitor relevance|page ascore|domain ascore|search volume)$/;

export const ahrefs: Importer = {
  kind: "ahrefs",
  recognise: (document) =>
    hasList(
      document,
      tool,
      (keys) => keys.some((key) => own.test(key)) && !keys.some((key) => others.test(key)),
    ),
  read: (document, options): ImportedSource | Refusal => readLists(document, tool, options),
};
