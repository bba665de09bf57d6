/** The refusals sentences. */
export const en = {} as const;
