import type { portalScreensEn } from "./portal-en.ts";

/** Ce que dit l’écran de l’espace client. */
export const portalScreensFr = {
  "portal.title": "Qui peut entrer dans l’espace client",
  "portal.lead":
    "Une page pour chaque contact, sans compte : ce qui est attendu de lui sur chaque outil, ses réponses, et le dossier de passation.",
  "portal.preview": "Voir comme le client",
  "portal.none": "Personne n’a encore été invité.",
  "portal.contact": "Contact",
  "portal.contact.gone": "Un contact retiré",
  "portal.state": "Lien",
  "portal.mailed": "Envoyé",
  "portal.opened": "Ouvert",
  "portal.made": "Créé",
  "portal.state.waiting": "attend d’être ouvert, jusqu’au {{day}}",
  "portal.state.open": "ouvert, l’accès dure jusqu’au {{day}}",
  "portal.state.ended": "la session est terminée",
  "portal.state.expired": "trop ancien, jamais ouvert",
  "portal.state.revoked": "fermé",
  "portal.older_one": "{{count}} ancien lien",
  "portal.older_other": "{{count}} anciens liens",
  "portal.revoke": "Fermer",
  "portal.revoke.title": "Fermer le lien de {{name}}",
  "portal.revoke.consequence":
    "Il n’ouvre plus rien, et qui est entré par lui sort au prochain clic. Vous pourrez inviter de nouveau ce contact.",
  "portal.revoked": "Le lien de {{name}} est fermé.",
  "portal.invite": "Inviter un contact",
  "portal.invite.lead":
    "Le lien s’ouvre une fois, dans les quinze jours, et laisse entrer pendant trente jours. Un nouveau lien ferme celui qui attend encore.",
  "portal.invite.none": "Ce dossier n’a pas encore de contact : ajoutez-en un d’abord.",
  "portal.invite.add": "Ajouter un contact",
  "portal.invite.mail": "Envoyer le lien par courriel",
  "portal.invite.submit": "Créer le lien",
  "portal.invite.mailed": "Le lien part à {{email}}.",
  "portal.invite.link": "Lien pour {{name}}",
  "portal.invite.help":
    "Montré une fois : transmettez-le maintenant, à personne d’autre. Il s’ouvre jusqu’au {{day}}.",
  "portal.requests": "Ce que demandent les contacts",
  "portal.requests.lead":
    "Leurs questions sur un outil, et qui s’en charge à leur place. Ce qu’ils disent avoir est avec l’accès.",
  "portal.requests.none": "Personne ne demande rien.",
  "portal.request.help": "demande de l’aide",
  "portal.request.someone-else": "dit qui s’en charge",
  "portal.request.out": "dit avoir retiré ses accès",
  "portal.request.settled": "réglé le {{day}}",
  "portal.request.tool.gone": "Un outil retiré",
  "portal.settle": "C’est réglé",
  "portal.settled.done": "Noté comme réglé.",
  "portal.settled_one": "{{count}} demande réglée",
  "portal.settled_other": "{{count}} demandes réglées",
} as const satisfies Record<keyof typeof portalScreensEn, string>;
