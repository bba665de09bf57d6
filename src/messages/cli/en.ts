/** The cli sentences. */
export const en = {} as const;
