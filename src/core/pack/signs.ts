/**
 * The words by which people say in a work item what a successor needs, in French and in English.
 * A label counts where it starts a line (`Accès : …`) or names a field of the tool; words inside a
 * sentence are too easily about something else (“fix the login page”).
 */
const labels = {
  "next-step":
    "next steps?|next actions?|what['’]?s next|prochaines? [ée]tapes?|prochaines? actions?|[ée]tapes? suivantes?|suites? [àa] donner|reste [àa] faire|[àa] faire|to[ -]?do",
  files: "files?|fichiers?|documents?|pi[èe]ces jointes|attachments?|assets?|maquettes?",
  access:
    "acc[èe]s|access(?:es)?|log-?ins?|credentials?|identifiants?|connexion|mots? de passe|passwords?|comptes?|accounts?",
  deadline: "deadline|due(?: date)?|[ée]ch[ée]ance|date limite|date butoir",
  blocker:
    "blockers?|blocked by|blocages?|points? bloquants?|bloqu[ée]e?s? par|waiting (?:for|on)|en attente de",
} as const;
export type Labelled = keyof typeof labels;

const none = {
  files:
    /(?<!\p{L})(?:no files? (?:needed|required)|no attachments? needed|aucun fichier|pas (?:de|besoin de) fichiers?|sans fichier)(?!\p{L})/iu,
  access:
    /(?<!\p{L})(?:no access (?:needed|required)|aucun acc[èe]s (?:n[ée]cessaire|requis|particulier)|pas besoin d['’]acc[èe]s|sans acc[èe]s particulier)(?!\p{L})/iu,
  deadline:
    /(?<!\p{L})(?:no deadline|no due date|aucune [ée]ch[ée]ance|pas d['’][ée]ch[ée]ance|sans (?:[ée]ch[ée]ance|date limite))(?!\p{L})/iu,
  blocker:
    /(?<!\p{L})(?:no blockers?|not blocked|nothing (?:is )?block(?:s|ing)|aucun (?:blocage|point bloquant)|pas de (?:blocage|point bloquant)|rien ne bloque|non bloqu[ée]e?|pas bloqu[ée]e?)(?!\p{L})/iu,
} as const;

/** What may stand before the first word of a line: list marks, quotes, an empty box. */
const lead = "[ \\t\\u00a0>*_#•–—-]*(?:\\[ \\] ?)?";
const patterns = Object.fromEntries(
  Object.entries(labels).map(([name, words]) => [
    name,
    {
      line: new RegExp(`^${lead}(?:${words})[ \\u00a0\\u202f*_]{0,4}[:：][ \\t*_]*(.*)$`, "imu"),
      heading: new RegExp(`^ {0,3}#{1,6} {0,3}(?:${words})[ \\t*_]{0,4}$`, "imu"),
      field: new RegExp(`^(?:${words})$`, "iu"),
    },
  ]),
);

/** What a text says after one of these labels: the rest of its line, else the next line that says something. */
export function saidAfter(label: Labelled, text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const pattern = patterns[label];
  const found = pattern?.line.exec(text) ?? pattern?.heading.exec(text);
  if (!found) return undefined;
  const rest = (found[1] ?? "").trim();
  if (rest !== "") return rest;
  const below = text.slice(found.index + found[0].length).split("\n");
  return below
    .map((line) => line.replace(/^[\s>*_•–—-]*(?:\[ \]\s*)?/u, "").trim())
    .find((line) => line !== "");
}

/** What a line says that the work waits for, without a colon: “Waiting for the logo”, « Bloqué par le DNS ». */
export function waitsFor(text: string | undefined): string | undefined {
  const line = new RegExp(
    `^${lead}((?:blocked by|waiting (?:for|on)|bloqu[ée]e?s? par|en attente d(?:e|u|es|['’]))[ \\u00a0]?\\S.*)$`,
    "imu",
  );
  return line.exec(text ?? "")?.[1]?.trim();
}

/** The value of the tool's own field of that name. */
export function fieldNamed(label: Labelled, other: Readonly<Record<string, string>>): string | undefined {
  const found = Object.entries(other).find(([name]) => patterns[label]?.field.test(name.trim()));
  const value = found?.[1].trim();
  return value === "" ? undefined : value;
}

/** Whether a text says in so many words that there is none, or that none is needed. */
export function saysNone(label: keyof typeof none, text: string): boolean {
  return none[label].test(text);
}

/** A field filled with a bare no: `Blocker: none`, « Blocage : aucun ». */
export function isBareNo(value: string): boolean {
  return /^(?:no|none|nothing|non|aucune?|rien|n\/?a|false|faux|0|-+|–|—)\.?$/iu.test(value.trim());
}

/** A place kept for an answer that nobody has given yet: `?`, `TBD`, « à définir ». */
export function isStillToBeSaid(value: string): boolean {
  return /^(?:[?…. _]*|(?:tb[dca]|to be (?:defined|confirmed|decided)|unknown|not yet|inconnue?s?|pas encore|[àa] (?:d[ée]finir|d[ée]terminer|confirmer|pr[ée]ciser|demander|venir|voir|compl[ée]ter))(?!\p{L}).*)$/iu.test(
    value.trim(),
  );
}

/** Words of a list or label by which a team says that work is held up. */
const heldUp =
  /(?<!\p{L})(?:blocked|blocker|blocking|bloqu[ée]e?s?|bloquante?s?|blocage|on hold|hold|waiting(?: (?:for|on))?|pending|stand-?by|paused?|en pause|en attente(?: d(?:e|u|es|['’]))?|suspendue?s?)(?!\p{L})/iu;

/** What a label or stage says of being held up: nothing, a bare sign, or what it waits for. */
export function heldUpBy(words: string): { readonly reason?: string } | undefined {
  if (!heldUp.test(words)) return undefined;
  const rest = words
    .replace(heldUp, " ")
    .replace(/(?<!\p{L})(?:status|statut|state|[ée]tat|label|by|par|is|est|de|du|des)(?!\p{L})/giu, " ");
  return /\p{L}{2,}/u.test(rest) ? { reason: words.trim() } : {};
}

/** Where tools are administered or opened: a link there tells how to get in, not which file to take. */
const entrance =
  /^(?:ftps?|sftp|ssh):|\/(?:wp-admin|wp-login|admin|login|signin|sign-in|connexion|backoffice|back-office)(?![\w-])|^https?:\/\/(?:admin|login|console|app|manager|analytics|ads|tagmanager|business|dash(?:board)?|portal|extranet|back-?office)\.|^https?:\/\/search\.google\.com\/search-console/i;

/** The addresses that a text mentions, by what they lead to. */
export function linksIn(text: string): { readonly entrances: number; readonly others: number } {
  const links = text.match(/(?:https?|ftps?|sftp|ssh):\/\/[^\s<>"')\]]+/gi) ?? [];
  const entrances = links.filter((link) => entrance.test(link)).length;
  return { entrances, others: links.length - entrances };
}

/** Sentences that tell where an access is kept or how it is given; a lack of access is not one. */
const accessTold =
  /(?<!\p{L})(?:acc[èe]s (?:est |sont )?(?:dans|via|par|sur|chez|donn[ée]s?|partag[ée]s?|transmis|fournis?|ouverts?)|access (?:is |was )?(?:in|via|through|granted|given|shared|on)|(?:log ?in|connect|se connecter|connexion) (?:with|via|avec|par)|1password|bitwarden|lastpass|dashlane|keepass\w*|vaultwarden|coffre(?:-fort)? (?:num[ée]rique|de mots de passe))(?!\p{L})/iu;
const accessLacking =
  /(?<!\p{L})(?:acc[èe]s (?:[àa] demander|manquants?|pas encore)|pas (?:encore )?(?:d['’]|les |l['’])acc[èe]s|en attente d(?:e l['’]|es |['’])acc[èe]s|(?:no|missing|need|waiting for|without) access(?! (?:needed|required)))(?!\p{L})/iu;

/** Whether a text tells how one gets in. */
export function tellsAccess(text: string): boolean {
  return accessTold.test(text) && !accessLacking.test(text);
}
