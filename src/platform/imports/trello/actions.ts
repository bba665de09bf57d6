import type { Action } from "#core/tracking/tracking.ts";
import type { Language } from "#messages/messages.ts";
import type { Translate } from "#messages/translator.ts";
import { filled } from "../imported-source.ts";
import { type JsonObject, momentOf, objectOf, textOf } from "../json-values.ts";
import { actionKey, boardKeyOf } from "./action-keys.ts";
import type { Board } from "./board.ts";
import { authorOf, commentText } from "./comments.ts";
import { fieldValue } from "./custom-fields.ts";

/**
 * What was done on the board, one sentence an action, oldest first. Actions on cards that are no
 * longer there stay, without a link to the card; one without a readable date is told apart.
 */
export function actionsOf(
  board: Board,
  say: Translate,
  language: Language,
): { readonly actions: readonly Action[]; readonly undated: readonly string[] } {
  const names = new Map(board.cards.map((card) => [textOf(card, "id"), textOf(card, "name")]));
  const day = new Intl.DateTimeFormat(language, { dateStyle: "long", timeZone: "UTC" });
  const actions: Action[] = [];
  const undated: string[] = [];
  for (const [index, action] of board.actions.entries()) {
    const at = momentOf(action, "date");
    const text = say("imports", actionKey(action), paramsOf(action, board, names, day));
    const cardId = textOf(objectOf(objectOf(action.data).card), "id");
    if (at === undefined) undated.push(text);
    else {
      actions.push(
        filled({
          externalId: textOf(action, "id") ?? `${at}#${index}`,
          at,
          text,
          by: authorOf(action, board),
          workItemExternalId: names.has(cardId) ? cardId : undefined,
        }),
      );
    }
  }
  return { actions, undated };
}

/** Everything that a sentence may name; « — » for what the action does not say. */
function paramsOf(
  action: JsonObject,
  board: Board,
  names: ReadonlyMap<string | undefined, string | undefined>,
  day: Intl.DateTimeFormat,
): Record<string, string> {
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
  const said: Record<string, string | undefined> = {
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
    date: dated === undefined ? undefined : day.format(new Date(dated)),
    what: [Object.keys(old).join(", "), card ?? name("list") ?? name("board")].filter(Boolean).join(" · "),
    plugin: name("plugin") ?? textOf(data, "value"),
    type,
  };
  return Object.fromEntries(Object.entries(said).map(([key, text]) => [key, text ?? "—"]));
}

const memberName = (board: Board, id: string) => board.members.get(id)?.person.name;
const number = (card: JsonObject) => {
  const short = textOf(card, "idShort");
  return short === undefined ? textOf(card, "shortLink") : `#${short}`;
};
