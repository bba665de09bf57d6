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
  "start.fault.port-taken":
    "le port {{port}} est pris par un autre programme : arrêtez-le, ou donnez un autre nombre à PORT",
  "start.fault.port-forbidden":
    "cet utilisateur ne peut pas écouter sur le port {{port}} : donnez à PORT un nombre au-dessus de 1023",
  "start.fault.no-host": "cette machine n’a pas d’adresse {{host}} : changez PASSATION_HOST",
  "start.fault.already-runs":
    "un autre Passation (processus {{process}}) tourne déjà sur {{folder}} : arrêtez-le, ou indiquez un autre répertoire dans PASSATION_DATA",
  "start.fault.no-key":
    "{{path}} n’est pas une clé maîtresse (64 chiffres hexadécimaux) : remettez-y votre copie",
  "start.fault.other-key":
    "la clé maîtresse n’est pas celle qui a scellé cette base : indiquez PASSATION_MASTER_KEY, ou remettez le fichier master.key de cette base",
  "start.fault.no-answer": "PostgreSQL ne répond pas ({{reason}}) : démarrez-le, ou corrigez DATABASE_URL",
  "start.fault.later":
    "cette base a été avancée par un Passation plus récent ({{names}}) : démarrez celui-là",
  "start.fault.other-postgresql":
    "{{folder}} a été fait par PostgreSQL {{version}}, et ce Passation apporte PostgreSQL 18",
} as const satisfies Record<keyof typeof en, string>;
