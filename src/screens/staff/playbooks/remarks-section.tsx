import type { Answer } from "#screens/api.ts";
import { Section } from "#screens/ui/page.tsx";
import { ErrorState } from "#screens/ui/states.tsx";
import { useWords } from "#screens/words.tsx";
import { usePlaybookWords } from "./use-playbook-words.ts";

type Checked = Answer<"playbook.check">;
type Remark = Checked["remarks"][number];

/** What is said of the text as it stands; each remark leads to its line. */
export function RemarksSection(props: {
  readonly checked: Checked | undefined;
  readonly error: unknown;
  readonly onChoose: (remark: Remark) => void;
}) {
  const { checked, error, onChoose } = props;
  const { say } = useWords();
  const { both, field } = usePlaybookWords();
  const placeOf = (remark: Remark) =>
    [
      remark.step,
      remark.field && field(remark.field),
      remark.line !== null && say("playbooks.remarks.line", { line: remark.line }),
    ]
      .filter(Boolean)
      .join(" · ");
  return (
    <Section title={say("playbooks.remarks")}>
      {error !== undefined && <ErrorState error={error} />}
      <div role="status">
        {!checked
          ? error === undefined && <p className="quiet">{say("playbooks.remarks.waiting")}</p>
          : checked.remarks.length === 0 && <p>{say("playbooks.remarks.none")}</p>}
      </div>
      {checked && checked.remarks.length > 0 && (
        <ul className="playbook-remarks">
          {checked.remarks.map((remark) => (
            <li key={JSON.stringify(remark)}>
              <button type="button" className="playbook-remark" onClick={() => onChoose(remark)}>
                <span className={remark.blocks ? "late" : "playbook-amber"}>
                  {say(remark.blocks ? "playbooks.remarks.blocks" : "playbooks.remarks.advice")}
                </span>
                {placeOf(remark) && <strong> · {placeOf(remark)}</strong>}
                <span className="playbook-remark-says">{both(remark.says)}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
