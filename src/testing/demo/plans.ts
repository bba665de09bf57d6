import type { DemoPlan } from "./plan.ts";
import { ownPlaybookKey } from "./playbooks.ts";

/** What Aubin's exit came to: well under way, two steps behind, one that waits for the client. */
export const aubinPlan: DemoPlan = {
  playbookKey: "client-exit-web-marketing",
  done: {
    "open-the-exit": null,
    "state-the-reason": null,
    "check-end-clauses": "Contrat déposé, clauses acceptées une à une",
    "announce-the-exit": "Courrier envoyé à Nora Benali",
    "name-the-people": null,
    "set-time-budget": null,
    "freeze-the-scope": "Liste envoyée avec l’annonce",
    "inventory-the-tools": "Onze outils, deux payés par l’agence",
    "list-commitments": "Aucun lien à tenir ; articles conservés par le client",
    "import-the-tracking": "Tableau Trello et Search Console importés",
    "locate-the-sources": null,
    "explain-the-rights": null,
    "own-ad-accounts": "Capture des administrateurs et du moyen de paiement",
    "own-domain-and-hosting": "Le domaine est au nom de la boulangerie",
    "list-data-sets": "Trois jeux de données recensés",
    "send-data-notice": "Courrier envoyé à Nora Benali",
    "scan-the-site-before": "Deux balises et un compte à retirer",
  },
  otherwise: {
    "decide-open-work": { to: "doing" },
    "own-social-accounts": {
      to: "not-applicable",
      reason: "L’agence n’a jamais tenu les réseaux sociaux de la boulangerie.",
    },
    "own-business-profile": {
      to: "blocked",
      blockedBy: "client",
      reason: "Yves Aubin doit accepter l’invitation reçue par courriel.",
    },
  },
  comments: { "own-business-profile": "Nora préfère que l’on passe par elle pour relancer M. Aubin." },
  time: [
    { ago: 38, minutes: 75, note: "Lecture du contrat et des échéances" },
    { ago: 30, minutes: 120, note: "Inventaire des outils" },
    { ago: 21, minutes: 150, note: "Liste des droits, envoyée et expliquée" },
    { ago: 7, minutes: 180, note: "Import du suivi et tri des chantiers" },
    { ago: 2, minutes: 90, note: "Données recensées, avis envoyé" },
  ],
  requests: [
    {
      ago: 20,
      askedBy: "Nora Benali",
      text: "Refaire la page Livraison avant les fêtes",
      answered: { as: "quoted", quotedCents: 45_000, answer: "Une journée, livrée avant la fin du contrat." },
    },
    { ago: 4, askedBy: "Yves Aubin", text: "Ajouter un bandeau pour les horaires de Noël" },
  ],
};

/** A dispute on its last day: much is late, and most of it waits for the client. */
export const festivalPlan: DemoPlan = {
  playbookKey: "dispute-exit",
  done: {
    "open-the-exit": null,
    "enter-dispute-mode": "Dossier passé en litige, suppressions gelées",
    "brief-the-team": null,
    "state-the-reason": null,
    "check-end-clauses": "Devis signé et conditions générales relus",
    "set-time-budget": null,
    "inventory-the-tools": "Sept outils, tous au nom de l’association",
    "write-the-chronology": "Chronologie en 14 dates",
    "preserve-the-evidence": "Courriels et livrables copiés dans les fichiers",
    "tell-insurer-and-counsel": "Accusé de réception de l’assureur",
    "state-the-facts": "Lettre recommandée du rappel des faits",
    "import-the-tracking": "Tableau Trello importé",
    "locate-the-sources": null,
    "gather-deliverables": null,
    "explain-the-rights": null,
    "list-data-sets": "Deux fichiers d’abonnés et les statistiques de billetterie",
    "send-data-notice": "Envoyé avec le rappel des faits",
  },
  otherwise: {
    "name-the-people": {
      to: "blocked",
      blockedBy: "client",
      reason: "Aucun nom donné depuis le changement de bureau de l’association.",
    },
    "propose-an-amicable-way": {
      to: "waived",
      reason: "Le conseil demande d’attendre la réponse écrite de l’association.",
    },
    "send-a-formal-notice": { to: "not-applicable", reason: "Le conseil ne la demande pas à ce stade." },
    "decide-open-work": { to: "doing" },
    "own-domain-and-hosting": {
      to: "blocked",
      blockedBy: "client",
      reason: "Code de transfert à demander par le titulaire du domaine.",
    },
    "own-website-and-code": {
      to: "blocked",
      blockedBy: "client",
      reason: "Adresse de l’administrateur à désigner.",
    },
  },
  time: [
    { ago: 58, minutes: 210, note: "Chronologie et pièces" },
    { ago: 50, minutes: 150, note: "Échanges avec l’assureur et le conseil" },
    { ago: 30, minutes: 195, note: "Liste des droits, données, livrables" },
  ],
  requests: [
    {
      ago: 25,
      askedBy: "Bruno Tanguy",
      text: "Ouvrir une seconde billetterie pour les bénévoles",
      answered: { as: "declined", answer: "Hors du périmètre signé ; rien de nouveau sans accord écrit." },
    },
  ],
};

/** We leave a supplier: it holds the domains, and does not answer. */
export const nordixPlan: DemoPlan = {
  playbookKey: "supplier-exit",
  done: {
    "open-the-supplier-exit": null,
    "state-the-supplier-reason": null,
    "check-supplier-clauses": "Préavis de trente jours, réversibilité prévue",
    "announce-to-the-supplier": "Lettre recommandée, avis de réception reçu",
    "budget-the-supplier-exit": null,
    "list-what-they-hold": null,
    "list-supplier-accesses": null,
    "stop-extra-orders": null,
    "ask-for-owner-rights": "Demande déposée au support",
  },
  otherwise: {
    "decide-supplier-work": { to: "doing" },
    "recover-domain-and-hosting": {
      to: "blocked",
      blockedBy: "supplier",
      reason: "Codes de transfert demandés deux fois, sans réponse du support.",
    },
  },
  time: [
    { ago: 12, minutes: 140, note: "Liste des neuf sites et de leurs zones DNS" },
    { ago: 5, minutes: 60, note: "Relances du support" },
  ],
};

/** The agency's own playbook, from its first days, with nothing behind. */
export const sauveterrePlan: DemoPlan = {
  playbookKey: ownPlaybookKey,
  done: {
    "open-the-exit": null,
    "state-the-reason": null,
    "check-end-clauses": "Lettre de mission relue : préavis de trois mois",
    "set-time-budget": null,
    "inventory-the-tools": "Quatre outils, tous au nom du domaine",
    "announce-the-exit": "Courrier remis en main propre",
    "freeze-the-scope": "Liste jointe à l’annonce",
    "import-the-tracking": "Search Console importée",
    "list-commitments": "Douze articles, conservés par le client",
  },
  time: [{ ago: 6, minutes: 45, note: "Lettre de mission relue, annonce préparée" }],
};
