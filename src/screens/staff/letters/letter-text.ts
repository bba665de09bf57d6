import type { Answer } from "#screens/api.ts";

export type Letter = Answer<"letter.read">["letter"];

/** What a person writes of a letter. */
export type LetterText = {
  readonly subject: string;
  readonly body: string;
  readonly recipientName: string;
  readonly recipientEmail: string;
};

type Field = keyof LetterText;
const fields: readonly Field[] = ["subject", "body", "recipientName", "recipientEmail"];

export const textOf = ({
  subject,
  body,
  recipientName,
  recipientEmail,
}: Pick<Letter, "subject" | "body" | "recipientName" | "recipientEmail">): LetterText => ({
  subject,
  body,
  recipientName: recipientName ?? "",
  recipientEmail: recipientEmail ?? "",
});

/** What the server has now, and on top of it what was typed since `before`, field by field. */
export function merged(typed: LetterText, before: LetterText, now: LetterText): LetterText {
  const of = (field: Field) => (typed[field] === before[field] ? now[field] : typed[field]);
  return {
    subject: of("subject"),
    body: of("body"),
    recipientName: of("recipientName"),
    recipientEmail: of("recipientEmail"),
  };
}

/** What an edit sends: the fields that were typed in, so that what others changed of the rest stays. */
export function editOf(typed: LetterText, before: LetterText) {
  const said = (field: Field) =>
    field === "subject" || field === "body" ? typed[field] : typed[field].trim() || null;
  return Object.fromEntries(
    fields.flatMap((field) => (typed[field] === before[field] ? [] : [[field, said(field)]])),
  );
}
