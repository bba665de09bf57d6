/** The columns of Redmine's lists by what they hold, as its French and English interfaces name them. */
export const columns = {
  number: ["#", "row", "id"],
  project: ["Projet", "Project"],
  tracker: ["Tracker"],
  status: ["Statut", "Status"],
  subject: ["Sujet", "Subject"],
  priority: ["Priorité", "Priority"],
  description: ["Description"],
  author: ["Auteur", "Author"],
  assignee: ["Assigné à", "Assignee", "Assigned to", "user"],
  category: ["Catégorie", "Category"],
  parent: ["Tâche parente", "Parent task", "parent"],
  start: ["Date de début", "Début", "Start date", "start"],
  due: ["Échéance", "Date d'échéance", "Due date", "due"],
  created: ["Créé", "Créé le", "Created", "Created on"],
  updated: ["Mis à jour", "Mis-à-jour", "Updated", "Updated on"],
  closed: ["Fermé", "Fermé le", "Clôturé", "Clôturé le", "Closed", "Closed on"],
  files: ["Fichiers", "Files"],
  notes: ["Dernières notes", "Last notes"],
  date: ["Date"],
  hours: ["Heures", "Hours"],
  activity: ["Activité", "Activity"],
  comment: ["Commentaire", "Commentaires", "Comment", "Comments"],
  issue: ["Demande", "Issue", "issue_id"],
  user: ["Utilisateur", "User"],
} as const;

/** Headers as `headed` wants alternatives: `"Statut|Status"`. */
export const either = (name: keyof typeof columns) => columns[name].join("|");
