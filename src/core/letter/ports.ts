import type { Language } from "#messages/messages.ts";
import type { LetterCalendar } from "./letter-calendar.ts";
import type { CatalogueTemplate, TemplateText } from "./template.ts";
import type { LetterValues } from "./variables.ts";

/** The line at which a template cannot be read, or does more than a letter may. */
export type TemplateProblem = { readonly ok: false; readonly line: number; readonly isTooMuch: boolean };

/** What a template names. */
export type ReadTemplate = { readonly ok: true; readonly names: readonly string[] } | TemplateProblem;

/** A template filled in: what lacked stands in it as a mark. */
export type FilledTemplate = { readonly ok: true; readonly text: TemplateText } | TemplateProblem;

/** Reads the templates of the catalogue, fills them in, shows what is written. Touches no network. */
export type LetterDesk = {
  readonly templates: () => Promise<readonly CatalogueTemplate[]>;
  readonly read: (template: TemplateText) => Promise<ReadTemplate>;
  readonly fill: (template: TemplateText, values: LetterValues) => Promise<FilledTemplate>;
  /** Markdown as simple HTML, in which nothing runs and nothing is fetched, and as plain text. */
  readonly show: (
    body: string,
    links?: LinkedDocuments & { readonly language: Language },
  ) => Promise<{ readonly html: string; readonly text: string }>;
  /** The end of a relationship and our departure, whole days with the ids that calendar addresses give them. */
  readonly days: (asked: DaysToDraw) => Promise<LetterCalendar>;
  /** The mail as a file that a mail program opens and sends, RFC 5322. */
  readonly file: (mail: LetterMail) => Promise<Uint8Array>;
};

/** What a letter names and does not carry: it is taken at an address, until a day. */
export type LinkedDocuments = {
  /** The secret of the address. */
  readonly secret: string;
  /** The last day: `2027-02-26`. */
  readonly until: string;
  readonly documents: readonly { readonly id: string; readonly name: string; readonly bytes: number }[];
};

/** The days of the end of one dossier, for a calendar. */
export type DaysToDraw = {
  readonly language: Language;
  readonly dossierId: string;
  readonly project: string;
  readonly agencyName: string;
  /** `2026-12-14`. */
  readonly endOn: string;
  readonly departureOn: string;
  readonly writtenAt: Temporal.Instant;
};

/** A letter on its way. */
export type LetterMail = {
  readonly letterId: string;
  readonly revision: number;
  readonly language: Language;
  readonly fromName: string;
  /** Who is answered: the member who sent it, while known. */
  readonly replyTo: { readonly name: string; readonly address: string } | undefined;
  readonly to: { readonly name: string | null; readonly address: string };
  readonly subject: string;
  readonly body: string;
  readonly files: readonly { readonly name: string; readonly content: Uint8Array }[];
  readonly links?: LinkedDocuments;
  readonly calendar?: LetterCalendar;
};

/** What the mail server said, on one line. */
export type Posted =
  | { readonly outcome: "sent"; readonly answer: string; readonly messageId: string }
  /** A no that stays: the address is wrong, or the server refuses us. */
  | {
      readonly outcome: "refused";
      readonly problem: "letter.refused-by-server" | "letter.server-refuses-us" | "letter.attachment-gone";
      readonly answer: string;
    }
  /** Not now: it is tried again. */
  | { readonly outcome: "later"; readonly answer: string };

/** Gives the letter to the mail server. Never throws for what the server says. */
export type PostLetter = (mail: LetterMail) => Promise<Posted>;
