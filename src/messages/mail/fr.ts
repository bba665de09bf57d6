import { digestFr } from "./digest-fr.ts";
import type { en } from "./en.ts";

/** Courriels que le produit envoie de lui-même. */
export const fr = {
  "reset.subject": "Choisir un nouveau mot de passe pour Passation",
  "reset.text":
    "Bonjour,\n\nQuelqu’un, sans doute vous, a demandé à choisir un nouveau mot de passe pour Passation. Ce lien est valable une heure :\n\n{{link}}\n\nSi ce n’était pas vous, il n’y a rien à faire : votre mot de passe ne change pas.\n",
  "invitation.subject": "Rejoindre {{agency}} sur Passation",
  "invitation.text":
    "Bonjour,\n\n{{agency}} vous invite à la rejoindre sur Passation. Ce lien sert une fois, pour votre seule adresse, jusqu’au {{day}} :\n\n{{link}}\n\nSi vous ne l’attendiez pas, il n’y a rien à faire.\n",
  "portal.subject": "La fin de notre mission : ce qui est attendu de vous",
  "portal.text":
    "Bonjour {{name}},\n\n{{agency}} a ouvert une page pour vous : ce qui est attendu de vous à la fin de notre mission, et ce que vous pouvez prendre. Ce lien l’ouvre, une fois, jusqu’au {{day}} :\n\n{{link}}\n\nQui a ce lien peut ouvrir la page à votre place : ne le transmettez pas.\n",
  "portal.subject.supplier": "La fin de votre mission : ce qui est attendu de vous",
  "portal.text.supplier":
    "Bonjour {{name}},\n\n{{agency}} a ouvert une page pour vous : ce qui est attendu de vous à la fin de votre mission, et ce que vous pouvez prendre. Ce lien l’ouvre, une fois, jusqu’au {{day}} :\n\n{{link}}\n\nQui a ce lien peut ouvrir la page à votre place : ne le transmettez pas.\n",
  "portal.sheet":
    "Vous préférez un tableau ? Celui qui est joint demande la même chose : remplissez les cases jaunes, puis renvoyez-le à {{agency}}.\n",
  "portal-code.subject": "{{code}} est votre code",
  "portal-code.text":
    "Bonjour {{name}},\n\nVoici le code qui ouvre la page de {{agency}} :\n\n{{code}}\n\nIl est valable dix minutes. Si vous ne l’avez pas demandé, il n’y a rien à faire : sans lui, le lien n’ouvre rien. Personne ne vous demandera ce code par téléphone ni par courriel.\n",
  "portal.successor.subject": "Ce que {{agency}} vous montre pour prendre la suite",
  "portal.successor.text":
    "Bonjour {{name}},\n\n{{agency}} a ouvert une page pour vous : ce qu’il faut savoir pour prendre la suite. Ce lien l’ouvre, une fois, jusqu’au {{day}} :\n\n{{link}}\n\nQui a ce lien peut ouvrir la page à votre place : ne le transmettez pas.\n",
  "letter.day.end": "fin de la mission",
  "letter.day.departure": "{{agency}} quitte vos outils",
  "letter.days": "dates-de-fin",
  "letter.links": "Les documents de ce courrier se prennent à cette adresse, jusqu’au {{day}} :",
  "documents.title": "Documents envoyés par {{agency}}",
  "documents.until": "Ils se prennent ici jusqu’au {{day}}.",
  "documents.take": "Télécharger",
  "documents.unknown.title": "Cette adresse n’est pas ouverte",
  "documents.unknown":
    "Son temps est passé, elle a été fermée, ou elle n’a pas été copiée en entier. Demandez les documents à qui vous a écrit.",
  ...digestFr,
} as const satisfies Record<keyof typeof en, string>;
