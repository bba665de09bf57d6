/** Names that Windows keeps for devices, whatever their ending. */
const device = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

/** True for a path that stays inside the pack on every system: relative, with `/`, without `..`. */
export function isSafePath(path: string): boolean {
  if (path.length === 0 || path.length > 1_000) return false;
  return path.split("/").every((part) => part !== "" && part !== "." && part !== ".." && isSafeName(part));
}

const isSafeName = (name: string) => name.isWellFormed() && !/[\\:\p{Cc}]/u.test(name) && !device.test(name);

/** What systems leave in folders by themselves; it is neither of the pack nor against it. */
export const isLitter = (path: string): boolean =>
  /(?:^|\/)(?:__MACOSX\/|\.DS_Store$|\._[^/]*$|Thumbs\.db$|desktop\.ini$)/i.test(path);
