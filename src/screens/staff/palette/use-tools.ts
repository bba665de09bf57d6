import { skipToken, useQuery } from "@tanstack/react-query";
import { paths } from "#screens/paths.ts";
import { useStaff } from "../session.tsx";
import { isLongEnough, toolsCalled } from "./find-tools.ts";
import type { PaletteGroup } from "./palette-item.ts";
import { useGo } from "./use-places.ts";

/** The tools that are called so: all of them are asked for once, when somebody has begun to name something. */
export function useTools(typed: string): PaletteGroup & { readonly isAwaited: boolean } {
  const { api, scope, agency } = useStaff();
  const go = useGo();
  const isAsked = agency !== undefined && isLongEnough(typed);
  const { data, isLoading } = useQuery({
    queryKey: [...scope, "tool.list", {}],
    queryFn: isAsked ? () => api.call("tool.list", {}) : skipToken,
  });
  const found = isAsked && data ? toolsCalled(data.tools, typed) : [];
  return {
    key: "tools",
    isAwaited: isAsked && isLoading,
    items: found.map(({ tool, as }) => ({
      key: `tool ${tool.key}`,
      label: tool.name,
      ...(as === undefined ? {} : { detail: as }),
      choose: () => go(paths.tool(tool.key)),
    })),
  };
}
