const uuid = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";
const shape = new RegExp(`^${uuid}/${uuid}/[0-9a-f]{32}$`);
const prefixShape = new RegExp(`^${uuid}/(?:${uuid}/)?$`);

/** What a death left half written lies beside its place under this ending. */
export const unfinished = ".part";

/** The place as it is; throws when it is none: no name from outside ever becomes a path or an address. */
export function checkedPlace(place: string): string {
  if (!shape.test(place)) throw new Error(`“${place}” is no place of a content`);
  return place;
}

/** Whether a store holds a content there, or the beginning of one. */
export const isPlace = (place: string) => shape.test(place) || isUnfinished(place);

export const isUnfinished = (place: string) =>
  place.endsWith(unfinished) && shape.test(place.slice(0, -unfinished.length));

/** The beginning of places, `agency/` or `agency/dossier/`, as it is; throws when it is none. */
export function checkedPrefix(prefix: string): string {
  if (!prefixShape.test(prefix)) throw new Error(`“${prefix}” is no beginning of places`);
  return prefix;
}
