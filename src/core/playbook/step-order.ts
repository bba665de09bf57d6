import type { Playbook, PlaybookStep } from "./playbook.ts";

/** The steps that must be done before this one, through others too; none twice. */
export function stepsBefore({ steps }: Playbook, key: string): readonly PlaybookStep[] {
  const byKey = new Map(steps.map((step) => [step.key, step]));
  const seen = new Set<string>();
  const waiting = [...(byKey.get(key)?.after ?? [])];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (seen.has(next)) continue;
    seen.add(next);
    waiting.push(...(byKey.get(next)?.after ?? []));
  }
  return steps.filter((step) => seen.has(step.key));
}

/** Steps that wait for each other, or whose days are counted from each other, in a circle; each circle once. */
export function circlesOf({ steps }: Playbook): readonly (readonly string[])[] {
  const next = new Map(
    steps.map(({ key, after = [], due }) => [key, due.from === "step" ? [...after, due.step] : after]),
  );
  const closed = new Set<string>();
  const circles: string[][] = [];
  for (const { key } of steps) {
    // A path of its own rather than recursion: three hundred steps may well stand in one line.
    const path: { readonly key: string; at: number }[] = [{ key, at: 0 }];
    while (path.length > 0) {
      const last = path[path.length - 1];
      if (last === undefined) break;
      const to = closed.has(last.key) ? undefined : next.get(last.key)?.[last.at];
      if (to === undefined) {
        closed.add(last.key);
        path.pop();
        continue;
      }
      last.at += 1;
      const from = path.findIndex((one) => one.key === to);
      if (from >= 0) circles.push(path.slice(from).map((one) => one.key));
      else if (!closed.has(to)) path.push({ key: to, at: 0 });
    }
  }
  return circles;
}
