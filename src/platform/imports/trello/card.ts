import type { WorkItem } from "#core/tracking/tracking.ts";
import { blockingLabel } from "../blocking-label.ts";
import { filled, workItem } from "../imported-source.ts";
import { type JsonObject, momentOf, objectOf, objectsOf, otherFields, textOf } from "../json-values.ts";
import type { Tell } from "../tell.ts";
import { type Board, cardId } from "./board.ts";
import { cardDates, cardState } from "./card-state.ts";
import { readChecklists } from "./checklists.ts";
import { commentsOf } from "./comments.ts";
import { readCustomFields } from "./custom-fields.ts";
import { plainLinks } from "./plain-links.ts";

const understood =
  "id name desc closed due dueComplete start url shortUrl shortLink labels idLabels idMembers members idList checklists idChecklists attachments customFieldItems actions cover idAttachmentCover dateLastActivity dateClosed dateCompleted idMembersVoted dueReminder".split(
    " ",
  );
/**
 * What Trello keeps for itself: ids, counters, places on the screen, limits, drafts; and what must
 * not leave it: addresses that post to the card, data of Power-Ups, which may hold their tokens.
 */
const plumbing =
  /^(?:nodeId|badges|checkItemStates|descData|limits|pos|subscribed|pinned|manualCoverAttachment|staticMapUrl|stickers|agent|faviconUrl|creationMethod\w*|dateViewed\w*|original\w+|labelNames|email|sourceEmail|pluginData|ixUpdate|customFields|list|board)(?:\.|$)|^(?:is)?id(?!Short$)[A-Z]|Id$|token|secret|nodeId/;

/** One card. Its list is the stage; what has no place of its own stays under Trello's name for it. */
export function readCard(
  card: JsonObject,
  board: Board,
  actions: readonly JsonObject[],
  tell: Tell,
): WorkItem {
  const list = board.lists.get(textOf(card, "idList") ?? "");
  const state = cardState(card, list);
  const { createdOn, doneOn, archivedOn } = cardDates(card, state, actions);
  const labels = labelsOf(card, board);
  const { checklist, names } = readChecklists(card, board);
  const custom = readCustomFields(card, board);
  const { fields, priority } = custom;
  const nameOf = (id: string) => board.members.get(id)?.person.name;
  const ids = textsOf(card.idMembers);
  const blocked = [...labels, ...(list?.name === undefined ? [] : [list.name])];
  return workItem({
    externalId: cardId(card),
    state,
    title: textOf(card, "name") ?? "—",
    description: plainLinks(textOf(card, "desc")),
    stage: list?.name,
    people: ids.flatMap((id) => board.members.get(id)?.person ?? []),
    createdOn,
    startOn: momentOf(card, "start"),
    dueOn: momentOf(card, "due"),
    doneOn,
    updatedOn: momentOf(card, "dateLastActivity"),
    priority,
    labels,
    ...tell({ blocker: custom.blocker ?? blockingLabel(blocked) }),
    checklist,
    comments: commentsOf(actions, board),
    attachments: attachmentsOf(card, actions),
    url: textOf(card, "url", "shortUrl"),
    other: {
      ...Object.fromEntries(
        Object.entries(otherFields(card, ...understood)).filter(([key]) => !plumbing.test(key)),
      ),
      ...filled({
        idMemberCreator: nameOf(textOf(card, "idMemberCreator") ?? ""),
        idMembersVoted: textsOf(card.idMembersVoted)
          .flatMap((id) => nameOf(id) ?? [])
          .join(", "),
        dueReminder: Number(card.dueReminder ?? -1) >= 0 ? textOf(card, "dueReminder") : undefined,
        dateClosed: archivedOn,
        cover: coverOf(card, board),
        checklists: names,
      }),
      ...fields,
    },
  });
}

const textsOf = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((one) => typeof one === "string") : [];

/** A label is known by its name, else by its colour; 2013's cards give only the colour of the board's label. */
function labelsOf(card: JsonObject, board: Board): readonly string[] {
  const own = objectsOf(card.labels);
  const labels = own.length > 0 ? own : textsOf(card.idLabels).map((id) => board.labels.get(id) ?? {});
  const names = objectOf(board.raw.labelNames);
  return labels.flatMap((label) => {
    const color = textOf(label, "color");
    const name =
      textOf(board.labels.get(textOf(label, "id") ?? "") ?? label, "name") ?? textOf(label, "name");
    return name ?? (color === undefined ? undefined : textOf(names, color)) ?? color ?? [];
  });
}

/** An export without the card's files still tells in its actions which were added and not removed. */
function attachmentsOf(card: JsonObject, actions: readonly JsonObject[]): WorkItem["attachments"] {
  const told = (type: string) =>
    actions
      .filter((action) => textOf(action, "type") === type)
      .map((action) => objectOf(objectOf(action.data).attachment));
  const removed = new Set(told("deleteAttachmentFromCard").map((file) => textOf(file, "id")));
  const files = Array.isArray(card.attachments)
    ? objectsOf(card.attachments)
    : told("addAttachmentToCard").filter((file) => !removed.has(textOf(file, "id")));
  return files.flatMap((file) => {
    const url = textOf(file, "url");
    const name = textOf(file, "name", "fileName") ?? url;
    return name === undefined ? [] : [filled({ name, url })];
  });
}

/** The image or the colour on a card's front. */
function coverOf(card: JsonObject, board: Board): string | undefined {
  const cover = objectOf(card.cover);
  const id = textOf(cover, "idAttachment") ?? textOf(card, "idAttachmentCover");
  return (
    (id === undefined ? undefined : board.attachments.get(id)) ?? textOf(cover, "sharedSourceUrl", "color")
  );
}
