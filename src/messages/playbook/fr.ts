import type { en } from "./en.ts";

/** Ce qui est dit d’un modèle : ce qui empêche de le publier, et ce qui serait mieux autrement. */
export const fr = {
  "remark.step-twice": "Une autre étape porte déjà cette clé. Donnez-en une à elle.",
  "remark.unknown-step": "Il n’y a pas d’étape « {{step}} » dans ce modèle. Vérifiez la clé, ou retirez-la.",
  "remark.circle":
    "Ces étapes s’attendent les unes les autres : {{steps}}. Retirez l’une de ces dépendances.",
  "remark.hidden-from-its-doer":
    "Cette étape revient à quelqu’un d’extérieur à l’agence, qui ne la verrait pas. Partagez-la, ou confiez-la à l’agence.",
  "remark.how-to-too-short":
    "Celui qui fera cette étape n’en saura pas assez. Dites comment faire, en {{least}} caractères au moins.",
  "remark.same-in-both": "Le mode d’emploi est le même en français et en anglais. Traduisez l’un des deux.",
  "remark.unknown-letter":
    "Il n’y a pas de courrier « {{letter}} » au catalogue. Choisissez parmi : {{known}}.",
  "remark.never-used": "Cette étape n’est pas pour le sens de ce modèle : elle ne servira jamais.",
  "remark.due-too-early":
    "Cette étape est due avant que « {{step}} », qu’elle attend, ait pris effet. Avancez l’autre, ou reculez celle-ci.",
  "remark.leaves-first":
    "On ne quitte pas un outil avant que l’autre partie en soit maître. Faites attendre à cette étape une étape de la ligne 15.",
  "remark.deletes-unasked":
    "Rien n’est supprimé avant que l’autre partie ait dit ce qu’elle veut. Faites attendre à cette étape une étape de la ligne 13.",
  "remark.asks-in-dispute":
    "On ne demande ni avis, ni étude de cas, ni réponse à un questionnaire pendant un litige. Limitez cette étape aux climats calm et tense.",
  "remark.asks-some-only":
    "La même demande d’avis va à tous les clients. Ne gardez comme condition que les climats calm et tense.",
  "remark.key-fixed":
    "La clé d’un modèle ne change pas : il reste « {{key}} ». Ce qui est écrit ici ne sera pas retenu.",
  "remark.yaml":
    "Le YAML est illisible à partir d’ici. Vérifiez le retrait, les deux-points et les guillemets de cette ligne et de celle d’avant.",
  "remark.yaml-twice": "Ce champ est déjà écrit plus haut, au même endroit. Gardez l’un des deux.",
  "remark.yaml-tab": "Une tabulation sert de retrait. Remplacez-la par des espaces.",
  "remark.yaml-tag": "Une étiquette de type (« !… ») n’est pas admise. Écrivez la valeur telle quelle.",
  "remark.yaml-aliases": "Trop de renvois (« *… »). Écrivez les valeurs en toutes lettres.",
  "remark.yaml-deep": "Trop de niveaux imbriqués. Un modèle en demande six au plus.",
  "remark.yaml-large": "Ce modèle dépasse {{limit}} Kio. Raccourcissez-le, ou faites-en deux.",
  "remark.yaml-many": "Un fichier contient un seul modèle. Retirez ce qui suit « --- ».",
} as const satisfies Record<keyof typeof en, string>;
