import type { Dossier } from "#core/dossier/dossier.ts";
import type { Actor } from "#core/kernel/actor.ts";
import { actorReference } from "#core/kernel/actor.ts";
import { type Refusal, refuse } from "#core/kernel/refusal.ts";
import { lackingWords } from "./lacking-words.ts";
import type { Letter } from "./letter.ts";
import type { LetterRemark } from "./letter-tone.ts";
import { lackingIn } from "./marks.ts";
import type { CatalogueTemplate } from "./template.ts";

/** A letter whose text may still change: it has not left, and was not given up. */
export function whyNotChanged({ state }: Pick<Letter, "state">): Refusal | undefined {
  return state === "draft" || state === "ready" || state === "failed"
    ? undefined
    : refuse(state === "queued" ? "letter.leaving" : "letter.closed");
}

/** What is asked of the client as a favour waits while there is a dispute. */
export function whyNotAsked(
  { ask }: Pick<CatalogueTemplate, "ask">,
  { tone }: Pick<Dossier, "tone">,
): Refusal | undefined {
  return ask && tone === "dispute" ? refuse("letter.ask-in-dispute") : undefined;
}

/** Approving is reading what somebody else wrote: a member does it, of a text that is complete and not theirs. */
export function whyNotApproved(letter: Letter, actor: Actor): Refusal | undefined {
  const closed = whyNotChanged(letter);
  if (closed) return closed;
  if (actor.kind !== "member") return refuse("letter.by-a-person");
  if (letter.writtenBy === actorReference(actor)) return refuse("letter.own-text");
  return whyIncomplete(letter);
}

/** In a dispute, nothing leaves that two people have not read. */
export function whyNotRead(
  { approvedBy }: Pick<Letter, "approvedBy">,
  { tone }: Pick<Dossier, "tone">,
): Refusal | undefined {
  return tone === "dispute" && approvedBy === null ? refuse("letter.needs-approval") : undefined;
}

/** A letter with a gap in it is not finished. */
export function whyIncomplete(letter: Pick<Letter, "subject" | "body">): Refusal | undefined {
  const lacking = lackingIn(letter);
  if (lacking.length === 0) return undefined;
  const words = { names_fr: lackingWords(lacking, "fr"), names_en: lackingWords(lacking, "en") };
  return refuse("letter.incomplete", { count: lacking.length, ...words });
}

/** Why this letter is not saved as a file from which one's own mail program sends it; what has left stays readable so. */
export function whyNotFiled(
  letter: Letter,
  now: {
    readonly dossier: Pick<Dossier, "tone">;
    readonly template: Pick<CatalogueTemplate, "ask">;
    /** Whether the meeting that it tells of has changed since it was written. */
    readonly isOutdated: boolean;
  },
): Refusal | undefined {
  if (letter.recipientEmail === null) return refuse("letter.no-address");
  if (now.isOutdated && !whyNotChanged(letter)) return refuse("letter.meeting-changed");
  return whyIncomplete(letter) ?? whyNotAsked(now.template, now.dossier) ?? whyNotRead(letter, now.dossier);
}

/** Why this letter does not leave by mail now, by this person; the same rule for the screen and the server. */
export function whyNotSent(
  letter: Letter,
  now: {
    readonly dossier: Pick<Dossier, "tone">;
    readonly template: Pick<CatalogueTemplate, "ask" | "proof">;
    readonly actor: Actor;
    /** Whether this server sends mail. */
    readonly sendsMail: boolean;
    /** Whether the meeting that it tells of has changed since it was written. */
    readonly isOutdated: boolean;
  },
): Refusal | undefined {
  const closed = whyNotChanged(letter);
  if (closed) return closed;
  if (now.actor.kind !== "member") return refuse("letter.by-a-person");
  if (now.template.proof) return refuse("letter.needs-proof");
  if (!now.sendsMail) return refuse("letter.mail-unavailable");
  return whyNotFiled(letter, now);
}

/** Whoever approves or sends has read one text: if it changed meanwhile, they read it again. */
export function whyNotThisText(letter: Pick<Letter, "revision">, revision: number): Refusal | undefined {
  return letter.revision === revision ? undefined : refuse("letter.changed");
}

/**
 * What the tone check remarks upon is written otherwise, or kept for a reason that a person gives. A
 * password or a key has no reason to be in a letter.
 */
export function whyNotSaid(
  remarks: readonly Pick<LetterRemark, "mayStay">[],
  reason: string | undefined,
): Refusal | undefined {
  if (remarks.some(({ mayStay }) => !mayStay)) return refuse("letter.secret");
  if (remarks.length === 0 || reason !== undefined) return undefined;
  return refuse("letter.tone", { count: remarks.length });
}
