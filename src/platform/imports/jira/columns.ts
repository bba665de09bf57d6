import { headerKey } from "../headed-table.ts";

/**
 * Columns of Jira's CSV by what they hold: Cloud's and Server's words in English ("issue" became
 * "work item" in 2025) and in French (« demande », then « ticket »).
 */
export const columns = {
  key: [
    "Issue key",
    "Work item key",
    "Clé de ticket",
    "Clé du ticket",
    "Clé de la demande",
    "Clé de demande",
  ],
  /** As the navigator's own columns have it; any other tool may say so too. */
  shortKey: ["Key", "Clé"],
  id: ["Issue id", "Work item id", "ID de ticket", "ID du ticket", "ID de la demande", "ID de demande"],
  summary: ["Summary", "Résumé"],
  type: [
    "Issue Type",
    "Work type",
    "Work item type",
    "Type de ticket",
    "Type de demande",
    "Type de la demande",
    "Type d'activité",
    "T",
  ],
  status: ["Status", "État", "Statut"],
  category: ["Status Category", "Catégorie d'état", "Catégorie de statut"],
  categoryChanged: ["Status Category Changed", "Catégorie d'état modifiée", "Catégorie de statut modifiée"],
  resolution: ["Resolution", "Résolution"],
  resolved: ["Resolved", "Résolu", "Résolue"],
  created: ["Created", "Création", "Créé", "Créée"],
  updated: ["Updated", "Mise à jour"],
  due: ["Due Date", "Due", "Date d'échéance", "Échéance"],
  priority: ["Priority", "Priorité", "P"],
  labels: ["Labels", "Étiquettes"],
  description: ["Description"],
  comment: ["Comment", "Comments", "Commentaire", "Commentaires"],
  attachment: ["Attachment", "Attachments", "Pièce jointe", "Pièces jointes"],
  log: ["Log Work", "Journal des travaux", "Consigner le travail", "Journal de travail"],
  parent: ["Parent", "Parent id", "ID parent", "ID de parent", "Parent key", "Clé parent", "Clé du parent"],
  assignee: ["Assignee", "Personne assignée", "Responsable", "Attribution", "Assigné"],
  assigneeId: ["Assignee Id", "ID de la personne assignée", "ID de responsable"],
  reporter: ["Reporter", "Rapporteur"],
  reporterId: ["Reporter Id", "ID de rapporteur"],
  creator: ["Creator", "Créateur"],
  creatorId: ["Creator Id", "ID de créateur"],
  lead: ["Project lead", "Chef de projet", "Responsable de projet"],
  leadId: ["Project lead id", "ID de responsable de projet", "ID de chef de projet"],
  watchers: ["Watchers", "Observateurs"],
  watchersId: ["Watchers Id", "ID des observateurs"],
  projectKey: ["Project key", "Clé de projet", "Clé du projet"],
  projectName: ["Project name", "Nom du projet", "Nom de projet", "Project", "Projet"],
  projectType: ["Project type", "Type de projet"],
  projectText: ["Project description", "Description du projet"],
  projectUrl: ["Project url", "URL du projet"],
  viewed: ["Last Viewed", "Dernier affichage", "Dernière consultation"],
} as const;

/** Headers as `headed` wants alternatives: `"Summary|Résumé"`. */
export const either = (name: keyof typeof columns) => columns[name].join("|");

/** `Custom field (Story Points)` → `Story Points`; undefined for Jira's own columns. */
export function customField(header: string): string | undefined {
  return /^(?:custom field|champs? personnalis[ée]s?)\s*\((.*)\)\s*$/i.exec(header)?.[1];
}

/** Custom fields that the importer reads, by their names in both languages. */
export const customFields = {
  start: /^(?:(?:target |planned )?start date|date de d[ée]but|target start)$/i,
  epic: /^(?:epic link|lien d['’][ée]popée|lien epic|lien d['’]epic|parent link)$/i,
  flag: /^(?:flagged|flag|marqu[ée]e?|signal[ée]e?|indicateur)$/i,
  /** How Jira sorts and colours what it shows. */
  plumbing:
    /^(?:rank|rang|issue color|epic color|couleur|\[chart\].*|development|vulnerability|request language)$/i,
};

/** True for a column of issues that must be finished before this one may be. */
export function isBlockedBy(header: string): boolean {
  const key = headerKey(header);
  return (
    /^(?:inward|lien d[ue] (?:ticket|demande) entrant|lien entrant).*\((?:block|bloqu)/.test(key) ||
    /^(?:is blocked by|blocked by|est bloque(?:e)? par|bloque(?:e)? par)$/.test(key)
  );
}
