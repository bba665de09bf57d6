/** The pack sentences. */
export const en = {} as const;
