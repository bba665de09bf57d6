import type { FactKind } from "#core/kernel/fact.ts";

/** What a contact may read of what happened: what it did, and what it received. */
export const historyKinds = [
  "invited",
  "opened",
  "said-done",
  "asked-help",
  "asked",
  "answered",
  "pack-taken",
  "colleague-invited",
  "successor-named",
  "time-chosen",
] as const;
export type HistoryKind = (typeof historyKinds)[number];

/** A line of the journal without its sealed details: they hold names and notes of the agency. */
export type Told = {
  readonly at: string;
  readonly actor: string;
  readonly kind: string;
  /** What it happened to: `access:<id>`. */
  readonly subject: string;
};

export type HistoryLine = {
  readonly at: string;
  readonly kind: HistoryKind;
  /** The access or the pack that it is about. */
  readonly about: string | null;
};

/** What a contact did by itself. */
const ownDeeds: Partial<Record<FactKind, HistoryKind>> = {
  "access.evidence-given": "said-done",
  "portal.help-asked": "asked-help",
  "portal.question-asked": "asked",
  "portal.pack-taken": "pack-taken",
  "portal.colleague-invited": "colleague-invited",
  "portal.successor-named": "successor-named",
  "meeting.fixed": "time-chosen",
};
/** What happened to its own links. */
const toItsLinks: Partial<Record<FactKind, HistoryKind>> = {
  "portal.invited": "invited",
  "portal.opened": "opened",
};
/** What the agency answered to what it asked. */
const toItsQuestions: Partial<Record<FactKind, HistoryKind>> = {
  "portal.help-settled": "answered",
  "portal.question-answered": "answered",
};
/** Every kind of line that a history is made of. */
export const factsOfHistory = [ownDeeds, toItsLinks, toItsQuestions].flatMap((one) => Object.keys(one));

const word = (words: Partial<Record<string, HistoryKind>>, kind: string) => words[kind];

/**
 * What a contact did and received, from lines of the journal. Of the agency it tells what was addressed to the
 * contact, and never who did it. `of`: what is the contact's own; everything outside where one of the agency looks.
 */
export function historyOf(
  told: readonly Told[],
  of:
    | { readonly contactId: string; readonly linkIds: readonly string[]; readonly about: readonly string[] }
    | undefined,
): readonly HistoryLine[] {
  return told.flatMap(({ at, actor, kind, subject }): HistoryLine[] => {
    const [noun = "", id = ""] = subject.split(":", 2);
    const about = noun === "access" || noun === "pack" ? id : null;
    const deed = word(ownDeeds, kind);
    const isOwn = of ? actor === `contact:${of.contactId}` : actor.startsWith("contact:");
    if (deed) return isOwn ? [{ at, kind: deed, about }] : [];
    const link = word(toItsLinks, kind);
    if (link) return !of || of.linkIds.includes(id) ? [{ at, kind: link, about: null }] : [];
    const answer = word(toItsQuestions, kind);
    return answer && (!of || of.about.includes(subject)) ? [{ at, kind: answer, about }] : [];
  });
}
