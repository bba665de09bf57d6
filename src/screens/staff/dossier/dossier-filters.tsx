import { NativeSelect, TextInput } from "@mantine/core";
import type { ReactNode } from "react";
import { directions, dossierStates, reasons, tones } from "#core/dossier/dossier.ts";
import { Menu } from "#screens/ui/menu.tsx";
import { useWords } from "#screens/words.tsx";
import { type DossierFilter, ends, filterOf, sorts } from "./dossier-filter.ts";

/** What narrows and orders the list: words in sight, the choices folded, as they are told by the sentence below. */
export function DossierFilters(props: {
  readonly filter: DossierFilter;
  /** What stands beside them. */
  readonly beside: ReactNode;
  readonly onChange: (filter: DossierFilter) => void;
}) {
  const { filter, beside, onChange } = props;
  const { say } = useWords();
  const set = (name: keyof DossierFilter, value: string) => onChange(filterOf({ ...filter, [name]: value }));
  const select = (
    name: keyof DossierFilter,
    label: string,
    choices: readonly { value: string; label: string }[],
  ) => (
    <NativeSelect
      label={label}
      value={filter[name] ?? ""}
      onChange={({ currentTarget: { value } }) => set(name, value)}
      data={[...choices]}
    />
  );
  const any = { value: "", label: say("dossiers.any") };
  return (
    <search className="row">
      <TextInput
        type="search"
        className="dossier-search"
        aria-label={say("dossiers.search")}
        placeholder={say("dossiers.search")}
        value={filter.words ?? ""}
        maxLength={200}
        onChange={({ currentTarget: { value } }) => set("words", value)}
      />
      <Menu label={say("filter.do")}>
        {select(
          "state",
          say("dossiers.state"),
          dossierStates.map((value) => ({ value, label: say(`dossiers.state.${value}`) })),
        )}
        {select("direction", say("dossier.direction"), [
          any,
          ...directions.map((value) => ({ value, label: say(`direction.${value}`) })),
        ])}
        {select("tone", say("dossier.tone"), [
          any,
          ...tones.map((value) => ({ value, label: say(`tone.${value}`) })),
        ])}
        {select("strategic", say("dossier.strategic"), [
          any,
          ...(["yes", "no"] as const).map((value) => ({ value, label: say(`strategic.${value}`) })),
        ])}
        {select("end", say("dossier.end"), [
          { value: "", label: say("dossiers.end.any") },
          ...ends.map((value) => ({ value, label: say(`dossiers.end.${value}`) })),
        ])}
        {select("reason", say("dossier.reason"), [
          any,
          ...reasons.map((value) => ({ value, label: say(`reason.${value}`) })),
        ])}
        {select(
          "sort",
          say("dossiers.sort"),
          sorts.map((value) => ({ value, label: say(`dossiers.sort.${value}`) })),
        )}
      </Menu>
      {beside}
    </search>
  );
}
