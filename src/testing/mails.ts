import type { Document } from "#platform/imports/document.ts";

/** The bytes of a mail of these lines. */
export const eml = (...lines: readonly string[]): Uint8Array => new TextEncoder().encode(lines.join("\r\n"));

/** A file of mails, as it is once opened. */
export const mailDocument = (file: string, ...messages: readonly Uint8Array[]): Document => ({
  file,
  warnings: [],
  form: "mail",
  messages: [...messages],
});
