import type { Pack, Sheet } from "#core/pack/pack.ts";
import type { Language } from "#messages/messages.ts";
import type { Translate } from "#messages/translator.ts";
import { fileNames } from "../file-names.ts";
import { itemsOf, mostTold } from "./open-work-data.ts";
import { performanceOf } from "./performance-data.ts";
import type { Block, Section } from "./recap-document.ts";
import { tableOf } from "./table-data.ts";

/** How many lines of each sheet a recap shows; the workbook holds them all. */
const most = {
  decisions: 200,
  stakeholders: 100,
  accesses: 200,
  actions: 60,
  files: 100,
  sources: 100,
  kept: 60,
} as const;

/** The sections of a recap in the order of the workbook; open work and what follows it start a page. */
export function sectionsOf(pack: Pack, say: Translate): readonly Section[] {
  const sections = pack.sheets.flatMap((sheet) => sectionOf(sheet, pack, say) ?? []);
  return sections.map((section, index) => ({ ...section, fresh: index < 2 }));
}

function sectionOf(sheet: Sheet, pack: Pack, say: Translate): Section | undefined {
  const { lang, warnings } = pack;
  const whole = (shown: number) => tableSection(sheet, shown, lang, say);
  switch (sheet.id) {
    case "summary":
    case "all-items":
      return undefined;
    case "open-work":
      return openWork(pack, sheet, say);
    case "files":
      return after(
        say("documents", "files.intro", { folder: `${fileNames.carriedFolder}/` }),
        whole(most.files),
      );
    case "kept":
      return after(say("documents", "kept.intro"), whole(most.kept));
    case "performance":
      return { ...whole(0), blocks: performanceOf(sheet, lang, say) };
    case "sources": {
      const section = whole(most.sources);
      return { ...section, blocks: [...section.blocks, ...remarks(warnings, say)] };
    }
    case "decisions":
    case "stakeholders":
    case "accesses":
    case "actions":
      return whole(most[sheet.id]);
    default:
      return sheet.id satisfies never;
  }
}

/** A section with a sentence before it; none when there is nothing to show. */
function after(intro: string, section: Section): Section | undefined {
  return section.blocks.length === 0 ? undefined : { ...section, intro: [intro, ...section.intro] };
}

function tableSection(sheet: Sheet, shown: number, lang: Language, say: Translate): Section {
  const empty = sheet.rows.length === 0;
  return {
    title: sheet.name,
    fresh: false,
    intro: [...(empty ? [say("documents", "empty.rows")] : []), ...(sheet.note ? [sheet.note] : [])],
    blocks: empty ? [] : [tableOf(sheet, shown, lang, say)],
  };
}

function openWork({ recap, lang }: Pack, sheet: Sheet, say: Translate): Section {
  const count = recap.openWork.length;
  const { page, workbook } = fileNames;
  const intro = count === 0 ? say("documents", "open.none") : say("documents", "open.intro", { count });
  const rest = say("documents", "open.rest", { told: mostTold, page, workbook });
  return {
    title: sheet.name,
    fresh: true,
    intro: [intro, ...(count > mostTold ? [rest] : [])],
    blocks: count === 0 ? [] : [itemsOf(recap.openWork, lang, say)],
  };
}

function remarks(warnings: readonly string[], say: Translate): readonly Block[] {
  if (warnings.length === 0) return [];
  return [{ kind: "list", title: say("documents", "warnings"), entries: warnings }];
}
