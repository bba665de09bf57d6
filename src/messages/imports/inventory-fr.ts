import type { inventoryEn } from "./inventory-en.ts";

/** Ce que la lecture d’un inventaire d’accès dit d’un fichier, d’une ligne ou d’une colonne. */
export const inventoryFr: Record<keyof typeof inventoryEn, string> = {
  "warning.inventory-secret-column":
    "La colonne « {{column}} » n’a pas été lue : elle ressemble à des mots de passe ou à des clés, que Passation ne garde nulle part.",
  "warning.inventory-whose":
    "« {{column}} » ne dit pas de qui est le rôle : c’est gardé dans la note. Appelez la colonne « Rôle du client » ou « Notre rôle », puis importez le fichier à nouveau.",
  "warning.inventory-column-kept":
    "La colonne « {{column}} » n’est pas de celles qu’on connaît à un inventaire : elle est gardée dans la note de chaque accès.",
  "warning.inventory-level-unread":
    "« {{value}} » n’est pas un rôle connu de {{tool}} : c’est gardé dans la note. Écrivez un rôle de l’outil, ou propriétaire, administrateur, éditeur, lecteur ou aucun.",
  "warning.inventory-holder-unread":
    "« {{value}} » ne dit pas de quel côté : c’est gardé dans la note. Écrivez client, nous, autre ou personne.",
  "warning.inventory-login-unread":
    "« {{value}} » ne dit pas comment on se connecte : c’est gardé dans la note. Écrivez nominatif, personnel ou partagé.",
  "warning.inventory-level-assumed":
    "Le fichier ne dit pas quel rôle a « {{name}} » sur {{tool}} : lecteur, le moindre, sauf si un autre était connu. Corrigez-le sur l’accès.",
  "warning.inventory-not-granted":
    "{{tool}} : l’accès ne nous a pas été accordé (« {{status}} »). Aucun droit de notre côté n’a été noté.",
  "warning.inventory-joined":
    "{{tool}} : la même ressource qu’à la ligne {{first}}. Les deux lignes font un seul accès.",
  "warning.inventory-cut": "« {{value}} » est trop long et a été raccourci.",
  "warning.inventory-no-tool": "« {{item}} » ne nomme aucun outil. Nommez-en un à chaque ligne.",
  "warning.inventory-tool-unknown":
    "Aucun outil n’est connu sous le nom « {{name}} ». Écrivez-le comme le catalogue, ou ajoutez-le aux outils de votre agence, puis importez le fichier à nouveau.",
  "warning.inventory-tool-doubtful":
    "« {{name}} » peut être plusieurs outils : {{tools}}. Écrivez l’un de ces noms, puis importez le fichier à nouveau.",
  "warning.inventory-other-client":
    "Cette ligne parle de « {{client}} », et ce dossier de {{party}}. Écrivez {{party}} si c’est le même.",
  "warning.inventory-one-client":
    "Toutes les lignes parlent de « {{client}} », et ce dossier de {{party}} : vérifiez que c’est le même.",
} as const;
