import type { Decision, WorkItem } from "#core/tracking/tracking.ts";
import { decisionSentence } from "../decision-words.ts";
import { filled } from "../imported-source.ts";
import { type JsonObject, momentOf, objectOf, textOf } from "../json-values.ts";
import type { Board } from "./board.ts";
import { plainLinks } from "./plain-links.ts";

/** A comment written on a card, or brought along when the card was copied. */
const isComment = (action: JsonObject) =>
  ["commentCard", "copyCommentCard"].includes(textOf(action, "type") ?? "");

/** Who did an action, by name. */
export function authorOf(action: JsonObject, board: Board): string | undefined {
  return (
    textOf(objectOf(action.memberCreator), "fullName", "username") ??
    board.members.get(textOf(action, "idMemberCreator") ?? "")?.person.name
  );
}

/** What a comment says. */
export function commentText(action: JsonObject): string | undefined {
  return plainLinks(textOf(objectOf(action.data), "text"));
}

/** The comments among these actions of one card, oldest first. */
export function commentsOf(actions: readonly JsonObject[], board: Board): WorkItem["comments"] {
  return actions.filter(isComment).flatMap((action) => {
    const text = commentText(action);
    if (text === undefined) return [];
    return [filled({ text, by: authorOf(action, board), at: momentOf(action, "date") })];
  });
}

/** The comments that say a decision, those of cards that are no longer there included. */
export function decisionsOf(board: Board): readonly Decision[] {
  return board.actions.filter(isComment).flatMap((action) => {
    const text = commentText(action);
    const title = text === undefined ? undefined : decisionSentence(text);
    const externalId = textOf(action, "id");
    if (title === undefined || externalId === undefined) return [];
    const by = authorOf(action, board);
    return [
      {
        ...filled({ externalId, text, on: momentOf(action, "date") }),
        ...filled({ origin: textOf(objectOf(objectOf(action.data).card), "name") }),
        title,
        people: by === undefined ? [] : [{ name: by }],
      },
    ];
  });
}
