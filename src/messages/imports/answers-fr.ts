import type { answersEn } from "./answers-en.ts";

/** Ce que la lecture d’un tableau de réponses renvoyé dit d’une ligne. */
export const answersFr: Record<keyof typeof answersEn, string> = {
  "warning.answers-unknown-row":
    "« {{item}} » n’est aucun accès de ce dossier. Écrivez l’outil et son compte comme dans le tableau envoyé, ou laissez la ligne de côté.",
  "warning.answers-doubtful-row":
    "« {{item}} » peut être plusieurs accès : {{names}}. Écrivez le compte comme dans le tableau envoyé.",
  "warning.answers-have-unread":
    "« {{value}} » n’est ni oui ni non. Écrivez Oui ou Non sous « J’ai ce droit », puis redéposez le fichier.",
  "warning.answers-level-unread":
    "« {{value}} » n’est pas un niveau connu de {{tool}}. Écrivez un rôle de l’outil, ou propriétaire, administrateur, éditeur, lecteur, aucun.",
  "warning.answers-level-missing":
    "On ne sait pas quel rôle il faut sur {{tool}} : écrivez le niveau sous « Mon niveau », puis redéposez le fichier.",
  "warning.answers-no-but-level":
    "La ligne dit « non », et le niveau « {{value}} », qui suffit sur {{tool}}. Demandez lequel des deux est juste.",
  "warning.answers-yes-but-none":
    "La ligne dit « oui », et aucun niveau, pour {{tool}}. Demandez lequel des deux est juste.",
  "warning.answers-twice":
    "{{tool}} : la ligne {{first}} dit autre chose. Aucune des deux n’est gardée ; laissez-en une, puis redéposez le fichier.",
  "warning.answers-same-row": "{{tool}} : la ligne {{first}} dit la même chose. C’est gardé une fois.",
  "warning.answers-level-low":
    "Il faut « {{role}} » sur {{tool}}, et la ligne dit « {{level}} » : c’est gardé, et ne suffit pas.",
  "warning.answers-differs":
    "Le tableau des accès dit « {{known}} » du client sur {{tool}}, et la ligne « {{level}} » : les deux restent jusqu’à ce que quelqu’un tranche.",
  "warning.answers-full":
    "{{tool}} a autant de preuves qu’il peut en avoir. Rien de cette ligne n’est gardé.",
};
