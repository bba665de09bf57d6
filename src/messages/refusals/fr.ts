import type { en } from "./en.ts";

/** Toutes les raisons de dire non : ce qui s’est passé, puis quoi faire. */
export const fr = {
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
