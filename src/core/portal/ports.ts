import type { ContactSide } from "#core/kernel/actor.ts";
import type { Language } from "#messages/messages.ts";
import type { AnswerSheetToDraw } from "./answer-sheet.ts";

/** What the mail of a portal link says. */
export type PortalLetter = {
  readonly dossierId: string;
  /** Same link, same mail: one that is sent twice after a crash is shown once. */
  readonly linkId: string;
  readonly to: string;
  readonly contactName: string;
  readonly agencyName: string;
  readonly language: Language;
  /** A successor is told that it is shown something, and not that something is expected of it. */
  readonly side: ContactSide;
  /** The secret of the link. */
  readonly token: string;
  /** An instant, ISO 8601. */
  readonly expiresAt: string;
  /** The answer sheet that goes with it, for one who prefers a file to a page. */
  readonly sheet?: { readonly name: string; readonly bytes: Uint8Array };
};

/** Draws an answer sheet as an Excel workbook, apart from whoever answers requests. */
export type DrawAnswerSheet = (asked: AnswerSheetToDraw) => Promise<Uint8Array>;

/** Mails it, or throws when the mail server does not take it. */
export type SendPortalLink = (letter: PortalLetter) => Promise<void>;
