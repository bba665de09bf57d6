import type { portalEn } from "./portal-en.ts";

/** Pourquoi l’espace reste fermé, ou ne retient pas ce qui a été dit. */
export const portalFr: Record<keyof typeof portalEn, string> = {
  "portal.closed": "Cet espace s’est fermé le {{day}}.",
  "portal.closes-too-early":
    "L’espace reste lisible au moins jusqu’au {{day}} : jusqu’à la fin, et jusqu’à aujourd’hui.",
  "portal.code-needed": "Ce lien s’ouvre avec le code qui est envoyé en plus.",
  "portal.code-over": "Ce code n’ouvre plus rien. Demandez-en un nouveau.",
  "portal.too-many-codes": "Plus aucun code n’est envoyé pour ce lien. Demandez un nouveau lien.",
  "portal.link-not-found": "Ce lien n’existe pas, ou a été fermé. Demandez-en un nouveau à qui vous a écrit.",
  "portal.link-used": "Ce lien a déjà servi, ou est trop ancien. Un nouveau peut vous être envoyé.",
  "portal.no-address":
    "{{name}} n’a pas d’adresse de courriel : ajoutez-la au contact, ou donnez le lien vous-même.",
  "portal.for-client":
    "Le tableau de réponses est fait pour un client : un fournisseur répond dans son espace.",
  "portal.not-asked": "Personne n’a demandé que cet accès soit retiré.",
  "portal.too-many-named": "Vous avez déjà nommé {{most}} personnes depuis hier. Réessayez demain.",
  "portal.colleague-known": "Cette adresse a déjà sa page. Le lien qu’elle a reçu lui en propose un nouveau.",
  "portal.successor-known": "Cette adresse est déjà notée comme celle du successeur.",
  "portal.file-too-large": "Ce fichier dépasse 20 Mo. Une capture d’écran suffit.",
  "portal.file-kind": "Ce fichier n’est ni une image (PNG, JPEG, GIF, WebP) ni un PDF.",
  "portal.too-many-requests": "{{most}} questions attendent une réponse : réglez-en d’abord quelques-unes.",
  "portal.request-not-found": "Cette question n’existe pas, ou est déjà réglée.",
  "portal.no-answer-sheet":
    "« {{file}} » n’est pas un tableau de réponses : aucune feuille n’a une colonne « J’ai ce droit » à côté d’un outil. Déposez le tableau que Passation a fait, rempli.",
  "portal.sheet-of-another":
    "« {{file}} » ne nomme aucun accès de ce dossier : c’est peut-être le tableau d’un autre. Rien n’a été gardé.",
  "portal.nothing-expected":
    "Rien n’est attendu du client sur ces outils : il n’y a pas de tableau à remplir.",
  "portal.nothing-to-keep": "« {{file}} » ne dit rien qui ne soit déjà gardé. Rien n’a été changé.",
};
