/**
 * Columns of the Excel export by what they hold: the basic plan's words in English and in French,
 * then those of a premium plan. Office's French wording has changed, hence several names.
 */
export const columns = {
  id: [
    "Task ID",
    "ID de tâche",
    "ID de la tâche",
    "Identifiant de la tâche",
    "Identifiant de tâche",
    "Task number",
    "Numéro de tâche",
  ],
  title: ["Task Name", "Nom de la tâche", "Nom de tâche", "Name", "Nom"],
  bucket: [
    "Bucket Name",
    "Nom du compartiment",
    "Nom de compartiment",
    "Nom de l'intervalle",
    "Bucket",
    "Compartiment",
  ],
  progress: [
    "Progress",
    "Progression",
    "Avancement",
    "État d'avancement",
    "% complete",
    "% achevé",
    "% terminé",
  ],
  priority: ["Priority", "Priorité"],
  assigned: ["Assigned To", "Attribué à", "Affecté à", "Assigné à"],
  creator: ["Created By", "Créé par"],
  created: ["Created Date", "Date de création", "Créé le"],
  start: ["Start date", "Date de début", "Start", "Début"],
  due: ["Due date", "Date d'échéance", "Échéance", "Finish", "Fin"],
  completed: ["Completed Date", "Date d'achèvement", "Date de fin", "Terminé le", "Date de réalisation"],
  completedBy: ["Completed By", "Terminé par", "Effectué par", "Effectuée par", "Achevé par"],
  checked: [
    "Completed Checklist Items",
    "Éléments de la liste de contrôle terminés",
    "Éléments de liste de contrôle terminés",
    "Éléments de la liste de vérification terminés",
    "Éléments effectués de la liste de vérification",
  ],
  checklist: [
    "Checklist Items",
    "Éléments de la liste de contrôle",
    "Éléments de liste de contrôle",
    "Éléments de la liste de vérification",
  ],
  labels: ["Labels", "Étiquettes"],
  description: ["Description", "Notes", "Remarques"],
  recurring: ["Is Recurring", "Est périodique", "Est récurrente"],
  late: ["Late", "En retard", "Tardif"],
} as const;

/** Headers as `headed` wants alternatives: `"Task ID|ID de tâche"`. */
export const either = (name: keyof typeof columns) => columns[name].join("|");
