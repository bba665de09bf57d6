import type { answersEn } from "./answers-en.ts";

/** Le tableau qu’un contact remplit au lieu d’ouvrir l’espace, et ce qui en est gardé. */
export const answersFr = {
  "answers.title": "Vos outils : {{party}}",
  "answers.how":
    "Pour chaque outil, regardez si vous avez le rôle, et remplissez les cases jaunes. Renvoyez ensuite ce fichier à {{agency}}. N’écrivez aucun mot de passe.",
  "answers.meant": "Dans ce tableau, « le client », c’est vous, et « nous », c’est {{agency}}.",
  "answers.file": "vos-outils-{{day}}.xlsx",
  "answers.tab": "Vos outils",
  "answers.head.id": "id (ne pas modifier)",
  "answers.head.tool": "Outil",
  "answers.head.resource": "Compte ou page",
  "answers.head.role": "Rôle qu’il faut",
  "answers.head.where": "Où regarder",
  "answers.head.have": "J’ai ce droit",
  "answers.head.level": "Mon niveau",
  "answers.head.who": "Qui s’en charge",
  "answers.head.note": "Remarque",
  "answers.yes": "Oui",
  "answers.no": "Non",
  "answers.level.owner": "Propriétaire",
  "answers.level.admin": "Administrateur",
  "answers.level.editor": "Éditeur",
  "answers.level.viewer": "Lecteur",
  "answers.level.none": "Aucun",
  "answers.pick": "Choisissez dans la liste.",
  "answers.statement": "Tableau renvoyé par {{name}} : « J’ai ce droit », {{level}}.",
  "answers.statement-more": "Tableau renvoyé par {{name}} : « J’ai ce droit », {{level}}. {{more}}",
  "answers.by": "S’en charge : {{who}}.",
  "answers.no-right": "Tableau renvoyé : « Je n’ai pas ce droit ».",
} as const satisfies Record<keyof typeof answersEn, string>;
