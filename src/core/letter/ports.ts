import type { Language } from "#messages/messages.ts";
import type { CatalogueTemplate, TemplateText } from "./template.ts";
import type { LetterValues } from "./variables.ts";

/** What a template names, or the line at which it cannot be read. */
export type ReadTemplate =
  | { readonly ok: true; readonly names: readonly string[] }
  | { readonly ok: false; readonly line: number };

/** A template filled in: what lacked stands in it as a mark. */
export type FilledTemplate =
  | { readonly ok: true; readonly text: TemplateText }
  | { readonly ok: false; readonly line: number };

/** Reads the templates of the catalogue, fills them in, shows what is written. Touches no network. */
export type LetterDesk = {
  readonly templates: () => Promise<readonly CatalogueTemplate[]>;
  readonly read: (template: TemplateText) => Promise<ReadTemplate>;
  readonly fill: (template: TemplateText, values: LetterValues) => Promise<FilledTemplate>;
  /** Markdown as simple HTML, in which nothing runs and nothing is fetched, and as plain text. */
  readonly show: (body: string) => Promise<{ readonly html: string; readonly text: string }>;
  /** The mail as a file that a mail program opens and sends, RFC 5322. */
  readonly file: (mail: LetterMail) => Promise<Uint8Array>;
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
