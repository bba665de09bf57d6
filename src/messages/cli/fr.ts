import type { en } from "./en.ts";
import { helpFr } from "./help-fr.ts";

/** Ce que dit la ligne de commande. */
export const fr = {
  ...helpFr,
  "handover.source": "{{file}} ({{kind}}) : {{records}}, {{warnings}}",
  "handover.records_one": "{{count}} élément",
  "handover.records_other": "{{count}} éléments",
  "handover.warnings_one": "{{count}} remarque",
  "handover.warnings_other": "{{count}} remarques",
  "handover.skip_one": "Avec --skip-unreadable, les autres fichiers continuent sans lui.",
  "handover.skip_other": "Avec --skip-unreadable, les autres fichiers continuent sans eux.",
  "file.absent": "Il n’y a pas de fichier {{path}}. Vérifiez l’endroit.",
  "option.not-json": "--{{option}} attend du JSON, et ceci n’en est pas : {{given}}",
  "handover.work": "Tâches : {{total}} (à faire : {{open}}, faites : {{done}}, abandonnées : {{dropped}})",
  "handover.rest":
    "Personnes : {{people}} · décisions : {{decisions}} · actions : {{actions}} · performances : {{rows}} lignes",
  "handover.done": "Dossier de passation : {{place}} ({{files}} fichiers, {{kilobytes}} Ko) en {{seconds}} s",
  "file.being-saved":
    "{{place}} est là : une autre commande y enregistre, ou l’une a été coupée. Retirez-le, puis recommencez.",
  "file.in-answer": "{{bytes}} octets : --out CHEMIN enregistre le fichier, --json les montre en texte",
  "file.not-saved": "Rien ne peut être enregistré dans {{place}} ({{code}}). Vérifiez l’endroit.",
  "file.saved": "{{place}} : {{bytes}} octets, SHA-256 {{sha256}}",
  "progress.reading": "Lecture : {{percent}} %",
  "progress.storing": "Rangement des fichiers : {{percent}} %",
  "progress.saving": "Enregistrement : {{percent}} %",
  "reset-link.nobody": "Personne n’a de compte à l’adresse {{email}} ici.",
  "reset-link.link": "Valable une heure, une fois :\n{{link}}",
  "verify.whole_one": "{{place}} est complet : son seul fichier est tel qu’il a été fait.",
  "verify.whole_other": "{{place}} est complet : ses {{count}} fichiers sont tels qu’ils ont été faits.",
  "verify.missing": "{{path}} : le bordereau l’annonce et il n’y est pas.",
  "verify.altered": "{{path}} : il n’est pas tel qu’il a été fait.",
  "verify.unlisted": "{{path}} : le bordereau ne l’annonce pas.",
  "verify.unsafe": "{{path}} : il ne faut pas le décompresser. Redemandez le dossier.",
  "verify.absent": "Il n’y a pas de dossier de passation à {{path}}. Vérifiez l’endroit.",
  "verify.unopened": "{{path}} n’est ni un répertoire ni un zip entier. Redemandez le dossier de passation.",
  "verify.no-pack":
    "{{path}} ne contient pas de manifest.json : ce n’est pas un dossier de passation, ou seulement une partie.",
} as const satisfies Record<keyof typeof en, string>;
