import { NativeSelect } from "@mantine/core";
import { useWords } from "#screens/words.tsx";
import {
  isSwept,
  type SweepKind,
  type SweepRow,
  type SweepShow,
  sweepKindOf,
  sweepKinds,
  sweepShows,
} from "./sweep.ts";
import { useKindWords } from "./use-kind-words.ts";

/** Which lines are looked at: how they stand, each choice with how many it leaves, and what they are. */
export function SweepFilter(props: {
  readonly lines: readonly SweepRow[];
  readonly show: SweepShow;
  readonly kind: SweepKind | undefined;
  readonly onShow: (show: SweepShow) => void;
  readonly onKind: (kind: SweepKind | undefined) => void;
}) {
  const { lines, show, kind, onShow, onKind } = props;
  const { say, dates } = useWords();
  const sayKind = useKindWords();
  const ofKind = lines.filter((line) => kind === undefined || sweepKindOf(line) === kind);
  const known = new Set(lines.map(sweepKindOf));
  return (
    <div className="sweep-filter">
      <fieldset>
        <legend className="visually-hidden">{say("sweep.show")}</legend>
        {sweepShows.map((one) => (
          <button key={one} type="button" aria-pressed={one === show} onClick={() => onShow(one)}>
            {say(`sweep.show.${one}`)}{" "}
            <span className="quiet">{dates.number(ofKind.filter((line) => isSwept(line, one)).length)}</span>
          </button>
        ))}
      </fieldset>
      <NativeSelect
        label={say("sweep.kind")}
        value={kind ?? ""}
        onChange={({ currentTarget }) => onKind(sweepKinds.find((one) => one === currentTarget.value))}
        data={[
          { value: "", label: say("sweep.kind.any") },
          ...sweepKinds.filter((one) => known.has(one)).map((value) => ({ value, label: sayKind(value) })),
        ]}
      />
    </div>
  );
}
