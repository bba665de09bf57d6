import type { en } from "./en.ts";

/** Ce qui se dit en rendez-vous avec qui reprend le projet, et ce qui se tait avec courtoisie. */
export const fr: Record<keyof typeof en, string> = {
  "topic.vision": "La suite",
  "topic.warnings": "Les mises en garde",
  "topic.advice": "Les recommandations",
  "topic.prices": "Les prix et les budgets",
  "topic.people": "Les personnes",
  "topic.internal": "Nos avis internes",
  "declined.vision":
    "La suite vous appartient, à vous et à votre client. Je peux vous expliquer ce qui a été fait, et pourquoi.",
  "declined.vision.supplier":
    "La suite se décidera en son temps, avec qui reprendra le travail. Je peux vous expliquer ce qui a été fait, et pourquoi.",
  "declined.warnings":
    "Je préfère ne pas commenter le projet. Ce qui a été constaté, et à quelle date, figure dans le dossier de passation.",
  "declined.advice":
    "Notre mission est terminée : je ne fais plus de recommandations. Les décisions prises et leurs raisons sont dans le dossier de passation.",
  "declined.advice.supplier":
    "Je ne fais pas de recommandations. Les décisions prises et leurs raisons sont dans le dossier de passation.",
  "declined.prices":
    "Nos prix et nos budgets restent entre notre client et nous. Votre client peut vous en parler.",
  "declined.prices.supplier": "Les prix et les budgets restent entre ce fournisseur et nous.",
  "declined.people":
    "Je ne parle pas des personnes. Qui prend part au projet, et à quel titre, est indiqué dans le dossier de passation.",
  "declined.internal":
    "Nos notes internes restent chez nous. Tout ce qui est utile à la reprise est dans le dossier de passation.",
  "letters.outdated": "La réunion a changé depuis.",
  "sheet.title": "Fiche de rendez-vous : {{party}}",
  "sheet.title.client": "Ce qui a été fait : {{party}}",
  "sheet.description": "Ce qui a été fait et décidé, et où cela se lit dans le dossier de passation",
  "sheet.intro":
    "Devant qui reprend le projet : expliquer ce qui a été fait et pourquoi, quand la question est posée. Rien d’interne ne figure ici.",
  "sheet.intro.client":
    "Préparé par {{agency}} : les décisions prises et leurs raisons, les actions réalisées, le travail en cours, et où chaque chose se lit dans le dossier de passation.",
  "sheet.decisions": "Décisions prises, et pourquoi",
  "sheet.actions": "Actions réalisées",
  "sheet.openWork": "Travail en cours",
  "sheet.questions": "Questions posées",
  "sheet.declined": "Ce qui se décline",
  "sheet.declined.note": "Une phrase prête pour chaque sujet.",
  "sheet.none": "Rien de partagé ici.",
  "sheet.no-answer": "Pas encore de réponse",
  "sheet.column.when": "Quand",
  "sheet.column.what": "Quoi",
  "sheet.column.why": "Pourquoi, ou où cela en est",
  "sheet.column.where": "Dans le dossier de passation",
  "sheet.column.question": "Question",
  "sheet.column.answer": "Réponse",
  "sheet.place": "{{sheet}}, ligne {{row}}",
  "sheet.rest_one": "{{count}} ligne de plus : {{sheet}}",
  "sheet.rest_other": "{{count}} lignes de plus : {{sheet}}",
  "sheet.left-out_one": "{{count}} ligne est laissée de côté : ses mots vont au-delà de ce qui a été fait.",
  "sheet.left-out_other":
    "{{count}} lignes sont laissées de côté : leurs mots vont au-delà de ce qui a été fait.",
  "sheet.file.agency": "fiche-de-rendez-vous-{{day}}.pdf",
  "sheet.file.client": "ce-qui-a-ete-fait-{{day}}.pdf",
  "quote.title": "Devis : plan de transition pour {{party}}",
  "quote.description": "Le coût de la transition, ligne par ligne",
  "quote.from": "Établi par {{agency}}",
  "quote.title.supplier": "Coût de la transition avec {{party}}",
  "quote.from.supplier": "Noté par {{agency}}, d’après ce que {{party}} demande",
  "quote.dated": "Le {{day}}",
  "quote.column.what": "Désignation",
  "quote.column.hours": "Heures",
  "quote.column.rate": "Taux horaire",
  "quote.column.amount": "Montant hors taxes",
  "quote.line.session": "Formation : {{what}}",
  "quote.line.runbook": "Procédure : {{what}}",
  "quote.line.work": "{{what}}",
  "quote.total": "Total hors taxes",
  "quote.vat": "TVA à {{rate}} %",
  "quote.to-pay": "Total toutes taxes comprises",
  "quote.without-vat": "Montants hors taxes ; aucun taux de TVA n’a été indiqué.",
};
