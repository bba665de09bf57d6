import type { factsPortalEn } from "./facts-portal-en.ts";

/** Ce que le journal dit de l’espace. */
export const factsPortalFr = {
  "fact.portal.answers-imported":
    "a gardé {{count}} réponses du tableau « {{name}} » renvoyé par {{contact}}",
  "fact.portal.closing-set": "a fixé le dernier jour de l’espace : {{to}}",
  "fact.portal.code-asked": "a fait envoyer un code à {{name}} pour ouvrir l’espace",
  "fact.portal.code-mailed": "a envoyé un code pour ouvrir l’espace",
  "fact.portal.code-wrong": "a tapé un code faux à l’entrée de l’espace",
  "fact.portal.question-asked": "a demandé : {{text}}",
  "fact.portal.question-answered": "a réglé une question",
  "fact.portal.colleague-invited": "a invité un collègue, {{name}} ({{email}})",
  "fact.portal.successor-named": "a nommé le successeur : {{name}} ({{email}})",
  "fact.portal.successor-took-pack": "a téléchargé, comme successeur, le dossier de passation « {{name}} »",
  "fact.portal.shown-to-successor": "a montré au successeur : {{name}}",
  "fact.portal.hidden-from-successor": "ne montre plus au successeur : {{name}}",
  "fact.portal.help-asked": "a demandé au sujet de l’accès « {{name}} » : {{text}}",
  "fact.portal.help-settled": "a réglé ce qui était demandé sur l’accès « {{name}} »",
  "fact.portal.invited": "a fait un lien vers l’espace pour {{name}}",
  "fact.portal.left": "a quitté l’espace",
  "fact.portal.link-mailed": "a envoyé un lien vers l’espace",
  "fact.portal.link-revoked": "a fermé un lien vers l’espace",
  "fact.portal.pack-taken": "a téléchargé le dossier de passation « {{name}} »",
  "fact.portal.opened": "a ouvert l’espace par un lien",
} as const satisfies Record<keyof typeof factsPortalEn, string>;
