import type { z } from "zod";
import type { NewDossier } from "#core/dossier/fields.ts";
import { aubinAccesses, type DemoAccess, nordixAccesses, orselAccesses } from "./accesses.ts";
import { kerguenAccesses, libraireAccesses } from "./accesses-handed-over.ts";
import type { DemoContact } from "./contacts.ts";
import { aubinLetters, type DemoLetter, festivalLetters, nordixLetters } from "./letters.ts";
import type { DemoPlan } from "./plan.ts";
import { aubinPlan, festivalPlan, nordixPlan, sauveterrePlan } from "./plans.ts";
import type { DemoVisit } from "./portals.ts";

/** One dossier of the demonstration: when it ends, counted from today, and what was put into it. */
export type DemoDossier = Omit<z.input<typeof NewDossier>, "endOn"> & {
  /** Undefined while nobody knows it. */
  readonly endsInDays?: number;
  /** How many days ago it was opened. */
  readonly openedDaysAgo: number;
  readonly contacts?: readonly DemoContact[];
  readonly cards?: number;
  readonly measuredDays?: number;
  /** What the agency wrote by hand where there is no board to import. */
  readonly work?: readonly string[];
  readonly hasFiles?: true;
  readonly hasContract?: true;
  readonly plan?: DemoPlan;
  readonly letters?: readonly DemoLetter[];
  readonly accesses?: readonly DemoAccess[];
  /** Who was invited into the portal, and what they did there. */
  readonly visits?: readonly DemoVisit[];
  /** The tools that the successor was shown. */
  readonly shown?: readonly string[];
  readonly hasMeetings?: true;
  /** How many versions of the pack were made; a large one takes seconds that a start has not. */
  readonly packs?: number;
  readonly closed?: { readonly how: "archive" | "cancel"; readonly reason: string };
};

const hours = (count: number) => count * 60;

/** An agency's dossiers in all states of an exit. Names are invented. */
export const demoDossiers: readonly DemoDossier[] = [
  {
    party: "Boulangerie Aubin",
    endsInDays: 19,
    openedDaysAgo: 41,
    initiator: "client",
    reason: "internalisation",
    clientView: "Une personne en interne reprend le site et les campagnes en janvier.",
    internalView: "Bon client, parti sans fâcherie : proposer deux demi-journées de formation.",
    tone: "calm",
    strategic: true,
    timeBudgetMinutes: hours(24),
    sites: ["boulangerie-aubin.example", "https://commande.boulangerie-aubin.example"],
    contacts: [
      {
        name: "Nora Benali",
        email: "nora.benali@boulangerie-aubin.example",
        phone: "+33 2 40 00 12 34",
        role: "Responsable communication",
        language: "fr",
        isMain: true,
      },
      { name: "Yves Aubin", phone: "+33 6 00 12 34 56", role: "Gérant", language: "fr" },
    ],
    cards: 64,
    measuredDays: 480,
    services: ["seo", "ads", "analytics", "website", "content"],
    hasFiles: true,
    hasContract: true,
    plan: aubinPlan,
    hasMeetings: true,
    letters: aubinLetters,
    accesses: aubinAccesses,
    visits: [
      {
        contact: "Nora Benali",
        invitedAgo: 6,
        cameAgo: 3,
        says: [
          { toolKey: "google-tag-manager", level: "admin", statement: "Je publie le conteneur moi-même." },
        ],
        asks: [
          { toolKey: "google-ads", text: "Où saisit-on la carte de paiement ?" },
          { text: "Qui garde le nom de domaine après la fin ?" },
        ],
      },
      { contact: "Yves Aubin", invitedAgo: 6 },
    ],
    packs: 2,
  },
  {
    party: "Maison Kerguen",
    endsInDays: 75,
    openedDaysAgo: 28,
    initiator: "mutual",
    reason: "strategy-change",
    clientView: "Refonte confiée à une agence spécialisée ; transition sur trois mois.",
    internalView: "Le budget de la refonte dépassait ce que nous savons tenir.",
    tone: "calm",
    strategic: true,
    timeBudgetMinutes: hours(60),
    sites: ["maison-kerguen.example", "boutique.maison-kerguen.example", "maison-kerguen-pro.example"],
    contacts: [
      {
        name: "Gwenaëlle Le Bris",
        email: "g.lebris@maison-kerguen.example",
        phone: "+33 2 98 00 45 67",
        role: "Directrice marketing",
        organisation: "Maison Kerguen",
        language: "fr",
        isMain: true,
      },
      {
        name: "Owen Hughes",
        email: "owen@northlight.example",
        role: "Project lead",
        organisation: "Northlight Studio",
        language: "en",
        side: "successor",
      },
      {
        name: "Service comptabilité",
        email: "compta@maison-kerguen.example",
        organisation: "Maison Kerguen",
      },
    ],
    cards: 500,
    measuredDays: 1_095,
    hasFiles: true,
    accesses: kerguenAccesses,
    visits: [
      {
        contact: "Gwenaëlle Le Bris",
        invitedAgo: 8,
        cameAgo: 7,
        says: [{ toolKey: "shopify", level: "owner", statement: "Je suis propriétaire de la boutique." }],
        asks: [{ toolKey: "google-search-console", text: "Faut-il garder la balise de vérification ?" }],
      },
      { contact: "Owen Hughes", invitedAgo: 1, cameAgo: 0 },
    ],
    shown: ["google-search-console", "google-analytics-4", "shopify"],
  },
  {
    party: "Cabinet Orsel",
    endsInDays: -40,
    openedDaysAgo: 120,
    initiator: "client",
    reason: "project-finished",
    clientView: "Mission terminée ; nos accès restent à retirer.",
    tone: "calm",
    strategic: false,
    timeBudgetMinutes: hours(6),
    sites: ["cabinet-orsel.example"],
    contacts: [
      { name: "Maître Inès Orsel", email: "ines@cabinet-orsel.example", role: "Associée", isMain: true },
    ],
    cards: 28,
    accesses: orselAccesses,
  },
  {
    party: "Festival des Marées",
    endsInDays: 0,
    openedDaysAgo: 62,
    initiator: "client",
    reason: "scope-or-dispute",
    clientView: "Désaccord sur le périmètre de la billetterie.",
    internalView: "Deux factures en attente : rien de plus sans accord écrit de Léa.",
    tone: "dispute",
    strategic: false,
    timeBudgetMinutes: hours(10),
    sites: ["festival-des-marees.example", "billetterie.festival-des-marees.example"],
    contacts: [
      {
        name: "Bruno Tanguy",
        email: "bruno@festival-des-marees.example",
        phone: "+33 7 00 98 76 54",
        role: "Président de l’association",
        language: "fr",
        isMain: true,
      },
    ],
    services: ["website", "content", "e-mailing"],
    cards: 45,
    plan: festivalPlan,
    letters: festivalLetters,
  },
  {
    party: "Hébergeur Nordix",
    direction: "supplier",
    endsInDays: 30,
    openedDaysAgo: 17,
    initiator: "agency",
    reason: "quality-or-delay",
    clientView: "Trois interruptions en un an.",
    tone: "tense",
    timeBudgetMinutes: hours(16),
    contacts: [
      { name: "Support Nordix", email: "support@nordix.example", organisation: "Nordix", language: "en" },
    ],
    services: ["hosting", "website"],
    plan: nordixPlan,
    letters: nordixLetters,
    accesses: nordixAccesses,
    visits: [
      {
        contact: "Support Nordix",
        invitedAgo: 5,
        cameAgo: 4,
        says: [{ toolKey: "github-code", level: "owner", statement: "Karim Diallo owns the organisation." }],
        asks: [{ toolKey: "hosting-ftp-ssh", text: "Which SSH key shall we add for you?" }],
      },
    ],
    work: [
      "Récupérer une sauvegarde complète des neuf sites",
      "Transférer les certificats et les zones DNS",
      "Prévenir les clients concernés de la coupure de nuit",
      "Demander le remboursement au prorata",
      "Résilier le contrat par lettre recommandée",
    ],
  },
  {
    party: "Domaine Sauveterre",
    endsInDays: 120,
    openedDaysAgo: 9,
    initiator: "agency",
    reason: "capacity-or-unprofitable",
    internalView: "Trop petit pour nous ; leur présenter une indépendante de confiance.",
    tone: "calm",
    sites: ["domaine-sauveterre.example"],
    services: ["seo", "content"],
    measuredDays: 365,
    plan: sauveterrePlan,
  },
  { party: "Mutuelle Océane", openedDaysAgo: 1, strategic: true, tone: "tense" },
  {
    party: "Librairie du Phare",
    endsInDays: -95,
    openedDaysAgo: 170,
    initiator: "client",
    reason: "budget",
    clientView: "Budget réduit : le site est repris par une bénévole.",
    tone: "calm",
    strategic: false,
    timeBudgetMinutes: hours(5),
    contacts: [{ name: "Anne Quéméner", email: "anne@librairie-du-phare.example", isMain: true }],
    accesses: libraireAccesses,
    work: ["Remettre les accès du site", "Former la bénévole à la mise à jour des horaires"],
    closed: { how: "archive", reason: "Tout est remis, la libraire a les clés." },
  },
  {
    party: "Transports Le Goff",
    endsInDays: 45,
    openedDaysAgo: 33,
    initiator: "client",
    reason: "competitor-or-tender",
    clientView: "Appel d’offres lancé par le siège.",
    tone: "tense",
    strategic: true,
    work: ["Préparer l’inventaire des accès"],
    closed: { how: "cancel", reason: "Appel d’offres gagné : le contrat repart pour deux ans." },
  },
];
