import type { Tool } from "./tool.ts";

const both = (fr: string, en: string) => ({ fr, en });

/** A tool as examples and tests show it. */
export const exampleTool = {
  key: "search-atlas",
  name: "Search Atlas",
  aliases: ["Atlas"],
  category: "seo",
  roles: [
    { name: both("Propriétaire", "Owner"), level: "owner" },
    { name: both("Membre", "Member"), level: "editor" },
  ],
  autonomy: {
    role: both("Propriétaire", "Owner"),
    level: "owner",
    conditions: [both("L’abonnement est payé par le client.", "The client pays for the plan.")],
  },
  traps: [{ kind: "we-pay", text: both("Nous payons l’abonnement.", "We pay for the plan.") }],
  waits: [
    { days: 7, what: both("Avant que le transfert ne prenne effet.", "Before a transfer takes effect.") },
  ],
  check: { where: both("Réglages › Équipe.", "Settings › Team."), url: "https://atlas.example/team" },
  handover: {
    transferable: "yes",
    steps: [both("Le client devient propriétaire.", "The client becomes owner.")],
  },
  departure: {
    alone: "yes",
    url: null,
    steps: [both("Quitter l’équipe dans Réglages › Équipe.", "Leave the team in Settings › Team.")],
  },
  lost: [],
  tied: [{ kind: "token", text: both("Nos clés d’API.", "Our API keys.") }],
  api: { level: "none", lists: false, removes: false },
  confidence: "medium",
  unsure: [],
  checkedOn: "2026-11-25",
  sources: [{ kind: "recalled" }],
} satisfies Tool;
