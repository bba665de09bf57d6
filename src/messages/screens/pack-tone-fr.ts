import type { packToneEn } from "./pack-tone-en.ts";

/** Ce que l’aperçu d’un dossier de passation dit de son ton. */
export const packToneFr: Record<keyof typeof packToneEn, string> = {
  "preview.tone.title": "Est-ce bien le ton d’une passation ?",
  "preview.tone.lead": "Ce que disent vos notes et vos descriptions. Seule votre agence voit ceci.",
  "preview.tone.none": "Rien à signaler : ces textes racontent, sans conseiller ni reprocher.",
  "preview.tone.where": "{{name}} :",
  "preview.tone.rewrite": "Cela se dit aussi bien sans : {{rewrite}}",
  "preview.tone.recommendation_one": "{{count}} conseil",
  "preview.tone.recommendation_other": "{{count}} conseils",
  "preview.tone.warning_one": "{{count}} mise en garde",
  "preview.tone.warning_other": "{{count}} mises en garde",
  "preview.tone.vision_one": "{{count}} vision de la suite",
  "preview.tone.vision_other": "{{count}} visions de la suite",
  "preview.tone.blame_one": "{{count}} reproche",
  "preview.tone.blame_other": "{{count}} reproches",
  "preview.tone.threat_one": "{{count}} phrase qui fait pression",
  "preview.tone.threat_other": "{{count}} phrases qui font pression",
  "preview.tone.sarcasm_one": "{{count}} trait d’ironie",
  "preview.tone.sarcasm_other": "{{count}} traits d’ironie",
  "preview.tone.secret_one": "{{count}} secret",
  "preview.tone.secret_other": "{{count}} secrets",
  "preview.tone-why.recommendation":
    "la suite appartient à qui continue ; dites ce qui a été fait, et pourquoi.",
  "preview.tone-why.warning":
    "ce que vous savez d’un risque tient dans un fait : ce qui existe, depuis quand, écrit où.",
  "preview.tone-why.vision": "une passation s’arrête à ce qui existe et à ce qui est décidé.",
  "preview.tone-why.blame":
    "dites ce qui s’est passé, avec sa date ; ne jugez ni la personne ni ses raisons.",
  "preview.tone-why.threat":
    "nommez l’obligation, l’article et la date, sans annoncer de mesure contre l’autre partie.",
  "preview.tone-why.sarcasm": "elle se lit mal et reste longtemps ; le fait suffit.",
  "preview.tone-why.secret":
    "retirez-le. Un mot de passe se transmet par un gestionnaire de mots de passe, puis se change.",
};
