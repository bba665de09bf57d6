import { useWords } from "#screens/words.tsx";
import { isShown, recapShows } from "./recap.ts";
import type { RecapItem } from "./recap-page.tsx";

/** Which items are looked at, each choice with how many it leaves. */
export function RecapFilter(props: {
  readonly items: readonly RecapItem[];
  readonly show: string;
  readonly onChange: (show: string) => void;
}) {
  const { items, show, onChange } = props;
  const { say, dates } = useWords();
  return (
    <fieldset className="recap-filter">
      <legend className="visually-hidden">{say("recap.show")}</legend>
      {recapShows.map((one) => (
        <button key={one} type="button" aria-pressed={one === show} onClick={() => onChange(one)}>
          {say(`recap.show.${one}`)}{" "}
          <span className="recap-number">
            {dates.number(items.filter((item) => isShown(item, one)).length)}
          </span>
        </button>
      ))}
    </fieldset>
  );
}
