/** The screens sentences. */
export const en = {} as const;
