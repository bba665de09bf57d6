import type { portalEn } from "./portal-en.ts";

/** Pourquoi le portail reste fermé, ou ne retient pas ce qui a été dit. */
export const portalFr: Record<keyof typeof portalEn, string> = {
  "portal.closed": "Ce portail s’est fermé le {{day}}.",
  "portal.closes-too-early":
    "Le portail reste lisible au moins jusqu’au {{day}} : jusqu’à la fin, et jusqu’à aujourd’hui.",
  "portal.code-needed": "Ce lien s’ouvre avec le code qui est envoyé en plus.",
  "portal.code-over": "Ce code n’ouvre plus rien. Demandez-en un nouveau.",
  "portal.too-many-codes": "Plus aucun code n’est envoyé pour ce lien. Demandez un nouveau lien.",
  "portal.link-not-found": "Ce lien n’existe pas, ou a été fermé. Demandez-en un nouveau à qui vous a écrit.",
  "portal.link-used": "Ce lien a déjà servi, ou est trop ancien. Un nouveau peut vous être envoyé.",
  "portal.no-address":
    "{{name}} n’a pas d’adresse de courriel : ajoutez-la au contact, ou donnez le lien vous-même.",
  "portal.too-many-requests": "{{most}} questions attendent une réponse : réglez-en d’abord quelques-unes.",
  "portal.request-not-found": "Cette question n’existe pas, ou est déjà réglée.",
};
