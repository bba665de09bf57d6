import type { portalSuccessorScreensEn } from "./portal-successor-en.ts";

/** Ce que dit l’écran de l’espace client du successeur, des collègues et des réponses à une réunion. */
export const portalSuccessorScreensFr = {
  "portal.side": "Vient pour",
  "portal.side.client": "le client",
  "portal.side.supplier": "le fournisseur",
  "portal.side.successor": "le successeur",
  "portal.invited-by": "invité par {{name}}",
  "successor.title": "Ce que voit le successeur",
  "successor.lead":
    "Rien, tant que vous ne montrez rien. Ce que vous décochez n’est plus là pour lui dès le clic suivant.",
  "successor.open": "Partager avec un successeur",
  "successor.preview": "Voir comme le successeur",
  "successor.none":
    "Personne n’est noté comme successeur : ajoutez-le aux contacts, ou le client le nomme dans l’espace client.",
  "successor.none.supplier":
    "Personne n’est noté comme successeur : ajoutez aux contacts qui prend la suite du fournisseur.",
  "successor.person": "{{name}}, {{organisation}}",
  "successor.named-by": "nommé par {{name}}",
  "successor.packs": "Versions du dossier de passation",
  "successor.packs.none": "Aucune version n’est prête.",
  "successor.pack": "Version {{number}}",
  "successor.accesses": "Accès",
  "successor.accesses.none": "Aucun accès n’est noté.",
  "successor.meetings": "Réunions",
  "successor.meetings.none": "Aucune réunion n’est à venir.",
  "meeting.reply.chosen": "{{name}} a choisi cette heure sur sa page.",
  "meeting.reply.none": "{{name}} ne peut à aucune de ces heures : {{text}}",
} as const satisfies Record<keyof typeof portalSuccessorScreensEn, string>;
