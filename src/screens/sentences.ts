import type { Language } from "#messages/messages.ts";
import { firstLanguage } from "./languages.ts";

/** Only the sentences of the languages spoken here travel, and only with the pages that say them. */
const files = {
  first: { fr: () => import("./sentences/first-fr.ts"), en: () => import("./sentences/first-en.ts") },
  account: { fr: () => import("./sentences/account-fr.ts"), en: () => import("./sentences/account-en.ts") },
  accesses: {
    fr: () => import("./sentences/accesses-fr.ts"),
    en: () => import("./sentences/accesses-en.ts"),
  },
  facts: { fr: () => import("./sentences/facts-fr.ts"), en: () => import("./sentences/facts-en.ts") },
  figures: { fr: () => import("./sentences/figures-fr.ts"), en: () => import("./sentences/figures-en.ts") },
  home: { fr: () => import("./sentences/home-fr.ts"), en: () => import("./sentences/home-en.ts") },
  import: { fr: () => import("./sentences/import-fr.ts"), en: () => import("./sentences/import-en.ts") },
  inventory: {
    fr: () => import("./sentences/inventory-fr.ts"),
    en: () => import("./sentences/inventory-en.ts"),
  },
  plan: { fr: () => import("./sentences/plan-fr.ts"), en: () => import("./sentences/plan-en.ts") },
  playbooks: {
    fr: () => import("./sentences/playbooks-fr.ts"),
    en: () => import("./sentences/playbooks-en.ts"),
  },
  refusals: {
    fr: () => import("./sentences/refusals-fr.ts"),
    en: () => import("./sentences/refusals-en.ts"),
  },
  sheet: { fr: () => import("./sentences/sheet-fr.ts"), en: () => import("./sentences/sheet-en.ts") },
  sweep: { fr: () => import("./sentences/sweep-fr.ts"), en: () => import("./sentences/sweep-en.ts") },
  tools: { fr: () => import("./sentences/tools-fr.ts"), en: () => import("./sentences/tools-en.ts") },
  handover: {
    fr: () => import("./sentences/handover-fr.ts"),
    en: () => import("./sentences/handover-en.ts"),
  },
};
type Part = keyof typeof files;

type Came = Record<"screens" | "refusals", Record<string, string>>;
const came: Record<Language, Came> = {
  fr: { screens: {}, refusals: {} },
  en: { screens: {}, refusals: {} },
};
const wanted = new Set<Part>(["first"]);
const spoken = new Set([firstLanguage()]);

/** The same page, once its sentences have come too. */
export function saying<Page>(parts: readonly Part[], page: () => Promise<Page>): () => Promise<Page> {
  return async () => {
    const [found] = await Promise.all([page(), ...parts.map(fetchPart)]);
    return found;
  };
}

/** The sentences of a language that pages opened so far say; those of later pages join them. */
export async function fetchSentences(language: Language): Promise<Came> {
  spoken.add(language);
  await Promise.all([...wanted].map((part) => bring(language, part)));
  return came[language];
}

async function fetchPart(part: Part): Promise<void> {
  wanted.add(part);
  await Promise.all([...spoken].map((language) => bring(language, part)));
}

async function bring(language: Language, part: Part): Promise<void> {
  const { screens, ...others } = await files[part][language]();
  Object.assign(came[language].screens, screens);
  if ("refusals" in others) Object.assign(came[language].refusals, others.refusals);
}
