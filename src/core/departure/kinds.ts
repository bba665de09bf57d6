/** Where our removal from a tool stands, what wants somebody first. */
export const departureStates = ["late", "due", "asked", "planned", "closed", "not-applicable"] as const;
export type DepartureState = (typeof departureStates)[number];

/**
 * How we are removed: by a program, by the client or a colleague whom we ask, by hand with evidence, or not at all
 * with a reason.
 */
export const departureMethods = ["automatic", "delegated", "manual", "not-applicable"] as const;
export type DepartureMethod = (typeof departureMethods)[number];

/** How it ended for a right or a thing of ours: it was closed, or it turned out that there was none. */
export const endings = ["closed", "absent"] as const;
export type Ending = (typeof endings)[number];
