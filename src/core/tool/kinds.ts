/** What one may do on a tool, whatever the tool calls it: each level holds those after it. */
export const rightLevels = ["owner", "admin", "editor", "viewer", "none"] as const;
export type RightLevel = (typeof rightLevels)[number];

export const toolCategories = [
  "google",
  "microsoft",
  "social",
  "ads",
  "tracking",
  "cmp",
  "landing",
  "emailing",
  "website",
  "hosting",
  "project",
  "seo",
  "images",
  "affiliation",
  "netlinking",
  "writing",
  "internal",
] as const;

/** What keeps the client from being alone, or us from being out. */
export const trapKinds = [
  "last-owner",
  "our-account",
  "not-transferable",
  "we-pay",
  "agency-link",
  "personal-account",
  "shared-login",
  "left-behind",
  "hidden-right",
  "verification",
  "linked-tools",
  "terms",
  "data",
] as const;

/** What else lives on a login of ours, and stops or stays with it. */
export const tiedKinds = ["token", "automation", "billing", "data", "link"] as const;

/** Whether ownership can be moved: `ask` means that the vendor is asked, `nothing` that there is none. */
export const transfers = ["yes", "partly", "no", "ask", "nothing"] as const;

/** Whether we can remove ourselves, alone. */
export const departures = ["yes", "if-others-stay", "partly", "no", "ask", "nothing"] as const;

export const confidences = ["high", "medium", "low"] as const;
