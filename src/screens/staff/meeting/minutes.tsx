import type { Answer } from "#screens/api.ts";
import { pathOfEntry, paths } from "#screens/paths.ts";
import { Link } from "#screens/ui/link.tsx";
import { useWords } from "#screens/words.tsx";

type Line = NonNullable<Answer<"meeting.read">["minutes"]>[number];

/** What was said, decided and left to do; what came of a line is one step away. */
export function Minutes({
  dossierId,
  lines,
}: {
  readonly dossierId: string;
  readonly lines: readonly Line[];
}) {
  const { say } = useWords();
  if (lines.length === 0) return <p className="quiet">{say("meeting.minutes.none")}</p>;
  return (
    <ul className="meeting-lines">
      {lines.map(({ kind, text, entryId, stepId }, at) => (
        // Minutes never change: the place of a line is its name.
        // biome-ignore lint/suspicious/noArrayIndexKey: the place of a line is its name
        <li key={at}>
          <span>
            <span className="quiet">{say(`meeting.line.${kind}`)}</span> {text}
          </span>
          {entryId && (
            <Link to={pathOfEntry("decision", dossierId, entryId)}>{say("meeting.line.open")}</Link>
          )}
          {stepId && <Link to={paths.plan(dossierId)}>{say("meeting.line.plan")}</Link>}
        </li>
      ))}
    </ul>
  );
}
