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
  "declined.warnings":
    "Je préfère ne pas commenter le projet. Ce qui a été constaté, et à quelle date, figure dans le dossier de passation.",
  "declined.advice":
    "Notre mission est terminée : je ne fais plus de recommandations. Les décisions prises et leurs raisons sont dans le dossier de passation.",
  "declined.prices":
    "Nos prix et nos budgets restent entre notre client et nous. Votre client peut vous en parler.",
  "declined.people":
    "Je ne parle pas des personnes. Qui prend part au projet, et à quel titre, est indiqué dans le dossier de passation.",
  "declined.internal":
    "Nos notes internes restent chez nous. Tout ce qui est utile à la reprise est dans le dossier de passation.",
  "letters.outdated": "La réunion a changé depuis.",
  "quote.title": "Devis : plan de transition pour {{party}}",
  "quote.description": "Le coût de la transition, ligne par ligne",
  "quote.from": "Établi par {{agency}}",
  "quote.dated": "Le {{day}}",
  "quote.column.what": "Désignation",
  "quote.column.hours": "Heures",
  "quote.column.rate": "Taux horaire",
  "quote.column.amount": "Montant hors taxes",
  "quote.line.session": "Formation : {{what}}",
  "quote.line.runbook": "Procédure : {{what}}",
  "quote.line.work": "{{what}}",
  "quote.total": "Total hors taxes",
  "quote.vat": "TVA à {{rate}} %",
  "quote.to-pay": "Total toutes taxes comprises",
  "quote.without-vat": "Montants hors taxes ; aucun taux de TVA n’a été indiqué.",
};
