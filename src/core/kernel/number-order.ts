/**
 * Orders names as one reads them, `page 2` before `page 10`. Made once: `localeCompare` with options makes a collator
 * for each pair, which takes more time than all else that is told of three hundred accesses.
 */
export const compareNumbered = new Intl.Collator("fr", { numeric: true }).compare;
