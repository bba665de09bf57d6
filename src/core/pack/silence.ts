/** How long a build may stand before another may be asked for: whoever was to make it may be no more; ms. */
const longestSilence = 30 * 60_000;

/** Whether a build under way was asked for so long ago that another may take its place. */
export const isSilent = ({ askedAt }: { readonly askedAt: string }, now: number): boolean =>
  now - Date.parse(askedAt) > longestSilence;
