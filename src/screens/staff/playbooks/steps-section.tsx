import { useState } from "react";
import { Problem } from "#screens/problem.ts";
import { Section } from "#screens/ui/page.tsx";
import { useUndo } from "#screens/ui/use-undo.tsx";
import { useWords } from "#screens/words.tsx";
import { useStaff } from "../session.tsx";
import { StepForm } from "./step-form.tsx";
import { stepWith } from "./step-values.ts";
import { type Content, usePlaybookWords } from "./use-playbook-words.ts";

/** The steps of the text, one of which is changed by a form that writes the text anew. */
export function StepsSection(props: {
  readonly ownKey: string;
  readonly text: string;
  /** The playbook that the text was last understood as. */
  readonly content: Content | null;
  readonly reason: string | undefined;
  readonly onWrite: (text: string) => void;
  readonly onGoTo: (step: string) => void;
}) {
  const { ownKey, text, content, reason, onWrite, onGoTo } = props;
  const { say } = useWords();
  const { both } = usePlaybookWords();
  const { api } = useStaff();
  const undo = useUndo();
  const [chosen, setChosen] = useState<string>();
  const step = content?.steps.find(({ key }) => key === chosen);
  /** The text of this moment is read first: it may have been typed in since the steps were listed. */
  const apply = async (values: Readonly<Record<string, string>>) => {
    const { content: now } = await api.call("playbook.check", { yaml: text, ownKey });
    if (!now) throw new Problem("refused", { key: "playbooks.form.unread" });
    if (!now.steps.some(({ key }) => key === chosen))
      throw new Problem("refused", { key: "playbooks.form.gone" });
    const steps = now.steps.map((one) => (one.key === chosen ? stepWith(one, values) : one));
    const { yaml } = await api.call("playbook.check", { content: { ...now, steps }, ownKey });
    onWrite(yaml);
    undo(say("playbooks.form.applied"), async () => onWrite(text));
  };
  return (
    <Section title={say("playbooks.form.title")} lead={say("playbooks.form.lead")}>
      {content === null ? (
        <p className="quiet">{say("playbooks.form.unread")}</p>
      ) : (
        <ol className="playbook-choose">
          {content.steps.map(({ key, title }) => (
            <li key={key}>
              <button type="button" aria-pressed={key === chosen} onClick={() => setChosen(key)}>
                {both(title)}
              </button>
            </li>
          ))}
        </ol>
      )}
      {step && content && (
        <StepForm
          key={JSON.stringify(step)}
          step={step}
          others={content.steps.filter(({ key }) => key !== chosen)}
          reason={reason}
          onApply={apply}
          onGoTo={() => onGoTo(step.key)}
        />
      )}
    </Section>
  );
}
