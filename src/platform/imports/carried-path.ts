/** The longest part of a path: file systems take 255 bytes, and signs of some scripts are three each. */
const longest = 80;

/** A name as one part of a path that any system takes; empty when nothing of it is left. */
export function pathPart(name: string): string {
  const part = name.replace(/[\\/:*?"<>|\p{Cc}]/gu, "-").replace(/[. ]+$/, "");
  const signs = [...part];
  if (signs.length <= longest) return part;
  const [ending = ""] = /\.\w{1,10}$/.exec(part) ?? [];
  return signs.slice(0, longest - ending.length).join("") + ending;
}

/** The path, with a number when it is taken, and takes it; Windows knows no difference of case. */
export function freePath(path: string, taken: Set<string>): string {
  const [, name = path, extension = ""] = /^(.*?[^/])(\.\w+)?$/s.exec(path) ?? [];
  let free = path;
  for (let copy = 2; taken.has(free.toLowerCase()); copy += 1) free = `${name} (${copy})${extension}`;
  taken.add(free.toLowerCase());
  return free;
}
