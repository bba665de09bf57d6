import type { letterEn } from "./letter-en.ts";

/** Pourquoi un courrier ne s’écrit pas, ou ne part pas. */
export const letterFr = {
  "letter.not-found": "Ce courrier n’est pas dans ce dossier.",
  "letter.closed": "Ce courrier a été envoyé ou abandonné : il ne change plus. Écrivez-en un autre.",
  "letter.leaving": "Ce courrier est en route vers le serveur de messagerie. Attendez sa réponse.",
  "letter.changed": "Ce courrier a changé depuis que vous l’avez lu. Relisez-le, puis décidez.",
  "letter.by-a-person":
    "Seul un membre de l’agence, connecté, peut le faire : aucun courrier ne part de lui-même.",
  "letter.own-text":
    "Vous êtes la dernière personne à avoir modifié ce courrier. Demandez à un autre membre de le relire et de l’approuver.",
  "letter.needs-approval":
    "Ce dossier est en litige : un autre membre relit et approuve d’abord chaque courrier. Demandez-le à l’un d’eux.",
  "letter.tone_one":
    "Une phrase de ce courrier est à revoir : conseil, mise en garde, projet pour la suite ou reproche. Récrivez-la, ou dites pourquoi elle reste.",
  "letter.tone_other":
    "{{count}} phrases de ce courrier sont à revoir : conseils, mises en garde, projets pour la suite ou reproches. Récrivez-les, ou dites pourquoi elles restent.",
  "letter.secret":
    "Ce courrier contient un mot de passe ou une clé. Retirez-le, et transmettez-le par un coffre de mots de passe.",
  "letter.needs-proof":
    "Ce courrier demande une preuve de réception. Enregistrez-le, envoyez-le en recommandé, papier ou électronique, puis indiquez qu’il est parti.",
  "letter.ask-in-dispute":
    "Ce dossier est en litige : rien n’y est sollicité auprès de l’autre partie. Revenez-y une fois le litige terminé.",
  "letter.mail-unavailable":
    "Ce serveur n’envoie pas de courriel. Enregistrez le courrier et envoyez-le depuis votre messagerie, puis indiquez qu’il est parti.",
  "letter.no-address":
    "Le destinataire n’a pas d’adresse de courriel. Ajoutez-la au courrier, ou envoyez-le par la poste.",
  "letter.incomplete_one":
    "Il manque encore une chose dans ce courrier : {{names}}. Complétez-la, ou retirez-la du texte.",
  "letter.incomplete_other":
    "Il manque encore {{count}} choses dans ce courrier : {{names}}. Complétez-les, ou retirez-les du texte.",
  "letter.day-ahead":
    "Un courrier ne peut pas être parti un jour à venir. Indiquez aujourd’hui ou un jour passé.",
  "letter.not-sent": "Ce courrier n’a pas été envoyé : il ne peut pas être revenu.",
  "letter.unknown-variables":
    "Aucune variable ne porte ce nom : {{names}}. Choisissez parmi celles de la liste des variables.",
  "letter.not-a-day": "{{name}} est un jour : écrivez-le sous la forme 2026-12-14.",
  "letter.not-a-link": "{{name}} est l’adresse d’une page : écrivez-la avec https://.",
  "letter.template-unreadable":
    "Ce modèle est illisible à la ligne {{line}}. Vérifiez les accolades ; seuls if, for, case et assign peuvent servir.",
  "letter.template-too-much":
    "Ce modèle fait trop de tours à la ligne {{line}} : le courrier serait trop long, ou trop lent à écrire. Réduisez la boucle, ou faites-la porter sur une liste du dossier.",
  "letter.too-long": "Avec ces valeurs, le courrier est trop long, ou son objet l’est. Raccourcissez-les.",
  "letter.file-not-shared":
    "Un fichier choisi est interne, ou n’est plus là. Partagez-le d’abord, ou choisissez-en un autre.",
  "letter.files-too-large":
    "Ces fichiers pèsent plus de 10 Mo ensemble, ce que beaucoup de boîtes refusent. Mettez plutôt un lien dans le courrier.",
  "letter.attachment-gone":
    "Un fichier joint à ce courrier a été retiré ou rendu interne. Choisissez à nouveau les fichiers, puis envoyez-le.",
  "letter.meeting-changed":
    "La réunion dont parle ce courrier a changé depuis. Abandonnez-le, et préparez ses courriers depuis la page des réunions.",
  "letter.link-not-found":
    "Cette adresse n’est plus ouverte, ou ne l’a jamais été. Demandez les documents à qui vous a écrit.",
  "letter.refused-by-server":
    "Le serveur de messagerie du destinataire a refusé ce courrier. Vérifiez l’adresse, corrigez-la, puis renvoyez-le.",
  "letter.server-refuses-us":
    "Le serveur de messagerie refuse Passation. Demandez à qui administre Passation de vérifier ses réglages, puis renvoyez le courrier.",
  "letter.server-away":
    "Le serveur de messagerie n’a pas répondu pendant plus d’un jour. Prévenez qui administre Passation, puis renvoyez le courrier.",
  "letter.bounced": "Ce courrier est revenu. Vérifiez l’adresse, corrigez-la, puis renvoyez-le.",
} as const satisfies Record<keyof typeof letterEn, string>;
