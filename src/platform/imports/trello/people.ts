import type { Stakeholder } from "#core/tracking/tracking.ts";
import type { Translate } from "#messages/translator.ts";
import { objectsOf, textOf } from "../json-values.ts";
import type { Board } from "./board.ts";

/**
 * Everybody on the board, with what they may do there; then those whom only its history names.
 * Somebody who left is told so: whoever takes over must know who knew.
 */
export function stakeholdersOf(board: Board, say: Translate): readonly Stakeholder[] {
  const memberships = new Map(objectsOf(board.raw.memberships).map((one) => [textOf(one, "idMember"), one]));
  return [...board.members.values()].map(({ id, person, present }): Stakeholder => {
    const membership = memberships.get(id) ?? {};
    const type = textOf(membership, "memberType");
    const gone = !present || membership.deactivated === true;
    const role = gone
      ? say("imports", "trello.role.left")
      : type === "admin" || type === "observer"
        ? say("imports", `trello.role.${type}`)
        : say("imports", "trello.role.member");
    return { externalId: id, ...person, role };
  });
}
