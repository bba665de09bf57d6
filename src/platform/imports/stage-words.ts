import type { WorkItemState } from "#core/tracking/tracking.ts";

/** What teams call a finished thing. Accents may be missing, as in capitals; « livre » and « ferme » need theirs. */
const done = new RegExp(
  `^(?:${[
    "done|complete|completed|finished|closed|shipped|delivered|released|deployed|published|resolved|solved|fixed|merged|achieved",
    "termin[ée]e?s?|faite?s?|finie?s?|finalis[ée]e?s?|achev[ée]e?s?|clos|closes?|cl[ôo]tur[ée]e?s?|livr[ée]+s?(?<!livres?)",
    "ferm[ée]+s?(?<!fermes?)|d[ée]ploy[ée]e?s?|publi[ée]e?s?|r[ée]solue?s?|r[ée]alis[ée]e?s?|r[ée]gl[ée]e?s?(?<!r[èe]gles?)|corrig[ée]e?s?|accomplie?s?|effectu[ée]e?s?|compl[ée]t[ée]e?s?|trait[ée]+s?(?<!traites?)",
  ].join("|")})$`,
  "u",
);
/** What they call a thing that will never be done. */
const dropped =
  /^(?:cancel(?:l?ed)?|abandoned|abandonn[ée]e?s?|annul[ée]e?s?|rejected|rejet[ée]e?s?|refus[ée]e?s?|refused|declined|dropped|discarded|duplicates?|dupliqu[ée]e?s?|doublons?|obsol[eè]tes?|invalide?s?|archived?|archives|archiv[ée]e?s?|abandons?|trash|corbeille|poubelle|wontfix|wontdo)$/u;
/** Phrases of several words: Jira's resolutions among them. */
const droppedPhrase =
  /\b(?:won['’]?t (?:do|fix)|will not (?:do|fix)|not doing|not planned|cannot reproduce|can['’]?t reproduce|ne sera pas (?:faite?|corrig[ée]e?|r[ée]alis[ée]e?)|ne pas faire|pas pr[ée]vue?|impossible [àa] reproduire|sans suite)/u;
/** Names that say it by themselves, though their words alone would not. */
const donePhrase = /^\P{L}*(?:live|en ligne|mis en (?:ligne|prod(?:uction)?))\P{L}*$/u;
/** Words that may stand before the one that says the state: « Tâches terminées », “Sprint 12 – done”. */
const neutral =
  /^(?:\d+|s\d+|v?\d[\d.]*|all|the|my|our|les|des|nos|mes|tout|toute|tous|toutes|est|c['’]est|t[âa]ches?|tasks?|cartes?|cards?|tickets?|demandes?|actions?|issues?|items?|bugs?|sprints?|semaines?|weeks?|projets?|projects?|stories|d[ée]j[àa]|already)$/u;
/** A word that keeps the thing waiting: “not done”, « fait, à valider », “Done?”. */
const waiting =
  /(?:\?|\b(?:not|non|pas|almost|nearly|presque|partly|partially|ready|pr[êe]te?s?|soon|bient[ôo]t|awaiting|pending|waiting|until|before|avant|when|quand|unless|half|definition|never|jamais|needs?|but|mais)\b|\b(?:to|must|should) (?:be )?\p{L}+|(?<!\p{L})(?:à|a) \p{L}+(?:er|ir|re)\b|en (?:attente|cours)|in (?:review|test))/u;

/**
 * The state that the name of a list, column or status tells by itself, in French or in English;
 * undefined when it says neither done nor dropped. When in doubt the work is still open: a recap
 * with one item too many is better than one that forgets work.
 */
export function stageState(stage: string | undefined): Exclude<WorkItemState, "open"> | undefined {
  const said = (stage ?? "").normalize("NFC").toLowerCase().trim();
  if (droppedPhrase.test(said)) return "dropped";
  if (said === "" || waiting.test(said)) return undefined;
  if (donePhrase.test(said)) return "done";
  const words = said.match(/[\p{L}\p{N}][\p{L}\p{N}.'’]*/gu) ?? [];
  const word = words.find((one) => !neutral.test(one.replace(/\.$/, "")))?.replace(/\.$/, "") ?? "";
  if (dropped.test(word)) return "dropped";
  return done.test(word) ? "done" : undefined;
}

/** What teams call work that is on its way or waits its turn. */
const going =
  /^(?:backlog|triage|to ?do|todo|[àa] faire|open|ouverte?s?|new|nouve(?:au|lle)|in (?:progress|review|test\w*|qa|dev\w*)|en (?:cours|revue|test|attente|pause|recette|relecture|développement)|doing|started|unstarted|planned|pr[ée]vue?s?|review|relecture|recette|test(?:ing)?|qa|blocked|bloqu[ée]e?s?|on hold|waiting|stuck|working on it|pending|ready|pr[êe]te?|scheduled|active)(?![\p{L}])/iu;

/** True when a status surely says that the work goes on, which a stray closing date does not contradict. */
export function goesOn(stage: string | undefined): boolean {
  return stageState(stage) === undefined && going.test((stage ?? "").normalize("NFC").trim());
}
