/**
 * The same data with each of its texts changed, fields of these names left as they are. What does not change is
 * given back as it is: most records do not, and are not copied.
 */
export function mapTexts<Value>(
  value: Value,
  change: (text: string) => string,
  except: ReadonlySet<string>,
): Value {
  return changed(value) as Value;

  function changed(one: unknown): unknown {
    if (typeof one === "string") return change(one);
    if (typeof one !== "object" || one === null) return one;
    if (Array.isArray(one)) {
      const all = one.map(changed);
      return all.some((part, at) => part !== one[at]) ? all : one;
    }
    let copy: Record<string, unknown> | undefined;
    // A hundred thousand records come by here: pairs of names and values are not made for each.
    const fields = one as Readonly<Record<string, unknown>>;
    for (const key in fields) {
      if (except.has(key)) continue;
      const field = fields[key];
      const next = changed(field);
      if (next === field) continue;
      copy ??= { ...fields };
      copy[key] = next;
    }
    return copy ?? one;
  }
}
