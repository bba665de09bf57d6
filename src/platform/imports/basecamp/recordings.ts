import { type JsonObject, objectOf, textOf } from "../json-values.ts";

/** The lists in which Basecamp nests what belongs to a recording. */
const nested = ["lists", "cards", "todos", "groups", "comments", "responses", "wormholes", "recordings"];

/** What one object of a Basecamp answer is about. */
export type Shape = "recording" | "person" | "project" | "event";

/** Recognises an object by fields that only Basecamp writes; undefined for anything else. */
export function shapeOf(object: JsonObject): Shape | undefined {
  if ("personable_type" in object && textOf(object, "name") !== undefined) return "person";
  if ("recording_id" in object && "action" in object && "creator" in object) return "event";
  const address = textOf(object, "app_url", "url") ?? "";
  if (!/^https?:\/\/[^/]*basecamp/.test(address)) return undefined;
  if (Array.isArray(object.dock) && textOf(object, "name") !== undefined) return "project";
  return textOf(object, "type") !== undefined && "bucket" in object ? "recording" : undefined;
}

/** Every recording, person, project and event of an answer, those nested in another one included. */
export function recordingsIn(value: unknown, depth = 0): readonly JsonObject[] {
  if (depth > 8) return [];
  if (Array.isArray(value)) return value.flatMap((one) => recordingsIn(one, depth + 1));
  const object = objectOf(value);
  if (Object.keys(object).length === 0) return [];
  const inner = shapeOf(object) === undefined ? Object.values(object) : nested.map((key) => object[key]);
  const found = inner.flatMap((one) =>
    typeof one === "object" && one !== null ? recordingsIn(one, depth + 1) : [],
  );
  return shapeOf(object) === undefined ? found : [object, ...found];
}

/** A recording's title: the name of a file, the subject of a message, the words of a to-do. */
export function titleOf(recording: JsonObject): string {
  return textOf(recording, "subject", "title", "summary", "name", "filename", "content") ?? "";
}

/** The account's number, which stands first in every address of Basecamp. */
export function accountOf(objects: readonly JsonObject[]): string | undefined {
  return objects.flatMap(
    (one) => /^https?:\/\/[^/]+\/(\d+)\//.exec(textOf(one, "app_url", "url", "avatar_url") ?? "")?.[1] ?? [],
  )[0];
}
