import type { toolEn } from "./tool-en.ts";

/** Pourquoi un outil n’est pas montré, enregistré ou repris. */
export const toolFr: Record<keyof typeof toolEn, string> = {
  "tool.not-found": "Ni le catalogue ni votre agence ne connaissent cet outil.",
  "tool.not-own": "Votre agence ne dit rien de particulier de cet outil.",
  "tool.twice": "L’outil « {{key}} » s’y trouve deux fois. Gardez-en un seul.",
  "tool.too-many": "Une agence peut corriger ou ajouter {{limit}} outils. Reprenez-en d’abord.",
} as const;
