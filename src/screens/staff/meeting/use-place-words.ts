import type { Answer } from "#screens/api.ts";
import { useWords } from "#screens/words.tsx";

type Place = Answer<"meeting.read-agenda">["lines"][number]["place"];

/** Says where something stands in the pack: its sheet, and the row when there is one. */
export function usePlaceWords(): (place: Place) => string {
  const { say, language } = useWords();
  return ({ named, row }) =>
    row === null
      ? say("meeting.place-in-pack.sheet", { sheet: named[language] })
      : say("meeting.place-in-pack.row", { sheet: named[language], row });
}
