import type { hooksScreensEn } from "./hooks-en.ts";

/** Ce que dit l’écran des adresses auxquelles des accès sont signalés. */
export const hooksScreensFr = {
  "hooks.title": "Ce que Leadsie signale",
  "hooks.lead":
    "Leadsie peut signaler ici les accès qu’il a obtenus pour vous. Ils s’ajoutent à vos droits ; ils ne disent rien de ceux du client.",
  "hooks.open": "Ouvrir une adresse",
  "hooks.address": "Adresse à donner à Leadsie",
  "hooks.once": "Montrée une fois : collez-la maintenant dans Leadsie, Settings, Webhooks & API.",
  "hooks.none": "Aucune adresse n’est ouverte.",
  "hooks.since": "ouverte le {{day}}",
  "hooks.revoke": "Fermer",
  "hooks.revoke.title": "Fermer l’adresse du {{day}}",
  "hooks.revoke.consequence":
    "Ce que Leadsie y envoie est refusé dès maintenant. Ce qui est venu par elle reste.",
  "hooks.revoked": "L’adresse est fermée.",
  "hooks.reports": "Signalements reçus",
  "hooks.report": "Reçu",
  "hooks.became": "Ce qu’il en est",
  "hooks.state.taken": "compris",
  "hooks.state.partly": "compris en partie",
  "hooks.state.kept": "gardé tel quel, rien noté",
  "hooks.counts": "{{added}} ajoutés, {{changed}} modifiés, {{same}} inchangés",
  "hooks.times": "reçu {{count}} fois",
} as const satisfies Record<keyof typeof hooksScreensEn, string>;
