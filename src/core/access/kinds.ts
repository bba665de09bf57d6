/** Who owns or pays something: `other` is neither of the two sides. */
export const holders = ["client", "us", "other", "nobody", "unknown"] as const;
export type Holder = (typeof holders)[number];

/** What the client may do on a tool, as far as somebody said; `unknown` until then. */
export const clientLevels = ["owner", "admin", "editor", "viewer", "none", "unknown"] as const;
export type ClientLevel = (typeof clientLevels)[number];

/** By what the client signs in: `personal` is somebody's own mailbox, `shared` a login that several people know. */
export const logins = ["named", "personal", "shared", "unknown"] as const;
export type Login = (typeof logins)[number];

/** In which form a right of ours stands: `agency-link` is an agency account, an MCC or a partner link. */
export const rightForms = ["person", "service-account", "agency-link", "shared-mailbox", "token"] as const;
export type RightForm = (typeof rightForms)[number];

/** How sure an evidence is, the surest first: a program saw it, the client said so signed in, one of us says so. */
export const grades = ["observed", "acknowledged", "attested"] as const;
export type Grade = (typeof grades)[number];

/** Why nothing more is asked of an access. */
export const exceptions = ["not-applicable", "waived"] as const;
export type Exception = (typeof exceptions)[number];

/** Whether the client can do without us on a tool. */
export const autonomyStates = ["autonomous", "not-yet", "unknown", "not-applicable", "waived"] as const;
export type AutonomyState = (typeof autonomyStates)[number];

/** What stands between the client and its autonomy by itself, the gravest first. */
export const blockerKinds = [
  "last-owner",
  "our-account",
  "we-pay",
  "wait-not-started",
  "shared-login",
  "personal-login",
  "service-account",
] as const;
export type BlockerKind = (typeof blockerKinds)[number];

/**
 * What is still missing: `giver-left` when the contact who confirmed it was taken out of the dossier since, `contradicted` when evidence of today says less than other evidence, `asked` while whoever
 * must have the right wrote about it, by its page or its sheet, and waits for an answer.
 */
export const lackKinds = [
  "tool-unknown",
  "right-unknown",
  "right-too-low",
  "waiting",
  "no-evidence",
  "evidence-expired",
  "giver-left",
  "contradicted",
  "asked",
] as const;
export type LackKind = (typeof lackKinds)[number];
