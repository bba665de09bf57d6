import type { Said, Wording } from "#core/tracking/said.ts";
import type { Action } from "#core/tracking/tracking.ts";
import { messages } from "#messages/messages.ts";
import { filled } from "../imported-source.ts";
import { type JsonObject, momentOf, objectOf, textOf } from "../json-values.ts";
import type { Tell } from "../tell.ts";
import { actionKey, boardKeyOf, type Key } from "./action-keys.ts";
import type { Board } from "./board.ts";
import { authorOf, commentText } from "./comments.ts";
import { fieldValue } from "./custom-fields.ts";

/**
 * What was done on the board, one sentence an action, oldest first. Actions on cards that are no
 * longer there stay, without a link to the card; one without a readable date is told apart.
 */
export function actionsOf(
  board: Board,
  tell: Tell,
): {
  readonly actions: readonly Action[];
  readonly undated: readonly { readonly text: string; readonly said?: Said }[];
} {
  const names = new Map(board.cards.map((card) => [textOf(card, "id"), textOf(card, "name")]));
  const actions: Action[] = [];
  const undated: { text: string; said?: Said }[] = [];
  for (const [index, action] of board.actions.entries()) {
    const at = momentOf(action, "date");
    const key = actionKey(action);
    const told = tell({ text: { key, params: filling(key, paramsOf(action, board, names)) } });
    const cardId = textOf(objectOf(objectOf(action.data).card), "id");
    if (at === undefined) undated.push(told);
    else {
      actions.push({
        ...filled({
          externalId: textOf(action, "id") ?? `${at}#${index}`,
          at,
          by: authorOf(action, board),
          workItemExternalId: names.has(cardId) ? cardId : undefined,
        }),
        ...told,
      });
    }
  }
  return { actions, undated };
}

/** What the sentence names, « — » for what the action does not say: a hundred thousand actions keep no more. */
function filling(key: Key, params: Readonly<Record<string, Wording | undefined>>): Record<string, Wording> {
  const names = messages.en.imports[key].matchAll(/\{\{(\w+)\}\}/g).map(([, name = ""]) => name);
  return Object.fromEntries(names.map((name) => [name, params[name] ?? "—"]));
}

/** Everything that a sentence may name. */
function paramsOf(
  action: JsonObject,
  board: Board,
  names: ReadonlyMap<string | undefined, string | undefined>,
): Readonly<Record<string, Wording | undefined>> {
  const data = objectOf(action.data);
  const old = objectOf(data.old);
  const part = (key: string) => objectOf(data[key]);
  const name = (key: string) => textOf(part(key), "name");
  const type = textOf(action, "type") ?? "";
  const card = name("card") ?? names.get(textOf(part("card"), "id")) ?? number(part("card"));
  const before = name("listBefore") ?? board.lists.get(textOf(old, "idList") ?? "")?.name;
  const after =
    name("listAfter") ?? board.lists.get(textOf(part("card"), "idList") ?? "")?.name ?? name("list");
  const dated = momentOf(part("card"), "due") ?? momentOf(part("card"), "start");
  const memberId = textOf(data, "idMember", "idMemberAdded", "idMemberInvited") ?? "";
  const field = board.customFields.get(textOf(part("customField"), "id") ?? "") ?? part("customField");
  return {
    card,
    list: name("list"),
    from: before,
    to: after,
    board: name(boardKeyOf(type)),
    source: name("cardSource") ?? name("checklistSource"),
    member: textOf(objectOf(action.member), "fullName") ?? name("member") ?? memberName(board, memberId),
    checklist: name("checklist"),
    item: name("checkItem"),
    label: textOf(part("label"), "name", "color") ?? textOf(data, "text", "value"),
    file: textOf(part("attachment"), "name", "url"),
    field: textOf(field, "name"),
    value: fieldValue(part("customFieldItem"), field),
    text: commentText(action) ?? textOf(part("action"), "text"),
    former: textOf(old, "name"),
    renamed: name("card") ?? name("list") ?? name("checklist") ?? name("board"),
    date: dated === undefined ? undefined : { day: dated },
    what: [Object.keys(old).join(", "), card ?? name("list") ?? name("board")].filter(Boolean).join(" · "),
    plugin: name("plugin") ?? textOf(data, "value"),
    type,
  };
}

const memberName = (board: Board, id: string) => board.members.get(id)?.person.name;
const number = (card: JsonObject) => {
  const short = textOf(card, "idShort");
  return short === undefined ? textOf(card, "shortLink") : `#${short}`;
};
