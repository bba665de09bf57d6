import type { WorkItem } from "#core/tracking/tracking.ts";
import { type JsonObject, momentOf, objectsOf, textOf } from "../json-values.ts";
import type { Board } from "./board.ts";

/** The items of all the checklists of a card, and how its checklists are called: `Recette (3), Livraison (2)`. */
export function readChecklists(
  card: JsonObject,
  board: Board,
): { readonly checklist: WorkItem["checklist"]; readonly names: string } {
  const named: readonly unknown[] = Array.isArray(card.idChecklists) ? card.idChecklists : [];
  const lists = [
    ...new Set([
      ...(board.checklistsByCard.get(textOf(card, "id") ?? "") ?? []),
      ...named.map((id) => board.checklists.get(String(id))).filter((list) => list !== undefined),
    ]),
  ].sort(byPosition);
  const states = new Map(
    objectsOf(card.checkItemStates).map((one) => [textOf(one, "idCheckItem"), textOf(one, "state")]),
  );
  const items = (list: JsonObject) => [...objectsOf(list.checkItems)].sort(byPosition);
  return {
    checklist: lists.flatMap((list) =>
      items(list).map((item) => ({
        text: itemText(item, board),
        done: (textOf(item, "state") ?? states.get(textOf(item, "id"))) === "complete",
      })),
    ),
    names: lists.map((list) => `${textOf(list, "name") ?? "—"} (${items(list).length})`).join(", "),
  };
}

const byPosition = (one: JsonObject, two: JsonObject) => Number(one.pos ?? 0) - Number(two.pos ?? 0);

/** Advanced checklists give an item a day and a person of its own: « Relire · 2026-03-01 · Léa ». */
function itemText(item: JsonObject, board: Board): string {
  const person = board.members.get(textOf(item, "idMember") ?? "")?.person.name;
  const due = momentOf(item, "due")?.slice(0, 10);
  return [textOf(item, "name") ?? "—", due, person].filter((part) => part !== undefined).join(" · ");
}
