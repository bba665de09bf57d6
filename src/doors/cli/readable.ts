/** An answer for people: one `name: value` a line, lists as blocks, nothing quoted. */
export function readable(value: unknown, indent = ""): string {
  if (Array.isArray(value)) return listed(value, indent);
  if (typeof value !== "object" || value === null) return `${indent}${value ?? "—"}`;
  return Object.entries(value)
    .map(([name, inner]) =>
      isFlat(inner)
        ? `${indent}${name}: ${inner ?? "—"}`
        : `${indent}${name}:\n${readable(inner, `${indent}  `)}`,
    )
    .join("\n");
}

function listed(items: readonly unknown[], indent: string): string {
  if (items.length === 0) return `${indent}—`;
  return items
    .map((item) => {
      const text = readable(item, `${indent}  `);
      return `${indent}- ${text.slice(indent.length + 2)}`;
    })
    .join("\n");
}

const isFlat = (value: unknown) => typeof value !== "object" || value === null;
