import { NativeSelect } from "@mantine/core";
import type { ReactNode } from "react";
import type { KeyOf } from "#messages/messages.ts";
import type { Answer } from "#screens/api.ts";
import type { Chip } from "#screens/ui/filter-chips.tsx";
import { Menu } from "#screens/ui/menu.tsx";
import { useFilters } from "#screens/ui/use-filters.ts";
import { useWords } from "#screens/words.tsx";
import type { Narrowed } from "../entries/use-entries.ts";
import { VisibilityChoice } from "../entries/use-sharing-filter.tsx";
import { handlingOf, stateOf } from "../entries/use-states.ts";

type Facets = Answer<"tracking.read-facets">;

const names = ["words", "state", "handling", "stage", "person", "label", "visibility"] as const;
type Name = (typeof names)[number];

/** By what the tasks are narrowed; open ones, as long as nothing else is said. */
export function useWorkFilter(facets: Facets | undefined) {
  const { say } = useWords();
  const filters = useFilters(names);
  const { words, stage, person, label, ...rest } = filters.values;
  const state = rest.state === "all" ? undefined : (stateOf(rest.state ?? "open") ?? "open");
  const handling = rest.handling === "none" ? "none" : (handlingOf(rest.handling ?? "") ?? undefined);
  const visibility =
    rest.visibility === "shared" || rest.visibility === "internal" ? rest.visibility : undefined;
  const narrowed: Narrowed = {
    ...(words ? { words } : {}),
    ...(state ? { state } : {}),
    ...(handling ? { handling } : {}),
    ...(stage ? { stage } : {}),
    ...(person ? { person } : {}),
    ...(label ? { label } : {}),
    ...(visibility ? { visibility } : {}),
  };
  const chip = (key: Name, text: string | undefined, without?: string): readonly Chip[] =>
    text === undefined ? [] : [{ key, text, onRemove: () => filters.change({ [key]: without }) }];
  const chips = [
    ...chip("state", state && say(`filter.state.${state}`), "all"),
    ...chip("handling", handling && say(`filter.handling.${handling}`)),
    ...chip("stage", stage && say("filter.stage", { stage })),
    ...chip("person", person && say("filter.person", { person })),
    ...chip("label", label && say("filter.label", { label })),
    ...chip("visibility", visibility && say(`filter.${visibility}`)),
  ];
  const alone = Object.keys(narrowed).length === (state ? 1 : 0);
  const all = facets && facets.states.open + facets.states.done + facets.states.dropped;
  return {
    filters,
    narrowed,
    // A dossier without any task is empty; one without open ones is not.
    chips: all === 0 && alone ? [] : chips,
    total: alone ? (state ? facets?.states[state] : all) : undefined,
    filterMenu: <WorkFilterMenu facets={facets} values={filters.values} onChange={filters.change} />,
  };
}

function WorkFilterMenu(props: {
  readonly facets: Facets | undefined;
  readonly values: Partial<Record<Name, string>>;
  readonly onChange: (wanted: Partial<Record<Name, string | undefined>>) => void;
}): ReactNode {
  const { facets, values, onChange } = props;
  const { say } = useWords();
  const choice = (
    name: Name,
    label: KeyOf<"screens">,
    choices: readonly { readonly value: string; readonly label: string }[],
    any = "",
  ) => (
    <NativeSelect
      key={name}
      label={say(label)}
      value={values[name] ?? ""}
      onChange={({ currentTarget: { value } }) => onChange({ [name]: value })}
      data={[
        ...(any === "" ? [{ value: "", label: say("filter.any") }] : []),
        ...choices.map((one) => ({ ...one })),
      ]}
    />
  );
  const words = (found: Facets["stages"] | undefined) =>
    (found ?? []).map(({ value, count }) => ({ value, label: `${value} (${count})` }));
  const count = (text: string, number: number | undefined) =>
    number === undefined ? text : `${text} (${number})`;
  return (
    <Menu label={say("filter.do")}>
      {choice(
        "state",
        "entries.state",
        [
          { value: "", label: count(say("filter.state.open"), facets?.states.open) },
          { value: "done", label: count(say("filter.state.done"), facets?.states.done) },
          { value: "dropped", label: count(say("filter.state.dropped"), facets?.states.dropped) },
          { value: "all", label: say("filter.state.all") },
        ],
        "all",
      )}
      {choice(
        "handling",
        "entries.decision",
        (["none", "finish", "hand-over", "drop"] as const).map((value) => ({
          value,
          label: count(say(`filter.handling.${value}`), facets?.handlings[value]),
        })),
      )}
      {choice("stage", "entries.stage", words(facets?.stages))}
      {choice("person", "entries.person", words(facets?.people))}
      {(facets?.labels.length ?? 0) > 0 && choice("label", "entries.label", words(facets?.labels))}
      <VisibilityChoice value={values.visibility} onChange={(visibility) => onChange({ visibility })} />
    </Menu>
  );
}
