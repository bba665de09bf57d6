import type { planEn } from "./plan-en.ts";

/** Pourquoi un plan, une étape, un temps ou une demande ne peuvent être ce qui est voulu. */
export const planFr = {
  "plan.none": "Ce dossier n’a pas encore de plan. Choisissez d’abord un modèle.",
  "plan.already": "Ce dossier a déjà un plan. Retirez-le d’abord si vous en voulez un autre.",
  "plan.playbook-not-found": "Il n’y a pas de modèle de ce nom.",
  "plan.other-direction":
    "Ce modèle est pour l’autre sens : le départ d’un client ne se prépare pas comme celui d’un fournisseur. Choisissez-en un autre, ou corrigez le sens du dossier.",
  "plan.unknown-step": "L’étape « {{step}} » dépend de « {{missing}} », qui n’est pas dans le modèle.",
  "plan.circle": "Ces étapes s’attendent l’une l’autre : {{steps}}. Retirez l’un des liens.",
  "plan.step-not-found": "Cette étape n’existe pas dans le plan de ce dossier.",
  "plan.step-of-playbook":
    "« {{title}} » vient du modèle et reste dans le plan. Dites-la sans objet ou abandonnée, avec une raison.",
  "plan.visibility-of-playbook":
    "« {{title}} » vient du modèle, qui dit qui la voit. Changez-le dans le modèle, ou ajoutez une étape à vous.",
  "plan.removal-commented":
    "« {{title}} » a été commentée : ce qui en a été dit partirait avec elle. Dites-la sans objet, avec une raison.",
  "plan.removal-timed":
    "Du temps est noté sur « {{title}} », ou un chronomètre y tourne. Retirez ce temps d’abord, ou dites-la sans objet.",
  "plan.removal-settled":
    "« {{title}} » est réglée : ce qui le montre partirait avec elle. Remettez-la d’abord à faire.",
  "plan.step-left-out":
    "« {{title}} » ne fait pas partie de ce plan, d’après ce que dit le dossier. Ajoutez une étape, ou corrigez le dossier.",
  "plan.too-many-steps": "Un plan contient au plus {{most}} étapes. Regroupez-en certaines.",
  "plan.no-end": "La fin de la relation n’est pas encore connue. Indiquez le jour où elle s’arrête.",
  "plan.which-end": "Indiquez soit la nouvelle fin, soit le nombre de mois de transition, pas les deux.",
  "plan.not-yet-day": "« {{title}} » : ce jour n’est pas encore venu. Indiquez aujourd’hui ou un jour passé.",
  "plan.blocked-by-whom": "Indiquez qui fait attendre « {{title}} ».",
  "plan.reason-wanted":
    "Dites pourquoi « {{title}} » ne sera pas faite : la raison est gardée avec votre nom.",
  "plan.evidence-wanted":
    "« {{title}} » demande une preuve : dites ce qui montre que c’est fait, ou joignez un fichier.",
  "plan.evidence-not-found":
    "Le fichier donné comme preuve n’existe pas dans ce dossier, ou en a été retiré.",
  "plan.before-first":
    "« {{before}} » vient avant « {{title}} ». Faites-la d’abord, ou dites qu’elle est sans objet.",
  "plan.work-undecided_one":
    "« {{title}} » : personne n’a dit ce que devient {{count}} tâche ouverte. Décidez-en d’abord.",
  "plan.work-undecided_other":
    "« {{title}} » : personne n’a dit ce que deviennent {{count}} tâches ouvertes. Décidez-en d’abord.",
  "plan.pack-missing": "« {{title}} » : aucun dossier de passation n’est prêt. Fabriquez-en un d’abord.",
  "plan.end-ahead": "« {{title}} » se fait une fois la relation terminée. La fin n’est pas encore passée.",
  "plan.same-version":
    "Le plan suit déjà la version {{version}} de son modèle, et aucune plus récente n’est en usage.",
  "plan.no-earlier-version":
    "Le plan suit la version avec laquelle il a été établi, ou y est déjà revenu : il n’y a rien à reprendre.",
  "plan.time-not-found": "Ce temps n’existe pas dans ce dossier, ou en a été retiré.",
  "plan.time-ahead": "Le temps se note une fois passé. Indiquez aujourd’hui ou un jour passé.",
  "plan.timer-running": "Un chronomètre tourne déjà pour vous. Arrêtez-le d’abord.",
  "plan.timer-not-running": "Aucun chronomètre ne tourne pour vous.",
  "plan.request-not-found": "Cette demande n’existe pas dans ce dossier.",
  "plan.request-answered": "Cette demande a déjà reçu une réponse.",
  "plan.price-wanted": "Un devis annonce un prix. Indiquez le montant hors taxes.",
  "plan.no-free-work":
    "La relation s’est terminée le {{end}} : plus rien n’est compris. Déclinez la demande, ou chiffrez-la.",
} as const satisfies Record<keyof typeof planEn, string>;
