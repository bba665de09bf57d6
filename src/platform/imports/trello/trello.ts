import type { Refusal } from "#core/kernel/refusal.ts";
import type { ImportedSource, ImportWarning } from "#core/tracking/ports.ts";
import type { Language } from "#messages/messages.ts";
import type { Document } from "../document.ts";
import { finishSource } from "../finish-source.ts";
import type { HeadedTable } from "../headed-table.ts";
import { importedSource } from "../imported-source.ts";
import type { Importer } from "../importer.ts";
import { type JsonObject, momentOf, objectOf, objectsOf, textOf } from "../json-values.ts";
import { onePerId } from "../one-per-id.ts";
import { privateValues } from "../private-values.ts";
import { teller } from "../tell.ts";
import { actionsOf } from "./actions.ts";
import { type Board, boardIn, cardId, openBoard } from "./board.ts";
import { readCard } from "./card.ts";
import { isArchived } from "./card-state.ts";
import { decisionsOf } from "./comments.ts";
import { stakeholdersOf } from "./people.ts";
import { watchBoard } from "./private.ts";
import { readTable, tableIn } from "./table.ts";

/** Trello stops the history of an export at so many actions. */
const mostActions = 1000;

/** Trello boards as their menu exports them: JSON, from 2013 to today, and the CSV of paid workspaces. */
export const trello: Importer = {
  kind: "trello",
  recognise: (document) => boardIn(document) !== undefined || tableIn(document) !== undefined,
  read(document, { language }): ImportedSource | Refusal {
    const table = tableIn(document);
    if (table !== undefined) return cardsOf(table, document, language);
    const { file } = document;
    const watch = privateValues(file, language);
    const tell = teller(language);
    const board = openBoard(boardIn(document) ?? {});
    watchBoard(board.raw, watch);
    const byCard = Map.groupBy(board.actions, (action) => cardOf(action));
    const cards = [...new Map(board.cards.map((card) => [cardId(card), card])).values()];
    const name = textOf(board.raw, "name");
    const about = textOf(board.raw, "desc");
    const { actions, undated } = actionsOf(board, tell);
    return finishSource(
      importedSource({
        kind: "trello",
        file,
        name,
        sourceKey: `trello:${textOf(board.raw, "id", "shortLink", "url") ?? name ?? file}`,
        exportedAt: lastSeen(board),
        workItems: cards.map((card) => readCard(card, board, byCard.get(textOf(card, "id")) ?? [], tell)),
        decisions: decisionsOf(board),
        stakeholders: stakeholdersOf(board, tell),
        actions,
        kept: [...(about === undefined ? [] : [{ text: about }]), ...undated].map((one) => ({
          where: name ?? file,
          ...one,
        })),
        warnings: [...document.warnings, ...warningsAbout(board, cards, file)],
      }),
      watch,
    );
  },
};

function cardsOf(table: HeadedTable, document: Document, language: Language): ImportedSource | Refusal {
  const { file } = document;
  const { cards, warnings, boardId, boardName } = readTable(table, file, language);
  const { workItems, warnings: doubled } = onePerId(cards, file);
  const names = new Set(workItems.flatMap((item) => item.people.map((one) => one.name)));
  return finishSource(
    importedSource({
      kind: "trello",
      file,
      name: boardName,
      sourceKey: `trello:${boardId ?? boardName ?? file}`,
      workItems,
      stakeholders: [...names].map((name) => ({ externalId: name, name })),
      warnings: [...document.warnings, ...warnings, ...doubled],
    }),
    privateValues(file, language),
  );
}

const cardOf = (action: JsonObject) => textOf(objectOf(objectOf(action.data).card), "id");

/** The export is not dated: it is at least as recent as the last thing that happened or was looked at. */
function lastSeen(board: Board): string | undefined {
  const last = board.actions.at(-1) ?? {};
  const moments = [
    momentOf(board.raw, "dateLastView"),
    momentOf(board.raw, "dateLastActivity"),
    momentOf(last, "date"),
  ];
  return moments
    .filter((one) => one !== undefined)
    .sort()
    .at(-1);
}

function warningsAbout(board: Board, cards: readonly JsonObject[], file: string): readonly ImportWarning[] {
  const archived = cards.filter((card) => isArchived(card, board.lists.get(textOf(card, "idList") ?? "")));
  const ids = Map.groupBy(board.cards, cardId);
  const repeated = [...ids].filter(([, same]) => same.length > 1);
  const capped = objectsOf(board.raw.actions).length >= mostActions;
  return [
    ...(archived.length > 0
      ? [{ key: "warning.archived" as const, file, params: { count: archived.length } }]
      : []),
    ...(capped ? [{ key: "warning.capped" as const, file, params: { limit: mostActions } }] : []),
    ...repeated.map(([id]) => ({ key: "warning.duplicate" as const, file, params: { id } })),
  ];
}
