import type { DemoAccess } from "./accesses.ts";

const karim = { form: "person", name: "Karim Diallo", level: "admin" } as const;
const paul = { form: "person", name: "Paul Petit", level: "editor" } as const;
const own = { clientLevel: "admin", login: "named", owner: "client", payer: "client" } as const;

/** What another agency takes over: it is shown three of the tools. */
export const kerguenAccesses: readonly DemoAccess[] = [
  {
    toolKey: "google-search-console",
    resource: "maison-kerguen.example",
    ours: [karim, paul],
    owner: "client",
  },
  {
    toolKey: "google-analytics-4",
    resource: "Maison Kerguen (GA4)",
    ...own,
    clientWho: "Gwenaëlle Le Bris",
    ours: [{ ...karim, level: "editor" }],
    seen: { ago: 5, level: "admin", statement: "Gwenaëlle Le Bris a ouvert l’accès à Northlight." },
  },
  {
    toolKey: "shopify",
    resource: "boutique.maison-kerguen.example",
    ...own,
    clientLevel: "owner",
    clientWho: "Gwenaëlle Le Bris",
    ours: [{ form: "agency-link", name: "Atelier Rivage", level: "editor" }],
  },
  {
    toolKey: "klaviyo",
    clientLevel: "viewer",
    owner: "us",
    payer: "us",
    ours: [{ ...karim, level: "owner" }],
  },
];

const gone = { ago: 5, closed: "Page des utilisateurs : plus personne de l’agence." };

/** Three months after the end: every tool was left, and the certificate may be drawn. */
export const libraireAccesses: readonly DemoAccess[] = [
  {
    toolKey: "wordpress",
    resource: "librairie-du-phare.example",
    ...own,
    clientWho: "Anne Quéméner",
    ours: [karim],
    seen: { ago: 8, level: "admin", statement: "Anne Quéméner a ajouté elle-même la bénévole." },
    leaving: gone,
  },
  {
    toolKey: "google-tag-manager",
    resource: "GTM-PHARE",
    ...own,
    clientWho: "Anne Quéméner",
    ours: [{ form: "agency-link", name: "Atelier Rivage", level: "editor" }],
    seen: { ago: 8, level: "admin", statement: "Anne Quéméner publie le conteneur elle-même." },
    leaving: gone,
  },
];
