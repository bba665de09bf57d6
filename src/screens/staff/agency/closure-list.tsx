import { ReasonedButton } from "#screens/ui/reasoned-button.tsx";
import { useWords } from "#screens/words.tsx";
import { type ClosureRun, runsOf } from "./closure-runs.ts";
import "./branding.css";

/** The days on which the agency is closed, those in a row as one. */
export function ClosureList(props: {
  readonly closures: readonly string[];
  readonly nameOf: (run: ClosureRun) => string;
  readonly onRemove?: (run: ClosureRun) => void;
}) {
  const { closures, nameOf, onRemove } = props;
  const { say } = useWords();
  if (closures.length === 0) return <p className="quiet">{say("settings.closures.none")}</p>;
  return (
    <ul className="closures">
      {runsOf(closures).map((run) => (
        <li key={run.from} className="row">
          <span>{nameOf(run)}</span>
          {onRemove && (
            <ReasonedButton
              quiet
              label={say("settings.closures.remove")}
              about={nameOf(run)}
              onClick={() => onRemove(run)}
            />
          )}
        </li>
      ))}
    </ul>
  );
}
