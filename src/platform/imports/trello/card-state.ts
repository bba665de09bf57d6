import type { WorkItemState } from "#core/tracking/tracking.ts";
import { type JsonObject, momentOf, objectOf, textOf } from "../json-values.ts";
import { stageState } from "../stage-words.ts";
import type { List } from "./board.ts";

/** A card is archived by itself or with its list: neither is on the board any more. */
export function isArchived(card: JsonObject, list: List | undefined): boolean {
  return card.closed === true || list?.archived === true;
}

/**
 * Done: marked complete, or standing in a list whose name says so, archived or not, because teams
 * archive what they have finished. Dropped: archived without either sign, or in a list for what is
 * abandoned. Open: everything else.
 */
export function cardState(card: JsonObject, list: List | undefined): WorkItemState {
  if (card.dueComplete === true) return "done";
  const said = stageState(list?.name);
  if (said !== undefined) return said;
  return isArchived(card, list) ? "dropped" : "open";
}

/** The days at which a card was made, finished or put away. */
export type CardDates = {
  readonly createdOn: string | undefined;
  readonly doneOn: string | undefined;
  readonly archivedOn: string | undefined;
};

const births = new Set([
  "createCard",
  "copyCard",
  "convertToCardFromCheckItem",
  "emailCard",
  "moveCardToBoard",
]);

/**
 * Read from the card where the export says it (since 2024), else from its actions, oldest first.
 * The first eight digits of an id are the second at which Trello made it.
 */
export function cardDates(card: JsonObject, state: WorkItemState, actions: readonly JsonObject[]): CardDates {
  const lastAt = (wanted: (data: JsonObject, type: string) => boolean) => {
    const found = actions.findLast((one) => wanted(objectOf(one.data), textOf(one, "type") ?? ""));
    return found === undefined ? undefined : momentOf(found, "date");
  };
  const changed = (data: JsonObject, field: string) =>
    field in objectOf(data.old) && objectOf(data.card)[field] === true;
  const completed = momentOf(card, "dateCompleted") ?? lastAt((data) => changed(data, "dueComplete"));
  const archived = momentOf(card, "dateClosed") ?? lastAt((data) => changed(data, "closed"));
  const arrived = lastAt(
    (data, type) =>
      textOf(objectOf(data.listAfter), "id") === textOf(card, "idList") ||
      (births.has(type) && textOf(objectOf(data.list), "id") === textOf(card, "idList")),
  );
  const born = actions.find((one) => births.has(textOf(one, "type") ?? ""));
  return {
    createdOn: momentInId(textOf(card, "id")) ?? (born && momentOf(born, "date")),
    doneOn: state === "done" ? (card.dueComplete === true ? completed : arrived) : undefined,
    archivedOn: card.closed === true ? archived : undefined,
  };
}

function momentInId(id: string | undefined): string | undefined {
  const seconds = /^([0-9a-f]{8})[0-9a-f]{16}$/.exec(id ?? "")?.[1];
  return seconds === undefined
    ? undefined
    : Temporal.Instant.fromEpochMilliseconds(Number.parseInt(seconds, 16) * 1000).toString();
}
