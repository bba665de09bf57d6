import type { SourceHome } from "./tracking.ts";

/** What is to be done about a source before the end. */
export const followings = ["nothing", "check-ownership", "hand-over", "say-where"] as const;
export type Following = (typeof followings)[number];

/**
 * What follows from where a source lives: at the client it stays with the client; in a tool that the
 * client pays for, the account must really be the client's; what lives with us ends with us unless it
 * is exported and handed over. As long as nobody said where, that is what is to be done. Where a supplier leaves, the
 * client is the agency itself, and `ours` the supplier’s, as with accesses.
 */
export function followsFrom(home: SourceHome | null): Following {
  switch (home) {
    case "client":
      return "nothing";
    case "client-owned-saas":
      return "check-ownership";
    case "ours":
      return "hand-over";
    case null:
      return "say-where";
    default:
      return home satisfies never;
  }
}
