/** A text as Markdown that shows it as it is: a client called `*Star*` is neither bold nor a link. */
export function inert(text: string): string {
  return text
    .replace(/[\\`*[\]<>]/g, "\\$&")
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, "\\_")
    .replace(/^(\s*)([#+|~-])/gm, "$1\\$2")
    .replace(/^(\s*\d+)([.)])/gm, "$1\\$2");
}
