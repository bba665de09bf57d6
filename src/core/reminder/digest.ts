/** What becomes of a digest: it waits, is being sent, is sent; or has nothing to say, failed, or came too late. */
export const digestStates = ["due", "claimed", "sent", "empty", "failed", "overtaken"] as const;
export type DigestState = (typeof digestStates)[number];

/** Whether it may still be sent. */
export const isUnsent = (state: DigestState): boolean => state === "due" || state === "claimed";

/** The id of its mail, fixed when it is made: sent twice after a crash, mailboxes show it once. */
export const messageIdOf = (digestId: string): string => `digest-${digestId}@passation`;

/** A digest holds so many lines of a kind at most: many of one kind never hide another. */
export const mostOfAKind = 1_000;
