import { says } from "./says.ts";

type Named = { readonly name: string; readonly aliases: readonly string[] };

/** One letter says nothing of a tool, and tools of one maker are many. */
const [leastTyped, mostFound] = [2, 8];

/** Whether tools are looked for at all. */
export const isLongEnough = (typed: string): boolean => typed.trim().length >= leastTyped;

/** The tools that people call so, those by their own name first; `as` is the other name that was meant. */
export function toolsCalled<Tool extends Named>(
  tools: readonly Tool[],
  typed: string,
): readonly { readonly tool: Tool; readonly as: string | undefined }[] {
  if (!isLongEnough(typed)) return [];
  const named = tools.filter(({ name }) => says(name, typed)).map((tool) => ({ tool, as: undefined }));
  const called = tools.flatMap((tool) => {
    const as = says(tool.name, typed) ? undefined : tool.aliases.find((alias) => says(alias, typed));
    return as === undefined ? [] : [{ tool, as }];
  });
  return [...named, ...called].slice(0, mostFound);
}
