/** A clause of a page: where it stands in its text. */
export type Mark = { readonly id: string; readonly from: number; readonly to: number };

/** A stretch of a page, with the clauses that it belongs to; several may stand in the same words. */
export type Stretch = { readonly text: string; readonly ids: readonly string[] };

/** Cuts the text of a page wherever a clause begins or ends. */
export function stretchesOf(text: string, marks: readonly Mark[]): readonly Stretch[] {
  const inside = marks.filter(({ from, to }) => from < to && from < text.length);
  const cuts = new Set([0, text.length]);
  for (const { from, to } of inside) cuts.add(from).add(Math.min(to, text.length));
  const places = [...cuts].sort((one, other) => one - other);
  return places.slice(1).map((to, at) => {
    const from = places[at] ?? 0;
    const ids = inside.filter((mark) => mark.from <= from && to <= mark.to).map(({ id }) => id);
    return { text: text.slice(from, to), ids };
  });
}
