/** A text as one searches it: neither capitals nor accents. */
const plain = (text: string) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

/** Whether each word that was typed stands in one of these texts. */
export function isSaidIn(texts: readonly string[], typed: string): boolean {
  const said = texts.map(plain);
  return wordsOf(typed).every((word) => said.some((text) => text.includes(word)));
}

const wordsOf = (typed: string) => plain(typed).split(/\s+/).filter(Boolean);

/** Whether a tool is called so, by its own name or by another that people say. */
export function isNamed(
  { name, aliases }: { readonly name: string; readonly aliases: readonly string[] },
  typed: string,
): boolean {
  const wanted = wordsOf(typed);
  return [name, ...aliases].map(plain).some((one) => wanted.every((word) => one.includes(word)));
}

/** The key of a new tool, from its name: `search-atlas`; empty for a name without letters or digits. */
export const keyOf = (name: string): string =>
  plain(name)
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "")
    .slice(0, 80)
    .replace(/-$/, "");
