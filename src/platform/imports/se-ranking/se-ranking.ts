import type { Refusal } from "#core/kernel/refusal.ts";
import type { ImportedSource } from "#core/tracking/ports.ts";
import type { Importer } from "../importer.ts";
import type { DatedColumn } from "../rank-history.ts";
import { hasList, readLists, type SeoTool } from "../seo-lists.ts";
import { dayOrder, writtenDate } from "../written-dates.ts";

const keyword = ["Keyword", "Keywords", "Mot-clé", "Mot clé", "Mots-clés", "Mots clés", "Requête", "Query"];

/**
 * SE Ranking's lists: ranks with a date a column, after lines that name the project and its search
 * engine; backlinks with its own scores. Other rank trackers that lay days out in columns read alike.
 */
const tool: SeoTool = {
  kind: "se-ranking",
  habits: { bareRate: "percent" },
  shapes: [
    {
      dimension: "backlink",
      item: ["URL from", "Referring page", "Referring page URL", "Source URL", "Linking page"],
      beside: ["Domain Trust", "Page Trust", "DT", "PT", "InLink Rank", "Domain InLink Rank"],
      from: ["First seen", "Date found"],
      to: ["Last seen", "Last check"],
    },
    {
      dimension: "referring-domain",
      item: ["Domain", "Referring domain"],
      beside: ["Domain Trust", "DT", "Domain InLink Rank"],
      from: ["First seen"],
      to: ["Last seen"],
    },
    { dimension: "keyword", item: keyword, beside: [] },
  ],
  datedColumns,
};

/** Headers that no other tool writes, as compared. */
const own =
  /^(?:domain trust|page trust|dt|pt|(?:domain )?inlink rank|search vol\.|traffic forecast|prevision de trafic)$/;

export const seRanking: Importer = {
  kind: "se-ranking",
  recognise: (document) =>
    hasList(document, tool, (keys) => keys.some((key) => own.test(key)) || datedColumns(keys).length > 0),
  read: (document, options): ImportedSource | Refusal => readLists(document, tool, options),
};

/** `2026-01-15`, `15.01.2026`, `Jan 15, 2026`, alone or after the search engine: `Google France 2026-01-15`. */
function datedColumns(headers: readonly string[]): readonly DatedColumn[] {
  const { order } = dayOrder(headers, "fr");
  return headers.flatMap((header, at): DatedColumn[] => {
    const [, engine = "", date = ""] =
      /^(.*?)[\s,(:–-]*((?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{4}|\p{L}{3,9}\.? \d{1,2},? \d{4}|\d{1,2} \p{L}{3,9}\.? \d{4})(?:T[\d:.Z]+)?)\)?$/u.exec(
        header,
      ) ?? [];
    const day = date === "" ? undefined : writtenDate(date, order)?.start.slice(0, 10);
    return day === undefined ? [] : [{ at, day, of: engine.trim(), what: "position", label: "position" }];
  });
}
