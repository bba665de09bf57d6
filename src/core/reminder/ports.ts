import type { Language } from "#messages/messages.ts";
import type { LineKind } from "./due-lines.ts";

/** One line of a digest as it is written: what, in which dossier, for which day (`2026-12-14`). */
export type LetterLine = {
  readonly kind: LineKind;
  readonly day: string;
  /** Null for the days of the dossier itself. */
  readonly title: string | null;
  readonly dossier: string;
  readonly dossierId: string;
  /** Of a meeting: the time on the clock of its place (`09:30`), and which place where it is not the reader's. */
  readonly at: string | null;
  readonly zone: string | null;
};

/** The mail of a digest, before it is put into sentences. */
export type DigestLetter = {
  /** The same each time it is sent. */
  readonly messageId: string;
  readonly to: string;
  readonly reader: "member" | "contact";
  readonly language: Language;
  readonly agencyName: string;
  /** `#rrggbb`, or null where the agency chose none. */
  readonly colour: string | null;
  readonly late: boolean;
  readonly missed: number;
  /** How long what is late stayed untouched before it is told as such. */
  readonly silentDays: number;
  readonly lines: readonly LetterLine[];
  /** The secret of the link that stops it. */
  readonly stopToken: string;
};

/**
 * Mails it. `refused` when the mail server will never take it (an address that does not exist); throws when it
 * is only away, to be tried again.
 */
export type SendDigest = (letter: DigestLetter) => Promise<"sent" | "refused">;
