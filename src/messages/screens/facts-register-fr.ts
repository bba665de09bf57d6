import type { factsRegisterEn } from "./facts-register-en.ts";

/** Ce que le journal raconte des outils internes et des tickets. */
export const factsRegisterFr = {
  "fact.monitor.added": "a ajouté l’outil interne « {{name}} » au registre",
  "fact.monitor.edited": "a modifié l’outil interne « {{name}} »",
  "fact.monitor.removed": "a retiré l’outil interne « {{name}} » du registre",
  "fact.monitor.restored": "a remis l’outil interne « {{name}} » au registre",
  "fact.monitor.deactivated": "a désactivé l’outil interne « {{name}} »",
  "fact.monitor.activated": "a réactivé l’outil interne « {{name}} »",
  "fact.monitor.exported": "a noté l’export de l’outil interne « {{name}} »",
  "fact.monitor.export-taken-back": "a repris la note d’export de l’outil interne « {{name}} »",
  "fact.monitor.deleted":
    "a supprimé l’outil interne « {{name}} » ; le client a le dossier de passation depuis le {{day}} ({{by}})",
  "fact.monitor.deleted.supplier":
    "a supprimé l’outil interne « {{name}} » ; le fournisseur a le dossier de passation depuis le {{day}} ({{by}})",
  "fact.ticket.added": "a ajouté le ticket « {{name}} »",
  "fact.ticket.edited": "a modifié le ticket « {{name}} »",
  "fact.ticket.removed": "a retiré le ticket « {{name}} »",
  "fact.ticket.restored": "a remis le ticket « {{name}} »",
} as const satisfies Record<keyof typeof factsRegisterEn, string>;
