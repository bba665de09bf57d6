import type { en } from "./en.ts";

/** Ce que dit un démarrage. */
export const fr = {
  "start.cannot": "Passation ne peut pas démarrer :",
  "start.must.one-of": "doit valoir l’un de ces mots : {{words}}",
  "start.must.look": "doit ressembler à {{example}}",
  "start.must.port": "doit être un port, de 0 à 65535",
  "start.must.key": "doit faire 32 octets, en 64 chiffres hexadécimaux ou en base64",
  "start.must.bucket": "doit ressembler à {{example}}, les / et + du secret écrits %2F et %2B",
  "start.must.gigabytes": "doit être un nombre de gigaoctets, 50 par exemple",
  "start.no-sender": "PASSATION_MAIL_FROM manque : PASSATION_SMTP_URL demande un expéditeur",
  "start.services": "--services attend {{words}}, ou les deux séparés par une virgule",
  "start.key-made": "Une clé maîtresse a été créée : {{path}}",
  "start.key-advice": "Gardez-en une copie ailleurs : sans elle, plus rien des dossiers ne peut être lu.",
  "start.demo-wants-new":
    "--demo demande un serveur sans agence : indiquez un nouveau répertoire dans PASSATION_DATA",
  "start.demo":
    "L’agence de démonstration « Atelier Rivage » est là. Connectez-vous en tant que\n  {{owner}} (propriétaire), {{manager}} (responsable) ou {{reader}} (lecture seule)\n  avec le mot de passe {{password}}",
} as const satisfies Record<keyof typeof en, string>;
