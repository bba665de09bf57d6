/** Columns of Asana's CSV by what they hold; Asana writes them in English, people translate them. */
export const columns = {
  id: ["Task ID", "ID de la tâche", "ID de tâche"],
  name: ["Name", "Task Name", "Nom", "Nom de la tâche"],
  section: ["Section/Column", "Section", "Column", "Section/Colonne"],
  assignee: ["Assignee", "Responsable", "Personne assignée", "Cessionnaire"],
  assigneeEmail: [
    "Assignee Email",
    "E-mail du responsable",
    "Adresse e-mail du responsable",
    "E-mail de la personne assignée",
  ],
  created: ["Created At", "Créé le", "Créée le", "Date de création"],
  completed: ["Completed At", "Terminé le", "Terminée le", "Achevé le", "Date d'achèvement"],
  modified: ["Last Modified", "Dernière modification", "Modifié le"],
  start: ["Start Date", "Date de début"],
  due: ["Due Date", "Date d'échéance", "Échéance"],
  tags: ["Tags", "Étiquettes", "Mots-clés"],
  notes: ["Notes", "Description"],
  projects: ["Projects", "Projets"],
  parent: ["Parent task", "Tâche parente", "Tâche parent"],
  blockedBy: [
    "Blocked By (Dependencies)",
    "Blocked By",
    "Bloquée par (dépendances)",
    "Bloqué par (dépendances)",
    "Bloquée par",
  ],
  priority: ["Priority", "Priorité"],
} as const;

/** Headers as `headed` wants alternatives: `"Task ID|ID de la tâche"`. */
export const either = (name: keyof typeof columns) => columns[name].join("|");
