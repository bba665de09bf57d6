/** What a start says. */
export const en = {
  "start.cannot": "Passation cannot start:",
  "start.must.one-of": "must be one of {{words}}",
  "start.must.look": "must look like {{example}}",
  "start.must.port": "must be a port, from 0 to 65535",
  "start.must.key": "must be 32 bytes, as 64 hexadecimal digits or base64",
  "start.must.bucket": "must look like {{example}}, with / and + of the secret as %2F and %2B",
  "start.must.gigabytes": "must be a number of gigabytes, such as 50",
  "start.no-sender": "PASSATION_MAIL_FROM is missing: PASSATION_SMTP_URL needs a sender",
  "start.services": "--services takes {{words}}, or both separated by a comma",
  "start.key-made": "A master key was made: {{path}}",
  "start.key-advice": "Keep a copy of it elsewhere: without it, nothing of the dossiers can be read again.",
  "start.demo-wants-new": "--demo wants a server without an agency: set PASSATION_DATA to a new folder",
  "start.demo":
    "The demonstration agency “Atelier Rivage” is there. Sign in as\n  {{owner}} (owner), {{manager}} (manager) or {{reader}} (read-only)\n  with the password {{password}}",
  "start.fault.port-taken":
    "port {{port}} is taken by another program: stop it, or set PORT to another number",
  "start.fault.port-forbidden": "this user may not listen on port {{port}}: set PORT to a number above 1023",
  "start.fault.no-host": "this machine has no address {{host}}: change PASSATION_HOST",
  "start.fault.already-runs":
    "another Passation (process {{process}}) already runs on {{folder}}: stop it, or set PASSATION_DATA to another folder",
  "start.fault.no-key": "{{path}} is not a master key (64 hexadecimal digits): put your copy of it back",
  "start.fault.other-key":
    "the master key is not the one that this database was sealed with: set PASSATION_MASTER_KEY or put the master.key file of this database back",
  "start.fault.no-answer": "PostgreSQL does not answer ({{reason}}): start it, or correct DATABASE_URL",
  "start.fault.later": "this database was brought forward by a later Passation ({{names}}): start that one",
  "start.fault.other-postgresql":
    "{{folder}} was made by PostgreSQL {{version}}, and this Passation brings PostgreSQL 18",
} as const;
