import { accessFr } from "./access-fr.ts";
import { dossierFr } from "./dossier-fr.ts";
import { planFr } from "./plan-fr.ts";
import { trackingFr } from "./tracking-fr.ts";

/**
 * Ce que fait chaque opération, en une phrase. L’anglais se lit dans la liste des opérations elle-même ; les contrôles
 * refusent une opération sans phrase ici, et une phrase sans opération.
 */
export const fr: Readonly<Record<string, string>> = {
  ...dossierFr,
  ...trackingFr,
  ...planFr,
  ...accessFr,
  "monitor.list":
    "Liste vos outils internes : où en est chacun, pourquoi il ne peut pas encore être supprimé, ce que coûte un mois et ce qui est économisé.",
  "monitor.add": "Ajoute un de vos outils internes qui surveille le projet, avec son coût et qui le tient.",
  "monitor.edit":
    "Change ce qui est dit d’un outil interne ; un champ omis reste tel quel. Un autre `toExport` redemande l’export.",
  "monitor.remove":
    "Retire du registre un outil interne qui y était par erreur ; monitor.restore le rétablit.",
  "monitor.restore": "Rétablit un outil interne retiré du registre.",
  "monitor.deactivate":
    "Dit qu’un outil interne a été désactivé, quel jour et pourquoi : son délai commence.",
  "monitor.activate":
    "Dit qu’un outil interne désactivé tourne à nouveau ; un outil supprimé ne revient pas.",
  "monitor.export":
    "Dit ce qui a été exporté d’un outil interne avant sa suppression, et quel jour ; null revient dessus.",
  "monitor.delete":
    "Dit qu’un outil interne a été supprimé pour de bon. Refusé avant la fin de son délai, son export et la réception du dossier de passation : prise dans l’espace, ou dite par `packAcceptedOn` et `packAcceptedBy`.",
  "ticket.list": "Liste les tickets d’un dossier chez des éditeurs, avec leurs liens, les ouverts d’abord.",
  "ticket.add":
    "Ajoute un ticket chez un éditeur : son lien, où il en est, la suite, et avec qui l’on échange.",
  "ticket.edit":
    "Change ce qui est dit d’un ticket ; un champ omis reste tel quel. Transféré demande à qui, fermé demande comment.",
  "ticket.remove": "Retire un ticket du registre ; ticket.restore le rétablit.",
  "ticket.restore": "Rétablit un ticket retiré du registre.",
  "journal.anchor":
    "Écrit dans le journal de l’agence la tête de ceux qui ont avancé, au plus une fois par jour.",
  "journal.list": "Lit le journal d’un dossier ou de l’agence, avec ce qu’il faut pour le vérifier ailleurs.",
  "journal.verify": "Vérifie ligne par ligne le journal d’un dossier ou de l’agence.",
  "search.find":
    "Trouve des dossiers, des contacts, des éléments, des étapes et des fichiers de votre agence par des mots, dont le dernier peut être seulement commencé.",
  "plan.follow-calendars":
    "Demande que les plans de tous les dossiers ouverts suivent le calendrier de l’agence.",
  "plan.follow-calendar": "Met au calendrier de l’agence les jours du plan d’un dossier.",
  "search.take-in": "Met à l’index les mots d’un gros import.",
  "reminder.set":
    "Dit à quel rythme, à quelle heure et dans quelle langue vous recevez le rappel de ce qui est à faire.",
  "reminder.read":
    "Dit comment ce qui est à faire vous est rappelé, et quand part le prochain récapitulatif.",
  "reminder.preview": "Montre ce que dirait votre récapitulatif s’il partait maintenant.",
  "reminder.set-contact":
    "Met en marche, change ou arrête les relances qu’un contact d’un dossier reçoit par mail.",
  "reminder.list":
    "Liste les contacts d’un dossier qui sont relancés par mail, et ce qu’est devenu le dernier récapitulatif de chacun.",
  "reminder.stop": "Arrête les relances avec lesquelles ce lien est venu.",
  "reminder.prepare-due":
    "Fait les récapitulatifs dont l’heure est venue ; le serveur s’en charge toutes les cinq minutes.",
  "reminder.claim-digest": "Note qu’un récapitulatif va partir ; le serveur s’en charge.",
  "reminder.send-digest":
    "Envoie un récapitulatif par mail et note qu’il est parti ; le serveur s’en charge.",
  "calendar.open-feed":
    "Ouvre une adresse d’agenda : de tout ce que vous avez à faire, ou de ce qui est partagé d’un dossier. La réponse la contient une seule fois, seule son empreinte est gardée.",
  "calendar.close-feed": "Ferme une de vos adresses d’agenda : qui la détient n’y lit plus rien.",
  "calendar.list-feeds":
    "Liste vos adresses d’agenda ouvertes ; les adresses elles-mêmes ont été montrées une fois, à l’ouverture.",
  "calendar.read-feed":
    "Lit ce que montre une adresse d’agenda : des jours entiers, avec les mêmes identifiants à chaque fois.",
  "webhook.add":
    "Fait prévenir une adresse de ce qui arrive, par genre et identifiants, signé selon Standard Webhooks. La réponse contient le secret une seule fois.",
  "webhook.edit": "Change où mène un webhook, ou ce dont il est prévenu ; son secret reste.",
  "webhook.remove": "Retire un webhook : il n’est plus prévenu de rien, pas même de ce qui attendait.",
  "webhook.list": "Liste les webhooks de l’agence et ce dont chacun est prévenu.",
  "webhook.list-deliveries":
    "Liste les envois d’un webhook, le plus récent d’abord, et ce qui a été répondu.",
  "webhook.replay": "Renvoie un envoi d’un webhook, sous le même webhook-id.",
  "webhook.deliver": "Fait l’envoi d’un webhook et note la réponse ; le serveur s’en charge.",
};
