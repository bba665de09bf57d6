import type { Wording } from "#core/tracking/said.ts";
import { type JsonObject, objectOf, objectsOf, textOf } from "../json-values.ts";
import { labelled } from "../tell.ts";
import type { Board } from "./board.ts";

/** Custom Fields was a Power-Up until 2018 and kept its values in a text of JSON under this id. */
const formerPowerUp = "56d5e249a98895a9797bebb9";

export type CustomFields = {
  /** Values by the name that the team gave the field. */
  readonly fields: Readonly<Record<string, string>>;
  readonly priority: string | undefined;
  /** The name of a ticked box, or the value of a field, that says that the card is blocked. */
  readonly blocker: Wording | undefined;
};

/** The custom fields of a card, in both ways in which Trello has kept them. */
export function readCustomFields(card: JsonObject, board: Board): CustomFields {
  const values = [...newFields(card, board), ...formerFields(card, board)];
  const priority = values.find(([name]) => /^priorit(?:y|é|e)$/i.test(name.trim()));
  const blocker = values.find(([name, value]) => /^(?:bloqu|block)/i.test(name.trim()) && value !== "false");
  return {
    fields: Object.fromEntries(values.filter((one) => one !== priority)),
    priority: priority?.[1],
    blocker: blocker?.[1] === "true" ? blocker[0] : blocker && labelled(...blocker),
  };
}

type Value = readonly [string, string];

function newFields(card: JsonObject, board: Board): readonly Value[] {
  return objectsOf(card.customFieldItems).flatMap((item): readonly Value[] => {
    const field = board.customFields.get(textOf(item, "idCustomField") ?? "") ?? {};
    const name = textOf(field, "name") ?? textOf(item, "idCustomField");
    const value = fieldValue(item, field);
    return name === undefined || value === undefined ? [] : [[name, value]];
  });
}

/** `{text}`, `{number}`, `{date}`, `{checked}`, or the option of a list. */
export function fieldValue(item: JsonObject, field: JsonObject): string | undefined {
  const chosen = objectsOf(field.options).find((option) => option.id === item.idValue);
  const option = textOf(objectOf(chosen?.value), "text");
  return option ?? textOf(objectOf(item.value), "text", "number", "date", "checked", "option");
}

function formerFields(card: JsonObject, board: Board): readonly Value[] {
  const own = objectOf(dataOf(card)?.fields);
  const known = objectsOf(dataOf(board.raw)?.fields);
  return Object.entries(own).flatMap(([id, value]): readonly Value[] => {
    const field = known.find((one) => one.id === id);
    const name = field && textOf(field, "n");
    const chosen = objectsOf(field?.o).find((option) => option.id === value);
    const text = textOf(chosen ?? {}, "value") ?? (typeof value === "object" ? undefined : String(value));
    return name === undefined || text === undefined || text === "" ? [] : [[name, text]];
  });
}

function dataOf(holder: JsonObject): JsonObject | undefined {
  const plugin = objectsOf(holder.pluginData).find((one) => one.idPlugin === formerPowerUp);
  try {
    return plugin && objectOf(JSON.parse(textOf(plugin, "value") ?? "{}"));
  } catch {
    return undefined;
  }
}
