import type { Language } from "#messages/messages.ts";

/** What the mail of an invitation says. */
export type InvitationLetter = {
  /** Same invitation, same mail: one that is sent twice after a crash is shown once. */
  readonly invitationId: string;
  readonly to: string;
  readonly agencyName: string;
  readonly language: Language;
  /** The secret of its link. */
  readonly token: string;
  /** An instant, ISO 8601. */
  readonly expiresAt: string;
};

/** Mails it, or throws when the mail server does not take it. */
export type SendInvitation = (letter: InvitationLetter) => Promise<void>;
