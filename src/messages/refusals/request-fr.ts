import type { requestEn } from "./request-en.ts";

/** Pourquoi une demande n’est pas reçue, quelle qu’elle soit : chaque page peut le dire. */
export const requestFr: Record<keyof typeof requestEn, string> = {
  "request.not-signed-in": "Connectez-vous d’abord.",
  "request.not-permitted":
    "Votre rôle ne le permet pas. Demandez à un responsable ou à un propriétaire de l’agence.",
  "request.no-agency":
    "Vous n’agissez ici pour aucune agence. Choisissez l’une des vôtres, ou ouvrez-en une.",
  "request.invalid": "{{field}} : {{problem}}",
  "request.secret":
    "« {{name}} » contient ce qui ressemble à un mot de passe ou à une clé : rien n’a été enregistré. Gardez-le dans un gestionnaire de mots de passe et dites ici où il se trouve.",
  "request.busy": "Quelqu’un d’autre modifie la même chose. Réessayez dans un instant.",
  "request.unfit":
    "La demande contient un caractère impossible à conserver ou trop de niveaux imbriqués. Retirez-les et réessayez.",
  "request.cross-site": "Cette demande vient d’un autre site. Faites-la depuis Passation.",
  "request.too-large": "La demande dépasse {{limit}}. Envoyez-en moins à la fois.",
  "request.unreadable":
    "La demande n’est ni du JSON ni un formulaire avec des fichiers. Vérifiez ce qui est envoyé.",
  "request.unknown": "Il n’y a rien de ce nom ici.",
} as const;
