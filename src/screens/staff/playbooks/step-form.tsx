import { useId } from "react";
import { letters } from "#core/playbook/letters.ts";
import { guards, phases, sides } from "#core/playbook/playbook.ts";
import type { Ticked } from "#screens/ui/check-group.tsx";
import { LinkButton } from "#screens/ui/link-button.tsx";
import { useWords } from "#screens/words.tsx";
import { HowTo } from "../plan/how-to.tsx";
import { StepConditions } from "./step-conditions.tsx";
import { StepDay } from "./step-day.tsx";
import { type StepEditing, StepEditingProvider } from "./step-editing.ts";
import { StepChoice, StepKey, StepNumber, StepText } from "./step-fields.tsx";
import { StepLinks } from "./step-links.tsx";
import { textAt } from "./step-values.ts";
import { useLetterTitle, usePlaybookWords } from "./use-playbook-words.ts";

const languages = ["fr", "en"] as const;

/** Every field of one step: what is said here stands in the text, and what is said of the text stands here. */
export function StepForm(props: {
  readonly title: string;
  readonly editing: StepEditing;
  /** The other steps, by key and title. */
  readonly others: readonly Ticked<string>[];
  readonly reason: string | undefined;
  /** The text is being read: what it holds is not known yet. */
  readonly isReading: boolean;
  readonly onRename: (key: string) => void;
  readonly onGoTo: () => void;
}) {
  const { title, editing, others, reason, isReading, onRename, onGoTo } = props;
  const { say } = useWords();
  const { field, value } = usePlaybookWords();
  const letterOf = useLetterTitle();
  const titleId = useId();
  const same = (key: string) => key;
  const { step } = editing;
  return (
    <section aria-labelledby={titleId} className="playbook-form">
      <h3 id={titleId}>{title}</h3>
      {reason && <p className="quiet">{reason}</p>}
      <StepEditingProvider value={editing}>
        <fieldset disabled={reason !== undefined || isReading} className="playbook-fields">
          <legend className="visually-hidden">{title}</legend>
          {languages.map((lang) => (
            <StepText key={lang} path={`title.${lang}`} label={field(`title.${lang}`)} lang={lang} />
          ))}
          <div className="playbook-pair">
            <StepChoice
              path="phase"
              label={field("phase")}
              choices={phases.map((one) => ({ value: one, label: say(`plan.phase.${one}`) }))}
            />
            <StepChoice
              path="side"
              label={field("side")}
              choices={sides.map((one) => ({ value: one, label: say(`plan.side.${one}`) }))}
            />
            <StepChoice
              path="visibility"
              label={field("visibility")}
              choices={(["internal", "shared"] as const).map((one) => ({
                value: one,
                label: say(`playbooks.visibility.${one}`),
              }))}
            />
            <StepNumber path="effort" label={say("playbooks.form.effort")} />
          </div>
          <StepDay others={others} />
          <StepLinks others={others} />
          <StepConditions />
          <StepNumber
            path="wait.days"
            label={`${say("playbooks.form.wait")} ${say("form.optional")}`}
            help={say("playbooks.form.wait.help")}
          />
          {textAt(step, "wait.days") !== "" &&
            languages.map((lang) => (
              <StepText key={lang} path={`wait.why.${lang}`} label={field(`wait.why.${lang}`)} lang={lang} />
            ))}
          {languages.map((lang) => (
            <div key={lang} className="playbook-how-to">
              <StepText path={`howTo.${lang}`} label={field(`howTo.${lang}`)} lang={lang} rows={6} />
              <details open>
                <summary>{say("playbooks.form.how-to.preview")}</summary>
                <HowTo text={textAt(step, `howTo.${lang}`)} language={lang} />
              </details>
            </div>
          ))}
          {languages.map((lang) => (
            <StepText
              key={lang}
              path={`evidence.${lang}`}
              label={`${field(`evidence.${lang}`)} ${say("form.optional")}`}
              lang={lang}
            />
          ))}
          <StepChoice
            path="letter"
            label={`${field("letter")} ${say("form.optional")}`}
            none={say("playbooks.form.letter.none")}
            choices={letters.map((one) => ({ value: one, label: letterOf(one) }))}
          />
          <StepChoice
            path="guard"
            label={`${field("guard")} ${say("form.optional")}`}
            none={say("playbooks.form.guard.none")}
            choices={guards.map((one) => ({ value: one, label: value("guard", one, same) }))}
          />
          <div className="playbook-pair">
            <StepKey
              path="key"
              label={field("key")}
              help={say("playbooks.form.key.help")}
              onRename={onRename}
            />
            <StepNumber path="line" label={field("line")} help={say("playbooks.form.line.help")} />
          </div>
        </fieldset>
      </StepEditingProvider>
      <LinkButton onClick={onGoTo}>{say("playbooks.form.to-line")}</LinkButton>
    </section>
  );
}
