import type { factsPlanEn } from "./facts-plan-en.ts";

/** Ce que le journal raconte des plans. */
export const factsPlanFr = {
  "fact.plan.calendar-followed_one": "a mis le plan au calendrier de l’agence : une étape change de jour",
  "fact.plan.calendar-followed_other":
    "a mis le plan au calendrier de l’agence : {{count}} étapes changent de jour",
  "fact.plan.commented": "a commenté « {{name}} »",
  "fact.plan.end-moved": "a déplacé la fin au {{to}}, et le plan avec elle",
  "fact.plan.made": "a établi le plan d’après le modèle « {{name}} »",
  "fact.plan.removed": "a retiré le plan",
  "fact.plan.request-answered": "a répondu à une demande hors contrat : {{name}}",
  "fact.plan.request-edited": "a corrigé une demande hors contrat : {{name}}",
  "fact.plan.request-reopened": "a rouvert une demande hors contrat : {{name}}",
  "fact.plan.request-logged": "a noté une demande hors contrat : {{name}}",
  "fact.plan.status-set_one": "a changé l’état de « {{name}} » : {{to}}",
  "fact.plan.status-set_other": "a changé l’état de {{count}} étapes : {{to}}",
  "fact.plan.step-added": "a ajouté au plan l’étape « {{name}} »",
  "fact.plan.step-edited": "a modifié l’étape « {{name}} »",
  "fact.plan.step-removed": "a retiré du plan l’étape « {{name}} »",
  "fact.plan.step-restored": "a remis au plan l’étape « {{name}} »",
  "fact.plan.steps-assigned_one": "a changé le responsable de « {{name}} » : {{to}}",
  "fact.plan.steps-assigned_other": "a changé le responsable de {{count}} étapes : {{to}}",
  "fact.plan.steps-assigned.nobody": "personne",
  "fact.plan.time-added": "a noté {{number}} min de travail",
  "fact.plan.time-removed": "a retiré {{number}} min notées",
  "fact.plan.timer-started": "a lancé un chronomètre",
  "fact.plan.timer-stopped": "a arrêté le chronomètre : {{number}} min",
  "fact.plan.version-taken": "a fait passer le plan à la version {{to}} du modèle « {{name}} »",
  "fact.plan.version-undone": "a ramené le plan à la version {{to}} du modèle « {{name}} »",
  "fact.field.services": "prestations",
} as const satisfies Record<keyof typeof factsPlanEn, string>;
