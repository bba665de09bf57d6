import type { en } from "./en.ts";

/** Toutes les raisons de dire non : ce qui s’est passé, puis quoi faire. */
export const fr = {
  "request.not-signed-in": "Connectez-vous d’abord.",
  "request.not-permitted": "Votre rôle ne le permet pas. Demandez à un responsable ou à un propriétaire de l’agence.",
  "request.invalid": "{{field}} : {{problem}}",
  "request.busy": "Quelqu’un d’autre modifie la même chose. Réessayez dans un instant.",
  "request.unfit": "La demande contient un caractère U+0000 ou trop de niveaux imbriqués. Retirez-les et réessayez.",
  "request.cross-site": "Cette demande vient d’un autre site. Faites-la depuis Passation.",
  "request.too-large": "La demande dépasse {{limit}}. Envoyez-en moins à la fois.",
  "request.unreadable": "La demande n’est ni du JSON ni un formulaire avec des fichiers. Vérifiez ce qui est envoyé.",
  "request.unknown": "Il n’y a rien de ce nom ici.",
  "agency.not-found": "Cette agence n’existe pas, ou n’est pas la vôtre.",
  "agency.which": "Plusieurs agences sont sur ce serveur : {{names}}. Nommez-en une avec --agency.",
  "agency.member-not-found": "Ce membre n’existe pas, ou n’est pas de votre agence.",
  "agency.last-owner": "Une agence garde au moins un propriétaire. Nommez d’abord quelqu’un d’autre propriétaire.",
  "agency.role-above-own": "Vous ne pouvez ni donner, ni changer, ni retirer un rôle au-dessus du vôtre. Demandez à un propriétaire.",
  "agency.already-member": "Cette personne fait déjà partie de l’agence.",
  "agency.invitation-not-found": "Cette invitation a servi, a été révoquée, a expiré ou n’a jamais existé. Demandez-en une nouvelle.",
  "agency.invitation-for-another": "Cette invitation a été envoyée à une autre adresse. Connectez-vous avec celle-là.",
  "agency.api-key-not-found": "Cette clé d’API n’existe pas, ou n’est pas celle de votre agence.",
  "dossier.not-found": "Ce dossier n’existe pas, ou n’est pas celui de votre agence.",
  "journal.not-found": "Il n’y a pas de journal de ce dossier dans votre agence.",
  "journal.already-anchored": "Les journaux de cette agence sont déjà ancrés aujourd’hui.",
  "tracking.import-not-found": "Cet import n’existe pas dans ce dossier.",
  "tracking.import-already-undone": "Cet import a déjà été annulé.",
  "import.empty": "{{file}} est vide. Exportez-le de nouveau depuis son outil.",
  "import.nothing": "{{file}} ne contient rien à importer. Vérifiez que l’export n’était pas filtré.",
  "import.unknown":
    "{{file}} n’est pas un export que Passation sait lire. Exportez en CSV, XLSX ou JSON et déposez ce fichier.",
  "import.truncated":
    "{{file}} est coupé à la ligne {{row}} : le fichier est incomplet. Téléchargez-le ou exportez-le de nouveau.",
  "import.encrypted":
    "{{file}} est protégé par un mot de passe. Enregistrez-le sans mot de passe et déposez-le de nouveau.",
  "import.too-large": "{{file}} dépasse {{limit}}. Découpez l’export par projet ou par période.",
  "import.malformed":
    "{{file}} est illisible à la ligne {{row}}, colonne {{column}}. Exportez-le de nouveau depuis son outil.",
  "import.hostile-archive":
    "{{file}} a été refusé : « {{entry}} » {{why}}. Refaites une archive à partir des fichiers d’origine.",
  "import.hostile-xml":
    "{{file}} a été refusé à la ligne {{row}} : il déclare des entités ou des documents extérieurs. Exportez-le de nouveau depuis son outil.",
} as const satisfies Record<keyof typeof en, string>;
