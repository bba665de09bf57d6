import type { en } from "./en.ts";

/** Ce que dit la page qui décrit l’API. */
export const fr = {
  title: "Référence de l’API",
  contents: "Opérations",
  lead: "Tout ce qui peut être fait ou demandé, par POST avec une clé d’API. La même liste en document pour les machines :",
  everywhere: "Refus possibles de toute opération",
  example: "Exemple",
  field: "Champ",
  type: "Type",
  meaning: "Sens",
  required: "obligatoire",
} as const satisfies Record<keyof typeof en, string>;
