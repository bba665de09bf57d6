import type { reportEn } from "./report-en.ts";

/** Ce que la lecture d’un signalement d’accès dit de lui, ou d’un de ses éléments. */
export const reportFr: Record<keyof typeof reportEn, string> = {
  "warning.report-unread":
    "Le signalement n’a pas la forme que Leadsie documente : il est gardé tel quel, et rien n’en a été noté.",
  "warning.report-status":
    "« {{value}} » n’est pas un état connu d’un signalement. Chaque élément a été lu pour lui-même.",
  "warning.report-cut": "Le signalement compte {{count}} éléments ; les {{most}} premiers ont été lus.",
  "warning.report-asset-unread":
    "Cet élément n’a pas la forme que Leadsie documente. Il est gardé dans le signalement.",
  "warning.report-tool-unknown":
    "« {{item}} » n’est aucun outil connu. Ajoutez l’accès à la main s’il est à suivre.",
  "warning.report-state-unknown":
    "« {{item}} » : on ne sait pas s’il a été accordé (« {{value}} »). Rien n’en a été noté.",
  "warning.report-level-unknown":
    "« {{item}} » : le signalement ne dit pas avec quel niveau. Lecteur a été noté, le moindre ; corrigez-le sur l’accès.",
};
