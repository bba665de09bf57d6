/** The imports sentences. */
export const en = {} as const;
