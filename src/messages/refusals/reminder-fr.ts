import type { reminderEn } from "./reminder-en.ts";

/** Pourquoi une relance, une adresse de calendrier ou un webhook ne peuvent être ce qui est voulu. */
export const reminderFr = {
  "reminder.members-only":
    "Les relances sont pour les membres de l’agence. Connectez-vous en tant que l’un d’eux.",
  "reminder.unknown-zone":
    "« {{zone}} » n’est pas un fuseau horaire. Écrivez un continent et une ville, comme Europe/Paris.",
  "reminder.no-address": "Aucune adresse e-mail n’est connue pour {{name}}. Ajoutez-la d’abord au contact.",
  "reminder.link-not-found":
    "Ce lien n’arrête aucune relance. Ouvrez celui qui figure au bas du dernier courriel reçu.",
  "reminder.digest-not-found": "Ce récapitulatif n’existe pas, ou n’a plus à être envoyé.",
  "reminder.nobody-to-write-to": "Il n’y a plus personne à qui envoyer ce récapitulatif.",
  "calendar.members-only":
    "Une adresse de calendrier appartient à un membre de l’agence. Connectez-vous en tant que l’un d’eux.",
  "calendar.feed-not-found": "Cette adresse de calendrier n’existe pas, ou a été fermée.",
  "calendar.too-many": "Vous avez déjà {{most}} adresses de calendrier. Fermez-en une qui ne sert plus.",
  "webhook.not-found": "Ce webhook n’existe pas, ou a été retiré.",
  "webhook.delivery-not-found": "Cet envoi n’existe pas, ou son webhook a été retiré.",
  "webhook.bad-address":
    "« {{url}} » n’est pas une adresse que l’on peut appeler. Écrivez-la en entier, en commençant par https://, sans nom d’utilisateur ni mot de passe.",
  "webhook.too-many": "Une agence a au plus {{most}} webhooks. Retirez-en un qui ne sert plus.",
} as const satisfies Record<keyof typeof reminderEn, string>;
