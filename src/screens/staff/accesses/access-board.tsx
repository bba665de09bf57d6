import { TextInput } from "@mantine/core";
import { useState } from "react";
import type { AccessShown } from "#core/access/fields.ts";
import { LinkButton } from "#screens/ui/link-button.tsx";
import { useWords } from "#screens/words.tsx";
import type { DepartureRow } from "../departures/use-departure-words.ts";
import { AccessFilter, AccessTable } from "./access-table.tsx";
import { isFound, isShown } from "./marks.ts";
import { useShow } from "./use-open-access.ts";

/** From so many accesses on, one looks for one of them by words. */
const worthSearching = 10;
/** How many lines are drawn before one asks for the others. */
const drawn = 60;

/** The accesses of a dossier, by where they stand and by words; of many, the first until one asks for the others. */
export function AccessBoard(props: {
  readonly accesses: readonly AccessShown[];
  readonly departures: readonly DepartureRow[];
  /** The one that is open beside, which stands among the lines. */
  readonly openId: string | undefined;
}) {
  const { accesses, departures, openId } = props;
  const { say, dates } = useWords();
  const [show, setShow] = useShow();
  const [words, setWords] = useState("");
  const [isWhole, setWhole] = useState(false);
  const found = accesses.filter((one) => isFound(one, words));
  const shown = found.filter((one) => isShown(one, show));
  const lines = isWhole ? shown : shown.filter(({ id }, at) => at < drawn || id === openId);
  const left = shown.length - lines.length;
  return (
    <section className="section access-board" aria-label={say("accesses.board")}>
      {accesses.length >= worthSearching && (
        <TextInput
          type="search"
          className="access-search"
          aria-label={say("accesses.search")}
          placeholder={say("accesses.search")}
          value={words}
          onChange={({ currentTarget }) => setWords(currentTarget.value)}
        />
      )}
      <AccessFilter accesses={found} show={show} onChange={setShow} />
      {shown.length > 0 ? (
        <AccessTable accesses={lines} departures={departures} />
      ) : (
        <p className="quiet" role="status">
          {say(found.length > 0 ? "accesses.show.none" : "accesses.search.none")}
        </p>
      )}
      {left > 0 && (
        <LinkButton onClick={() => setWhole(true)}>
          {say("accesses.others", { count: left, number: dates.number(left) })}
        </LinkButton>
      )}
    </section>
  );
}
