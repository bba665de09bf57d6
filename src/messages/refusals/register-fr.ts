import type { registerEn } from "./register-en.ts";

/** Pourquoi un outil interne ou un ticket ne peut pas être ce qui est voulu. */
export const registerFr: Record<keyof typeof registerEn, string> = {
  "monitor.not-found": "Cet outil n’existe pas dans ce dossier, ou a été retiré du registre.",
  "monitor.too-many":
    "Un dossier contient au plus {{most}} outils internes. Retirez-en ceux qui ne comptent plus.",
  "monitor.not-active": "« {{name}} » est déjà désactivé.",
  "monitor.already-active": "« {{name}} » est déjà actif.",
  "monitor.day-ahead": "« {{name}} » : ce jour n’est pas encore venu. Indiquez aujourd’hui ou un jour passé.",
  "monitor.export-of-what": "Indiquez ce qui a été exporté de « {{name}} ».",
  "monitor.deleted": "« {{name}} » a été supprimé : il ne revient pas.",
  "monitor.still-active": "« {{name}} » est encore actif. Désactivez-le d’abord : son délai commence alors.",
  "monitor.in-grace": "« {{name}} » est dans son délai : il peut être supprimé à partir du {{day}}.",
  "monitor.not-exported": "« {{name}} » : il reste à exporter avant de le supprimer : {{what}}",
  "monitor.pack-not-accepted":
    "Rien n’est supprimé avant que l’autre partie ait le dossier de passation. Aucun contact ne l’a pris dans l’espace : indiquez depuis quand elle l’a, et qui l’a reçu.",
  "ticket.not-found": "Ce ticket n’existe pas dans ce dossier, ou a été retiré du registre.",
  "ticket.too-many": "Un dossier contient au plus {{most}} tickets. Retirez-en ceux qui ne comptent plus.",
  "ticket.to-whom-wanted": "« {{subject}} » : indiquez à qui il est transféré.",
  "ticket.how-wanted": "« {{subject}} » : indiquez comment il a été clos.",
};
