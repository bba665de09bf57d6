import type { Person } from "#core/tracking/tracking.ts";
import type { Document } from "../document.ts";
import { filled } from "../imported-source.ts";
import { type JsonObject, momentOf, objectOf, objectsOf, textOf } from "../json-values.ts";

/** A member of the board, or somebody who only appears in its history. */
type Member = {
  readonly id: string;
  readonly person: Person;
  /** True when the board lists them today. */
  readonly present: boolean;
};

export type List = { readonly name: string | undefined; readonly archived: boolean };

/** A board with its parts by id, whatever the age of the export: what is missing is empty. */
export type Board = {
  readonly raw: JsonObject;
  readonly cards: readonly JsonObject[];
  /** From the oldest to the newest, one per id. */
  readonly actions: readonly JsonObject[];
  readonly lists: ReadonlyMap<string, List>;
  readonly members: ReadonlyMap<string, Member>;
  readonly labels: ReadonlyMap<string, JsonObject>;
  readonly checklists: ReadonlyMap<string, JsonObject>;
  readonly checklistsByCard: ReadonlyMap<string, readonly JsonObject[]>;
  readonly customFields: ReadonlyMap<string, JsonObject>;
  readonly attachments: ReadonlyMap<string, string>;
};

/**
 * The board that a JSON document holds. Keys have come and gone since 2013; lists, cards and an
 * address or keys that only Trello writes have always been there.
 */
export function boardIn(document: Document): JsonObject | undefined {
  if (document.form !== "json") return undefined;
  const value: unknown =
    Array.isArray(document.value) && document.value.length === 1 ? document.value[0] : document.value;
  const board = objectOf(value);
  if (!Array.isArray(board.lists) || !Array.isArray(board.cards)) return undefined;
  const address = textOf(board, "url", "shortUrl") ?? "";
  const own = /^https?:\/\/(?:www\.)?trello\.com\//.test(address);
  if (own) return board;
  const keys = "labelNames" in board || "memberships" in board || "checklists" in board;
  const cards = objectsOf(board.cards);
  const held = cards.length > 0 && cards.every((card) => "idList" in card && "id" in card);
  return keys && held ? board : undefined;
}

/** How a card is known; an edited export may have lost its id. */
export const cardId = (card: JsonObject) => textOf(card, "id", "shortLink", "shortUrl", "url", "name") ?? "";

/** Sorts a board's parts so that its cards can be read. */
export function openBoard(raw: JsonObject): Board {
  const cards = objectsOf(raw.cards);
  const actions = [raw, ...cards].flatMap((one) => objectsOf(one.actions));
  const byId = new Map(actions.map((action) => [textOf(action, "id") ?? action, action]));
  const dated = [...byId.values()].map((action) => ({ action, at: momentOf(action, "date") ?? "" }));
  const inOrder = dated
    .reverse()
    .sort((one, two) => (one.at < two.at ? -1 : one.at > two.at ? 1 : 0))
    .map(({ action }) => action);
  const nested = (key: string) => [raw, ...cards].flatMap((one) => objectsOf(one[key]));
  const checklists = indexed(nested("checklists"));
  return {
    raw,
    cards,
    actions: inOrder,
    lists: new Map(
      objectsOf(raw.lists).map((list) => [
        textOf(list, "id") ?? "",
        { name: textOf(list, "name"), archived: list.closed === true },
      ]),
    ),
    members: membersOf(raw, cards, inOrder),
    labels: indexed(objectsOf(raw.labels)),
    checklists,
    checklistsByCard: Map.groupBy(checklists.values(), (list) => textOf(list, "idCard") ?? ""),
    customFields: indexed(nested("customFields")),
    attachments: new Map(
      nested("attachments").map((file) => [textOf(file, "id") ?? "", textOf(file, "name", "url") ?? ""]),
    ),
  };
}

const indexed = (objects: readonly JsonObject[]) =>
  new Map(objects.map((object) => [textOf(object, "id") ?? "", object]));

/** Those whom the board lists come first; then those whom a card or an action names, though they have left. */
function membersOf(
  raw: JsonObject,
  cards: readonly JsonObject[],
  actions: readonly JsonObject[],
): ReadonlyMap<string, Member> {
  const members = new Map<string, Member>();
  const add = (value: unknown, present: boolean) => {
    const object = objectOf(value);
    const id = textOf(object, "id");
    const name = textOf(object, "fullName", "name", "username");
    if (id === undefined || name === undefined || members.has(id)) return;
    members.set(id, { id, present, person: filled({ name, email: addressOf(object) }) });
  };
  for (const member of objectsOf(raw.members)) add(member, true);
  for (const member of cards.flatMap((card) => objectsOf(card.members))) add(member, false);
  for (const action of actions) {
    add(action.memberCreator, false);
    add(action.member, false);
    add(objectOf(action.data).member, false);
  }
  return members;
}

/**
 * The address of a member is what a colleague needs to reach them, and is kept; an address that
 * posts to a board or a card on whoever writes to it is not a person's.
 */
function addressOf(member: JsonObject): string | undefined {
  const email = textOf(member, "email");
  return email !== undefined && /^[^\s@]+@[^\s@]+$/.test(email) && !/@boards\.trello\.com$/i.test(email)
    ? email
    : undefined;
}
