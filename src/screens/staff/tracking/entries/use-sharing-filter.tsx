import { NativeSelect } from "@mantine/core";
import type { ReactNode } from "react";
import type { Chip } from "#screens/ui/filter-chips.tsx";
import { Menu } from "#screens/ui/menu.tsx";
import { useFilters } from "#screens/ui/use-filters.ts";
import { useWords } from "#screens/words.tsx";
import type { Narrowed } from "./use-entries.ts";

const names = ["words", "visibility"] as const;

/** What decisions, people and actions are narrowed by: words, and who sees them. */
export function useSharingFilter(): {
  readonly filters: ReturnType<typeof useFilters<"words" | "visibility">>;
  readonly narrowed: Narrowed;
  readonly chips: readonly Chip[];
  readonly filterMenu: ReactNode;
} {
  const { say } = useWords();
  const filters = useFilters(names);
  const { words, visibility } = filters.values;
  const sees = visibility === "shared" || visibility === "internal" ? visibility : undefined;
  return {
    filters,
    narrowed: { ...(words ? { words } : {}), ...(sees ? { visibility: sees } : {}) },
    chips: sees
      ? [
          {
            key: "visibility",
            text: say(`filter.${sees}`),
            onRemove: () => filters.change({ visibility: undefined }),
          },
        ]
      : [],
    filterMenu: (
      <Menu label={say("filter.do")}>
        <VisibilityChoice value={sees} onChange={(value) => filters.change({ visibility: value })} />
      </Menu>
    ),
  };
}

export function VisibilityChoice(props: {
  readonly value: string | undefined;
  readonly onChange: (value: string) => void;
}) {
  const { say } = useWords();
  return (
    <NativeSelect
      label={say("entries.sees")}
      value={props.value ?? ""}
      onChange={({ currentTarget }) => props.onChange(currentTarget.value)}
      data={[
        { value: "", label: say("filter.any") },
        { value: "shared", label: say("filter.shared") },
        { value: "internal", label: say("filter.internal") },
      ]}
    />
  );
}
