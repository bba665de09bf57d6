import type { Tool } from "#core/tool/tool.ts";
import { bare } from "./inventory-values.ts";

/** The tool that a cell names, with what it says besides; or why none is. */
export type FoundTool =
  | { readonly tool: Tool; readonly rest: string }
  | { readonly tool: undefined; readonly candidates: readonly string[] };

/** Finds tools by what people call them: names and aliases, whatever their capitals, accents and signs. */
export function toolFinder(tools: readonly Tool[]): (text: string) => FoundTool {
  const byName = new Map<string, Set<Tool>>();
  const learn = (name: string, tool: Tool) => {
    for (const key of [bare(name), squeezed(name)]) {
      if (key !== "") byName.set(key, (byName.get(key) ?? new Set()).add(tool));
    }
  };
  for (const tool of tools) {
    for (const name of [tool.key, tool.name, ...tool.aliases]) learn(name, tool);
    learn(withoutBrackets(tool.name), tool);
  }
  const named = (text: string) => byName.get(bare(text)) ?? byName.get(squeezed(text));
  return (text) => {
    const whole = text.trim();
    for (const [name, rest] of readings(whole)) {
      const found = named(name);
      const [tool] = found ?? [];
      if (found && found.size > 1)
        return { tool: undefined, candidates: [...found].map((one) => one.name).toSorted() };
      if (tool) return { tool, rest };
    }
    return { tool: undefined, candidates: [] };
  };
}

const squeezed = (text: string) => bare(text).replaceAll(" ", "");
const withoutBrackets = (name: string) => name.replace(/\s*\([^()]*\)/g, "").trim();

/** A cell as the name of a tool and the rest: whole, without its brackets, up to a dash, a colon or a line break. */
function readings(text: string): readonly (readonly [name: string, rest: string])[] {
  const [, before = "", inside = ""] = /^([^()]+)\(([^()]*)\)\s*$/.exec(text) ?? [];
  const [, first = "", rest = ""] = /^(.+?)(?:\s+[-–—|>›/]\s+|\s*[:\n]\s*)(.+)$/s.exec(text) ?? [];
  return [[text, ""] as const, [before, inside.trim()] as const, [first, rest.trim()] as const].filter(
    ([name]) => name.trim() !== "",
  );
}
