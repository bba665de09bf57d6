import type { JsonObject } from "../json-values.ts";
import type { PrivateValues } from "../private-values.ts";

/** Fields whose values let somebody in: invitations, calendar feeds, addresses that post to the board. */
const secret = /(?:token|secret|(?:email|calendar|api)Key)$/i;

/**
 * Counts what a board carries and nobody must receive, wherever it stands, since none of it is
 * copied: addresses that turn a mail into a card, keys of feeds and invitations, and the data of
 * Power-Ups, which other companies write and which may hold their tokens.
 */
export function watchBoard(board: JsonObject, watch: PrivateValues): void {
  const visit = (value: unknown, depth: number): void => {
    if (typeof value !== "object" || value === null || depth > 12) return;
    if (Array.isArray(value)) {
      for (const one of value) visit(one, depth + 1);
      return;
    }
    for (const [key, one] of Object.entries(value)) {
      if (key === "pluginData" && Array.isArray(one)) {
        for (const _ of one) watch.leftOut("power-up");
      } else if (typeof one === "object") visit(one, depth + 1);
      else if (typeof one === "string" && one !== "") {
        if (/email$/i.test(key) && /@boards\.trello\.com$/i.test(one)) watch.leftOut("address");
        else if (secret.test(key)) watch.leftOut("token");
      }
    }
  };
  visit(board, 0);
}
