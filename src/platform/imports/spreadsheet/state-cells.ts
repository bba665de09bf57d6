import type { WorkItemState } from "#core/tracking/tracking.ts";
import { stageState } from "../stage-words.ts";

const yes = /^(?:x|v|ok|oui|o|yes|y|true|vrai|100\s?%|[✓✔☑✅🗹]\ufe0f?)$/iu;
const no = /^(?:non|n|no|false|faux|ko|[☐□✗✘❌]\ufe0f?|\d{1,2}(?:[.,]\d+)?\s?%)$/iu;
const dropped =
  /^(?:n\/?a|sans objet|non applicable|not applicable|abandon|annulation|hors p[ée]rim[èe]tre|out of scope|on ne fait pas)$/iu;
const open =
  /^(?:[àa] (?:faire|traiter|planifier|valider|lancer|venir|d[ée]marrer)|en (?:cours|attente|pause|retard|test|recette|revue)|(?:non |pas )(?:commenc[ée]|d[ée]marr[ée]|fait|trait[ée]|termin[ée])e?s?|bloqu[ée]e?s?|pr[ée]vue?s?|planifi[ée]e?s?|ouverte?s?|nouveau|nouvelle|valid[ée]e?s?|[àa] l['’][ée]tude|en suspens|to ?do|not started|in progress|ongoing|open|new|pending|planned|planning|blocked|on hold|waiting|backlog|doing|started|review|in review|testing|ready|next|later)(?!\p{L})/iu;

/** What a cell of a state column says: a word, a tick, a yes or a percentage; undefined when it says none of these. */
export function cellState(text: string): WorkItemState | undefined {
  const said = text.trim();
  if (yes.test(said)) return "done";
  if (no.test(said)) return "open";
  if (dropped.test(said)) return "dropped";
  return stageState(said) ?? (open.test(said) ? "open" : undefined);
}

/** True for a tick, a yes or a percentage: a state, but no stage with a name. */
export const isTick = (text: string): boolean => yes.test(text.trim()) || no.test(text.trim());
