import type { KeyOf } from "#messages/messages.ts";
import { type JsonObject, objectOf, textOf } from "../json-values.ts";

export type Key = Extract<KeyOf<"imports">, `trello.did.${string}`>;

/** Types of actions as Trello's API documents them, by the sentence that tells them. */
const byType: Readonly<Record<string, Key>> = {
  emailCard: "trello.did.card-mailed",
  copyCard: "trello.did.card-copied",
  convertToCardFromCheckItem: "trello.did.card-from-item",
  moveCardToBoard: "trello.did.card-arrived",
  moveCardFromBoard: "trello.did.card-left",
  deleteCard: "trello.did.card-deleted",
  commentCard: "trello.did.commented",
  copyCommentCard: "trello.did.comment-copied",
  updateComment: "trello.did.comment-changed",
  deleteComment: "trello.did.comment-removed",
  addAttachmentToCard: "trello.did.file-added",
  deleteAttachmentFromCard: "trello.did.file-removed",
  addMemberToCard: "trello.did.member-joined-card",
  removeMemberFromCard: "trello.did.member-left-card",
  addLabelToCard: "trello.did.label-added",
  removeLabelFromCard: "trello.did.label-removed",
  addChecklistToCard: "trello.did.checklist-added",
  createChecklist: "trello.did.checklist-added",
  copyChecklist: "trello.did.checklist-added",
  updateChecklist: "trello.did.checklist-changed",
  removeChecklistFromCard: "trello.did.checklist-removed",
  createCheckItem: "trello.did.item-added",
  updateCheckItem: "trello.did.item-changed",
  updateCheckItemDue: "trello.did.item-changed",
  deleteCheckItem: "trello.did.item-removed",
  updateCustomFieldItem: "trello.did.field-set",
  voteOnCard: "trello.did.voted",
  createList: "trello.did.list-created",
  moveListToBoard: "trello.did.list-arrived",
  moveListFromBoard: "trello.did.list-left",
  createBoard: "trello.did.board-created",
  copyBoard: "trello.did.board-copied",
  addToOrganizationBoard: "trello.did.board-joined",
  removeFromOrganizationBoard: "trello.did.board-removed",
  addMemberToBoard: "trello.did.member-joined",
  removeMemberFromBoard: "trello.did.member-left",
  deactivatedMemberInBoard: "trello.did.member-left",
  reactivatedMemberInBoard: "trello.did.member-joined",
  makeAdminOfBoard: "trello.did.member-admin",
  makeNormalMemberOfBoard: "trello.did.member-normal",
  makeObserverOfBoard: "trello.did.member-observer",
  createBoardInvitation: "trello.did.member-invited",
  unconfirmedBoardInvitation: "trello.did.member-invited",
  deleteBoardInvitation: "trello.did.invitation-removed",
  createLabel: "trello.did.label-created",
  updateLabel: "trello.did.label-changed",
  deleteLabel: "trello.did.label-deleted",
  createCustomField: "trello.did.field-created",
  addCustomField: "trello.did.field-created",
  updateCustomField: "trello.did.field-changed",
  deleteCustomField: "trello.did.field-deleted",
  enablePlugin: "trello.did.plugin-added",
  enablePowerUp: "trello.did.plugin-added",
  disablePlugin: "trello.did.plugin-removed",
  disablePowerUp: "trello.did.plugin-removed",
};

/** Fields of a card, the most telling first: a move also changes the position. */
const byCardField: readonly (readonly [string, (card: JsonObject) => Key])[] = [
  ["closed", (card) => (card.closed === true ? "trello.did.card-archived" : "trello.did.card-restored")],
  ["dueComplete", (card) => (card.dueComplete === true ? "trello.did.card-done" : "trello.did.card-undone")],
  ["idList", () => "trello.did.card-moved"],
  ["name", () => "trello.did.card-renamed"],
  ["desc", () => "trello.did.card-described"],
  ["due", (card) => (textOf(card, "due") ? "trello.did.card-due" : "trello.did.card-due-removed")],
  ["start", (card) => (textOf(card, "start") ? "trello.did.card-start" : "trello.did.card-start-removed")],
  ["idMembers", () => "trello.did.card-members"],
  ["idLabels", () => "trello.did.card-labels"],
  ["pos", () => "trello.did.card-reordered"],
];

/** The sentence that tells an action; a general one for a type that is not known. */
export function actionKey(action: JsonObject): Key {
  const type = textOf(action, "type") ?? "";
  const data = objectOf(action.data);
  const old = objectOf(data.old);
  switch (type) {
    case "updateCard": {
      const card = objectOf(data.card);
      const told = byCardField.find(([field]) => field in old);
      return told === undefined ? "trello.did.card-changed" : told[1](card);
    }
    case "updateList": {
      if ("closed" in old) {
        const archived = objectOf(data.list).closed === true;
        return archived ? "trello.did.list-archived" : "trello.did.list-restored";
      }
      return "name" in old ? "trello.did.renamed" : "trello.did.list-changed";
    }
    case "updateBoard":
      return "name" in old ? "trello.did.renamed" : "trello.did.board-changed";
    case "updateCheckItemStateOnCard": {
      const done = textOf(objectOf(data.checkItem), "state") === "complete";
      return done ? "trello.did.item-done" : "trello.did.item-undone";
    }
    case "createCard":
      return textOf(objectOf(data.list), "name") ? "trello.did.card-created" : "trello.did.card-made";
    default:
      return byType[type] ?? "trello.did.other";
  }
}

/** Where the other board of a move or a copy stands in an action's data. */
export function boardKeyOf(type: string): string {
  if (type.endsWith("ToBoard") && type.startsWith("move")) return "boardSource";
  if (type.endsWith("FromBoard") && type.startsWith("move")) return "boardTarget";
  return "board";
}
