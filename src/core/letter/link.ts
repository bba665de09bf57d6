/** How long the documents of a letter may be taken at its address, days after they were last chosen. */
export const linkDays = 90;

/** Where the secret of a letter's address belongs: moved to another letter, it does not open. */
export const placeOfLink = (agencyId: string, dossierId: string, letterId: string) =>
  `${agencyId}/${dossierId}/letter/${letterId}/link`;

/** The part of the server's address at which the documents of a letter are taken. */
export const pathOfLink = (secret: string) => `/documents/${secret}`;
