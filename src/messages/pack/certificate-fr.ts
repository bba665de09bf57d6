import type { certificateEn } from "./certificate-en.ts";

/** Ce que dit l’attestation que plus rien de l’agence n’est resté ouvert. */
export const certificateFr = {
  "certificate.title": "Rien n’est resté ouvert : notre départ des outils de {{party}}",
  "certificate.title.supplier": "Rien n’est resté ouvert : {{party}} a quitté nos outils",
  "certificate.description":
    "Les accès que l’agence avait aux outils du client, et ce qui montre qu’ils sont fermés",
  "certificate.description.supplier":
    "Les accès que le fournisseur avait à nos outils, et ce qui montre qu’ils sont fermés",
  "certificate.by": "{{agency}} atteste à {{party}}, le {{day}}, avoir quitté les accès ci-dessous.",
  "certificate.by.supplier": "{{agency}} atteste, le {{day}} : {{party}} a quitté les accès ci-dessous.",
  "certificate.end": "Fin de la mission : {{day}}.",
  "certificate.no-end": "Aucune fin de la mission n’est consignée.",
  "certificate.count_one": "{{count}} accès clos.",
  "certificate.count_other": "{{count}} accès clos.",
  "certificate.aside_one": "{{count}} accès où il n’y avait rien à quitter : la raison est donnée plus bas.",
  "certificate.aside_other":
    "{{count}} accès où il n’y avait rien à quitter : les raisons sont données plus bas.",
  "certificate.sheet": "Départs",
  "certificate.ours": "Ce qui était à nous",
  "certificate.ours.supplier": "Ce qui était à vous",
  "certificate.closed-on": "Clos le",
  "certificate.method": "Comment",
  "certificate.shown-by": "Ce qui le montre",
  "certificate.the-access": "L’accès lui-même",
  "certificate.closed-thing": "Ce qui est fermé",
  "certificate.seen-on": "Vu le",
  "certificate.file": "Fichier",
  "certificate.file-removed": "{{name}} (retiré du dossier depuis)",
  "certificate.files": "Les fichiers qui le montrent",
  "certificate.absent": "{{name}} (il n’y en avait pas)",
  "certificate.method.automatic": "Par un programme",
  "certificate.method.delegated": "À notre demande",
  "certificate.method.manual": "Par nous",
  "certificate.method.manual.supplier": "À la main",
  "certificate.not-applicable": "{{name}}, sans objet : {{reason}}",
  "certificate.shown-or-waived":
    "Pour chaque accès clos, avant notre départ, ce qui montre le droit propre de {{party}} était consigné, ou il avait été dit pourquoi il n’était pas nécessaire.",
  "certificate.shown-or-waived.supplier":
    "Pour chaque accès clos, avant ce départ, ce qui montre notre propre droit était consigné, ou il avait été dit pourquoi il n’était pas nécessaire.",
  "certificate.attested":
    "Attesté par nous et non confirmé par {{party}}, pour son propre droit sur : {{names}}.",
  "certificate.attested.supplier":
    "Attesté par nous et non confirmé par {{party}}, pour notre propre droit sur : {{names}}.",
  "certificate.waived":
    "Laissé de côté par nous, avec la raison consignée, et non confirmé par {{party}} : {{names}}.",
  "certificate.tied":
    "Ce qu’on sait de ces outils lie à la connexion d’une agence des clés d’API, jetons, automatismes, facturation, données ou liens : pour chaque accès clos, chacun a été fermé, ou il a été dit qu’il n’y en avait pas.",
} as const satisfies Record<keyof typeof certificateEn, string>;
