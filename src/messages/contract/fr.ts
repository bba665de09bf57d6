import type { en } from "./en.ts";

/** Ce que disent les dates d’un contrat : d’où elles viennent, pas à pas, et ce que la loi peut y ajouter. */
export const fr: Record<keyof typeof en, string> = {
  "step.from.signature": "Signature : {{day}}",
  "step.from.start-of-contract": "Début du contrat : {{day}}",
  "step.from.end-of-contract": "Fin du contrat : {{day}}",
  "step.from.end-of-term": "Échéance : {{day}}",
  "step.from.receipt-of-notice": "Préavis reçu : {{day}}",
  "step.from.sending-of-notice": "Préavis envoyé : {{day}}",
  "step.from.formal-notice": "Mise en demeure : {{day}}",
  "step.from.invoice": "Facture : {{day}}",
  "step.from.publication": "Publication : {{day}}",
  "step.usual-start.signature":
    "Le texte ne dit pas à partir de quand : la signature, point de départ habituel, est retenue.",
  "step.usual-start.start-of-contract":
    "Le texte ne dit pas à partir de quand : le début du contrat, point de départ habituel, est retenu.",
  "step.usual-start.end-of-contract":
    "Le texte ne dit pas à partir de quand : la fin du contrat, point de départ habituel, est retenue.",
  "step.usual-start.end-of-term":
    "Le texte ne dit pas à partir de quand : l’échéance, point de départ habituel, est retenue.",
  "step.usual-start.receipt-of-notice":
    "Le texte ne dit pas à partir de quand : la réception du préavis, point de départ habituel, est retenue.",
  "step.usual-start.sending-of-notice":
    "Le texte ne dit pas à partir de quand : l’envoi du préavis, point de départ habituel, est retenu.",
  "step.usual-start.formal-notice":
    "Le texte ne dit pas à partir de quand : la mise en demeure, point de départ habituel, est retenue.",
  "step.usual-start.invoice":
    "Le texte ne dit pas à partir de quand : la facture, point de départ habituel, est retenue.",
  "step.usual-start.publication":
    "Le texte ne dit pas à partir de quand : la publication, point de départ habituel, est retenue.",
  "step.stated-day": "Jour écrit dans le contrat : {{day}}",
  "step.first-day.excluded": "Ce jour-là ne compte pas.",
  "step.first-day.included": "Ce jour-là compte.",
  "step.counted.forward.day_one": "{{count}} jour → {{to}}",
  "step.counted.forward.day_other": "{{count}} jours → {{to}}",
  "step.counted.forward.working-day_one": "{{count}} jour ouvré → {{to}}",
  "step.counted.forward.working-day_other": "{{count}} jours ouvrés → {{to}}",
  "step.counted.forward.working-day-or-saturday_one": "{{count}} jour ouvrable → {{to}}",
  "step.counted.forward.working-day-or-saturday_other": "{{count}} jours ouvrables → {{to}}",
  "step.counted.forward.week_one": "{{count}} semaine → {{to}}",
  "step.counted.forward.week_other": "{{count}} semaines → {{to}}",
  "step.counted.forward.month_one": "{{count}} mois → {{to}}",
  "step.counted.forward.month_other": "{{count}} mois → {{to}}",
  "step.counted.forward.year_one": "{{count}} an → {{to}}",
  "step.counted.forward.year_other": "{{count}} ans → {{to}}",
  "step.counted.backward.day_one": "{{count}} jour en arrière → {{to}}",
  "step.counted.backward.day_other": "{{count}} jours en arrière → {{to}}",
  "step.counted.backward.working-day_one": "{{count}} jour ouvré en arrière → {{to}}",
  "step.counted.backward.working-day_other": "{{count}} jours ouvrés en arrière → {{to}}",
  "step.counted.backward.working-day-or-saturday_one": "{{count}} jour ouvrable en arrière → {{to}}",
  "step.counted.backward.working-day-or-saturday_other": "{{count}} jours ouvrables en arrière → {{to}}",
  "step.counted.backward.week_one": "{{count}} semaine en arrière → {{to}}",
  "step.counted.backward.week_other": "{{count}} semaines en arrière → {{to}}",
  "step.counted.backward.month_one": "{{count}} mois en arrière → {{to}}",
  "step.counted.backward.month_other": "{{count}} mois en arrière → {{to}}",
  "step.counted.backward.year_one": "{{count}} an en arrière → {{to}}",
  "step.counted.backward.year_other": "{{count}} ans en arrière → {{to}}",
  "step.skipped": "Jours fériés qui n’ont pas compté : {{days}}",
  "step.no-such-day": "Ce mois n’a pas de {{number}} : son dernier jour est retenu, {{to}}",
  "step.clear": "Délai franc, le dernier jour ne compte pas non plus → {{to}}",
  "step.end-of-month": "Fin du mois → {{to}}",
  "step.end-of-quarter": "Fin du trimestre → {{to}}",
  "step.anniversary": "Date anniversaire du contrat → {{to}}",
  "step.least-working-days":
    "Le délai doit contenir au moins {{amount}} jours ouvrés : il va jusqu’au {{to}}",
  "step.rolled.next": "{{reasons}} → jour ouvré suivant, {{to}}",
  "step.rolled.previous": "{{reasons}} → jour ouvré précédent, {{to}}",
  "step.renewed_one": "Renouvelé {{count}} fois → {{to}}",
  "step.renewed_other": "Renouvelé {{count}} fois → {{to}}",
  "step.renewed-of_one": "Renouvelé {{count}} fois, sur {{most}} au plus → {{to}}",
  "step.renewed-of_other": "Renouvelé {{count}} fois, sur {{most}} au plus → {{to}}",
  "step.renewed-unopposed_one":
    "Pas de préavis jusqu’au {{last}}, dernier jour pour s’opposer : renouvelé {{count}} fois → {{to}}",
  "step.renewed-unopposed_other":
    "Pas de préavis jusqu’au {{last}}, dernier jour pour s’opposer : renouvelé {{count}} fois → {{to}}",
  "step.renewed-too-late_one":
    "Le préavis du {{notice}} est venu après le {{last}}, dernier jour pour s’opposer : renouvelé {{count}} fois → {{to}}",
  "step.renewed-too-late_other":
    "Le préavis du {{notice}} est venu après le {{last}}, dernier jour pour s’opposer : renouvelé {{count}} fois → {{to}}",
  "step.opposed":
    "Le préavis du {{notice}} est venu avant la fin du {{last}}, dernier jour pour s’opposer : le contrat n’est pas renouvelé.",
  "step.renewals-used_one":
    "Le seul renouvellement que le contrat permet est utilisé : il prend fin le {{to}}.",
  "step.renewals-used_other":
    "Les {{count}} renouvellements que le contrat permet sont utilisés : il prend fin le {{to}}.",
  "step.overridden": "Fixé à la main : {{to}}. Raison : {{reason}}",
  "off.saturday": "{{day}}",
  "off.sunday": "{{day}}",
  "off.holiday": "{{day}}, férié ({{name}})",
  "off.closure": "{{day}}, agence fermée",
  "rule.cpc-641":
    "Procédure civile : le jour de l’événement ne compte pas ; les mois et les années finissent le jour de même quantième, à défaut le dernier du mois. Aucun texte ne le dit des contrats : la règle y est appliquée par analogie.",
  "rule.cpc-642":
    "Procédure civile : le délai finit à minuit ; un samedi, un dimanche ou un jour férié le reporte au premier jour ouvrable suivant. La règle ne vaut pas pour les délais comptés à rebours.",
  "rule.cpc-668":
    "Envoi par la poste : la date est celle de l’envoi pour qui envoie, celle de la réception pour qui reçoit.",
  "rule.civ-2228": "Prescription : comptée par jours, acquise quand le dernier jour est écoulé.",
  "rule.eu-1182-71":
    "Actes de l’Union : le jour de l’événement ne compte pas ; un samedi, un dimanche ou un jour férié reporte la fin au jour ouvrable suivant ; un délai de deux jours ou plus contient au moins deux jours ouvrables.",
  "rule.working-days": "Jours travaillés : sans les jours fériés que la loi énumère.",
  "rule.clear-days": "Délai franc : ni le jour de l’événement ni le dernier jour ne comptent.",
  "rule.contract": "Ce que les parties ont écrit.",
  "rule.safe-backwards":
    "Choix de Passation : le dernier jour pour envoyer est avancé à un jour travaillé, jamais reculé.",
  "rule.usual-start": "Choix de Passation : le point de départ habituel de ce type de clause.",
  "confidence.text-read": "texte lu le {{day}}",
  "confidence.secondary": "source secondaire, lue le {{day}}",
  "confidence.recalled": "de mémoire, à vérifier ({{day}})",
  "confidence.choice": "choix de Passation",
  "obligation.term-ends": "Fin de la période en cours",
  "obligation.object-to-renewal": "S’opposer à la reconduction au plus tard",
  "obligation.give-notice": "Donner le préavis au plus tard",
  "obligation.notice-ends": "Fin du préavis",
  "obligation.cure": "Remédier au manquement au plus tard",
  "obligation.reversibility-begins": "Début de la réversibilité",
  "obligation.reversibility-ends": "Fin de la réversibilité",
  "obligation.rights-end": "Fin des droits cédés",
  "obligation.confidential-until": "Confidentialité jusqu’au",
  "obligation.no-solicitation-until": "Non-sollicitation et non-concurrence jusqu’au",
  "obligation.return-data": "Restituer les données au plus tard",
  "obligation.delete-data": "Supprimer les données au plus tard",
  "obligation.return-or-delete-data": "Restituer ou supprimer les données au plus tard",
  "obligation.keep-until": "Conserver les contenus et les liens jusqu’au",
  "obligation.pay": "Payer au plus tard",
  "missed.renewed":
    "Le dernier jour pour s’opposer à la reconduction était le {{last}} : le contrat continue jusqu’au {{until}}. Prochain jour pour donner le préavis : {{next}}.",
  "missed.renewed-last":
    "Le dernier jour pour s’opposer à la reconduction était le {{last}} : le contrat continue jusqu’au {{until}}, puis prend fin.",
  "missed.renewed-unknown":
    "Le dernier jour pour s’opposer à la reconduction était le {{last}} : le contrat continue jusqu’au {{until}}. La clause ne dit pas le prochain jour pour donner le préavis.",
  "missed.renewed-too-late":
    "Le dernier jour pour s’opposer à la reconduction était le {{last}}, et le préavis est du {{notice}} : le contrat continue jusqu’au {{until}}.",
  "missed.still-in-time":
    "Le dernier jour sûr pour donner le préavis était le {{last}}. Il est encore dans le délai jusqu’au {{until}}.",
  "missed.ends-later":
    "Le dernier jour pour donner le préavis d’une fin le {{end}} était le {{last}}. Donné aujourd’hui, il court jusqu’au {{until}}.",
  "missed.not-in-time":
    "Le dernier jour pour donner le préavis d’une fin le {{end}} était le {{last}}. Ce qui suit est à convenir avec l’autre partie.",
  "must.sent": "Le courrier doit être parti ce jour-là.",
  "must.received": "Le courrier doit être arrivé ce jour-là : envoyez-le plus tôt.",
  "missing.length": "la durée, que la clause ne dit pas",
  "missing.term": "la clause de durée du contrat",
  "missing.signed-on": "le jour de la signature",
  "missing.started-on": "le jour du début du contrat",
  "missing.end-on": "la fin de la relation",
  "missing.notice-sent-on": "le jour d’envoi du préavis",
  "missing.notice-received-on": "le jour de réception du préavis",
  "missing.formal-notice-on": "le jour de la mise en demeure",
  "missing.invoice-on": "le jour de la facture",
  "missing.publication-on": "le jour de la publication",
  "warning.silent-notice":
    "Le contrat ne dit ni sa durée ni son préavis. Un contrat à durée indéterminée prend fin avec un préavis raisonnable.",
  "warning.advertising-usage":
    "Le contrat ne dit pas le préavis. Pour la publicité, un usage de 1961 donne six mois, par lettre recommandée, quand les parties n’ont rien écrit.",
  "warning.silent-reversibility":
    "Aucune clause de réversibilité : le périmètre, les formats, le calendrier et le prix de l’aide sont à convenir.",
  "warning.silent-data":
    "Rien sur le sort des données personnelles : le client choisit entre restitution et suppression, et le sous-traitant s’exécute à la fin de la prestation.",
  "warning.silent-retention":
    "Rien sur la conservation des contenus et des liens : vérifiez les bons de commande et les conditions des plateformes.",
  "warning.silent-rights":
    "Rien sur les droits d’auteur : une prestation n’en transfère aucun par elle-même ; chaque droit cédé s’écrit, avec son étendue, sa destination, son lieu et sa durée.",
  "warning.established-relation_one":
    "Vous travaillez ensemble depuis {{count}} mois. La rupture d’une relation établie demande un préavis écrit qui tient compte de sa durée ; le préavis du contrat peut ne pas suffire.",
  "warning.established-relation_other":
    "Vous travaillez ensemble depuis {{count}} mois. La rupture d’une relation établie demande un préavis écrit qui tient compte de sa durée ; le préavis du contrat peut ne pas suffire.",
  "warning.new-contract-after-term":
    "La période écrite s’est terminée le {{day}}. Si le travail a continué, un nouveau contrat de même contenu, à durée indéterminée, a pu prendre la suite.",
  "warning.renewed-unopposed":
    "Aucun préavis n’est connu jusqu’au {{last}}, dernier jour pour s’opposer au renouvellement : le contrat est renouvelé jusqu’au {{day}}. Si un préavis a été donné à temps, dites quel jour ; sinon, partir plus tôt se convient avec l’autre partie.",
  "warning.renewed-too-late":
    "Le préavis est venu après le {{last}}, dernier jour pour s’opposer au renouvellement : le contrat est renouvelé jusqu’au {{day}}. Partir plus tôt se convient avec l’autre partie.",
  "warning.renewal-information":
    "Un consommateur ou un non-professionnel doit être informé de la reconduction entre le {{from}} et le {{to}}, par un message dédié qui encadre la date du {{day}}. À défaut, il peut mettre fin au contrat à tout moment, sans frais.",
  "warning.renewal-quality-unknown":
    "Reconduction tacite : si le client est un consommateur ou un non-professionnel, la loi veut qu’il en soit informé à l’avance. Dites ce qu’il est.",
  "warning.public-body-data":
    "Acheteur public : les données sont restituées sans délai, puis toute copie est détruite dans les trois mois, sauvegardes comprises, avec un procès-verbal daté et signé, si le marché renvoie au CCAG-TIC.",
  "warning.public-body-archives":
    "Acheteur public : des archives publiques ne se détruisent pas sans l’accord préalable de l’administration des archives.",
  "warning.consumer-claims":
    "Client consommateur : l’action du professionnel contre lui se prescrit par deux ans, et un contrat en ligne de 120 € ou plus se conserve dix ans.",
  "warning.payment-long":
    "Le délai de paiement dépasse soixante jours : entre professionnels, la loi le limite.",
  "warning.to-validate": "À faire valider par votre conseil.",
};
