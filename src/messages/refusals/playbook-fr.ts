import type { en } from "./playbook-en.ts";

/** Pourquoi un modèle ne se copie, ne s’enregistre ou ne se publie pas. */
export const fr = {
  "playbook.not-found": "Ce modèle n’existe pas, ou n’est pas celui de votre agence.",
  "playbook.version-not-found": "Ce modèle n’a pas cette version.",
  "playbook.version-not-kept":
    "Le catalogue ne garde que la version {{version}} de ce modèle : demandez celle-ci.",
  "playbook.no-draft": "Ce modèle n’a pas de brouillon : il n’y a rien en cours d’écriture.",
  "playbook.key-taken": "La clé « {{key}} » est déjà prise. Choisissez-en une autre.",
  "playbook.nothing-typed": "Donnez le modèle en YAML ou comme structure, l’un des deux.",
  "playbook.too-large": "Ce modèle dépasse {{limit}} Kio. Raccourcissez-le, ou faites-en deux.",
  "playbook.moved-on":
    "Quelqu’un a enregistré ce modèle depuis que vous l’avez ouvert. Gardez votre texte, relisez le sien, puis enregistrez à nouveau.",
  "playbook.is-archived": "Ce modèle est archivé. Remettez-le en service d’abord.",
  "playbook.already": "Ce modèle est déjà dans cet état.",
  "playbook.not-publishable_one":
    "{{count}} point empêche de publier, à « {{first}} ». Corrigez-le, puis publiez.",
  "playbook.not-publishable_other":
    "{{count}} points empêchent de publier, le premier à « {{first}} ». Corrigez-les, puis publiez.",
  "playbook.unchanged":
    "Le brouillon dit la même chose que la version {{version}} : il n’y a rien à publier.",
  "playbook.not-understood":
    "Ce brouillon ne peut pas encore être compris. Corrigez d’abord ce que disent les remarques.",
} as const satisfies Record<keyof typeof en, string>;
