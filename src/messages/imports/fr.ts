import type { en } from "./en.ts";

/** Ce que disent les imports : noms des sources, remarques sur un fichier, une ligne ou un champ. */
export const fr = {
  "warning.encoding-guessed":
    "Ce fichier ne dit pas comment il est encodé ; il a été lu comme {{encoding}}. Vérifiez quelques accents.",
  "warning.mojibake-repaired_one": "{{count}} texte avait des accents abîmés, il a été réparé. Vérifiez-le.",
  "warning.mojibake-repaired_other":
    "{{count}} textes avaient des accents abîmés, ils ont été réparés. Vérifiez-les.",
  "warning.date-unread":
    "« {{value}} » n’est pas une date lisible ; le champ est laissé vide et le texte conservé.",
  "warning.date-ambiguous":
    "« {{value}} » peut se lire jour ou mois en premier ; la date a été lue {{read}}.",
  "warning.number-unread":
    "« {{value}} » n’est pas un nombre lisible ; le champ est laissé vide et le texte conservé.",
  "warning.duplicate": "« {{id}} » apparaît plusieurs fois ; la dernière ligne a été gardée.",
  "warning.private-removed_one": "{{count}} valeur privée a été retirée : {{what}}.",
  "warning.private-removed_other": "{{count}} valeurs privées ont été retirées : {{what}}.",
  "warning.archived_one": "{{count}} élément est archivé dans l’outil.",
  "warning.archived_other": "{{count}} éléments sont archivés dans l’outil.",
  "warning.capped": "L’outil arrête ses exports à {{limit}} lignes : tout n’y est pas.",
  "warning.totals-left-out_one": "{{count}} ligne de total a été laissée de côté.",
  "warning.totals-left-out_other": "{{count}} lignes de total ont été laissées de côté.",
  "warning.kept-as-such_one": "{{count}} ligne n’a pas été comprise, elle est conservée telle quelle.",
  "warning.kept-as-such_other":
    "{{count}} lignes n’ont pas été comprises, elles sont conservées telles quelles.",
  "warning.row-kept": "Cette ligne n’a pas été comprise, elle est conservée telle quelle : {{why}}",
  "warning.hidden-sheet": "La feuille « {{sheet}} » est masquée ; elle a été lue aussi.",
  "warning.no-period": "L’export ne dit pas quelle période il couvre.",
  "warning.header-repeated": "L’en-tête est répété ici ; la ligne a été laissée de côté.",
  "private.token": "jeton d’accès",
  "private.password": "mot de passe",
  "private.key": "clé privée",
  "private.address": "adresse privée",
  "private.identifier": "identifiant interne",
  "approval.approved": "Approuvé par le client.",
  "approval.pending": "En attente de la réponse du client.",
  "approval.rejected": "Refusé par le client.",
  "origin.client-approval": "Validation par le client",
  "origin.meeting": "Réunion",
  "origin.mail": "Courriel",
  "private.event": "détail d’un événement privé",
  "calendar.private": "Événement privé",
  "calendar.untitled": "Sans titre",
  "calendar.cancelled": "Annulé.",
  "calendar.lasts": "Dure {{minutes}} min.",
  "calendar.every-day_one": "Tous les jours",
  "calendar.every-day_other": "Tous les {{count}} jours",
  "calendar.every-week_one": "Toutes les semaines",
  "calendar.every-week_other": "Toutes les {{count}} semaines",
  "calendar.every-month_one": "Tous les mois",
  "calendar.every-month_other": "Tous les {{count}} mois",
  "calendar.every-year_one": "Tous les ans",
  "calendar.every-year_other": "Tous les {{count}} ans",
  "calendar.until": "jusqu’au {{date}}",
  "calendar.times_one": "une fois",
  "calendar.times_other": "{{count}} fois",
  "calendar.occurrence": "Modifié le {{date}} : {{what}}",
} as const satisfies Record<keyof typeof en, string>;
