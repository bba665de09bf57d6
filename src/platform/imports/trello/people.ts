import type { Stakeholder } from "#core/tracking/tracking.ts";
import { objectsOf, textOf } from "../json-values.ts";
import type { Tell } from "../tell.ts";
import type { Board } from "./board.ts";

/**
 * Everybody on the board, with what they may do there; then those whom only its history names.
 * Somebody who left is told so: whoever takes over must know who knew.
 */
export function stakeholdersOf(board: Board, tell: Tell): readonly Stakeholder[] {
  const memberships = new Map(objectsOf(board.raw.memberships).map((one) => [textOf(one, "idMember"), one]));
  return [...board.members.values()].map(({ id, person, present }): Stakeholder => {
    const membership = memberships.get(id) ?? {};
    const type = textOf(membership, "memberType");
    const gone = !present || membership.deactivated === true;
    const role = gone ? "left" : type === "admin" || type === "observer" ? type : "member";
    return { externalId: id, ...person, ...tell({ role: { key: `trello.role.${role}` } }) };
  });
}
