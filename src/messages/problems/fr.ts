import type { en } from "./en.ts";
import { fieldsFr } from "./fields-fr.ts";

/** Ce qui ne va pas dans un champ d’une demande : ce qui est attendu à la place. */
export const fr = {
  ...fieldsFr,
  fault:
    "Quelque chose n’a pas fonctionné, et vous n’y êtes pour rien. C’est noté sous la référence {{reference}}.",
  required: "Ce champ est obligatoire.",
  text: "Un texte est attendu.",
  number: "Un nombre est attendu.",
  integer: "Un nombre entier est attendu.",
  boolean: "Oui ou non est attendu.",
  list: "Une liste est attendue.",
  object: "Un ensemble de champs nommés est attendu.",
  file: "Un fichier est attendu.",
  choice: "L’une de ces valeurs est attendue : {{values}}.",
  "too-short": "Il faut au moins {{minimum}} caractères.",
  "too-long": "Il faut au plus {{maximum}} caractères.",
  "too-few_one": "Il en faut au moins {{count}}.",
  "too-few_other": "Il en faut au moins {{count}}.",
  "too-many_one": "Il en faut au plus {{count}}.",
  "too-many_other": "Il en faut au plus {{count}}.",
  "too-small": "Un nombre d’au moins {{minimum}} est attendu.",
  "too-large": "Un nombre d’au plus {{maximum}} est attendu.",
  email: "Une adresse e-mail est attendue, comme lou@agence.example.",
  url: "Une adresse du web est attendue, comme https://exemple.fr/page.",
  id: "Un identifiant est attendu, tel qu’une autre réponse l’a donné.",
  day: "Une date qui existe est attendue, comme 2026-12-14.",
  "far-day": "Une date entre 1900 et 2199 est attendue : vérifiez l’année.",
  instant: "Une date et une heure UTC sont attendues, comme 2026-12-14T09:00:00Z.",
  page: "Le « next » de la page précédente est attendu, tel qu’il a été donné.",
  key: "Une clé est attendue, comme demander-les-droits : des minuscules sans accent, des chiffres, des tirets.",
  offset: "Dites days (et counted si besoin) ou months, l’un des deux.",
  "unknown-fields": "Il n’y a pas de champ de ce nom ici : {{names}}. Vérifiez l’orthographe.",
  secret:
    "Ceci ressemble à un mot de passe ou à une clé. Gardez-le dans un gestionnaire de mots de passe et dites ici où il se trouve.",
  "not-valid": "Cette valeur n’est pas valable.",
} as const satisfies Record<keyof typeof en, string>;
