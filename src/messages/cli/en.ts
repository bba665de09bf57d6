import { helpEn } from "./help-en.ts";

/** What the command line says. */
export const en = {
  ...helpEn,
  "handover.source": "{{file}} ({{kind}}): {{records}}, {{warnings}}",
  "handover.records_one": "{{count}} record",
  "handover.records_other": "{{count}} records",
  "handover.warnings_one": "{{count}} warning",
  "handover.warnings_other": "{{count}} warnings",
  "handover.skip_one": "With --skip-unreadable, the other files go on without it.",
  "handover.skip_other": "With --skip-unreadable, the other files go on without these.",
  "file.absent": "There is no file {{path}}. Check where it lies.",
  "option.not-json": "--{{option}} takes JSON, and this is not: {{given}}",
  "handover.work": "Work items: {{total}} ({{open}} open, {{done}} done, {{dropped}} dropped)",
  "handover.rest":
    "People: {{people}} · decisions: {{decisions}} · actions: {{actions}} · performance: {{rows}} rows",
  "handover.done": "Pack: {{place}} ({{files}} files, {{kilobytes}} KB) in {{seconds}} s",
  "file.being-saved":
    "{{place}} is there: another command saves into it, or one was cut. Remove it, then start again.",
  "file.in-answer": "{{bytes}} bytes: --out PATH saves the file, --json shows them as text",
  "file.not-saved": "Nothing can be saved at {{place}} ({{code}}). Check where it lies.",
  "file.saved": "{{place}}: {{bytes}} bytes, SHA-256 {{sha256}}",
  "progress.reading": "Reading: {{percent}}%",
  "progress.storing": "Storing files: {{percent}}%",
  "progress.saving": "Saving: {{percent}}%",
  "reset-link.nobody": "Nobody has an account at {{email}} here.",
  "reset-link.link": "Good for one hour, once:\n{{link}}",
  "verify.whole_one": "{{place}} is whole: its one file is as it was made.",
  "verify.whole_other": "{{place}} is whole: its {{count}} files are as they were made.",
  "verify.missing": "{{path}}: the manifest lists it and it is not there.",
  "verify.altered": "{{path}}: it is not as it was made.",
  "verify.unlisted": "{{path}}: the manifest does not list it.",
  "verify.unsafe": "{{path}}: it must not be unpacked. Ask for the pack again.",
  "verify.absent": "There is no pack at {{path}}. Check where it lies.",
  "verify.unopened": "{{path}} is neither a folder nor a whole zip. Ask for the pack again.",
  "verify.no-pack": "{{path}} holds no manifest.json: it is no handover pack, or only a part of one.",
} as const;
