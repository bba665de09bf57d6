import { NativeSelect } from "@mantine/core";
import type { ReactNode } from "react";
import { phases } from "#core/playbook/playbook.ts";
import { paths } from "#screens/paths.ts";
import { Link } from "#screens/ui/link.tsx";
import { LinkButton } from "#screens/ui/link-button.tsx";
import { Section } from "#screens/ui/page.tsx";
import { useWords } from "#screens/words.tsx";
import { HowTo } from "../plan/how-to.tsx";
import { usePlanWords } from "../plan/use-plan-words.ts";
import { useNames } from "../tracking/use-names.ts";
import {
  type Content,
  type PlaybookRead,
  type StepOf,
  titlesOf,
  useLetterTitle,
  usePlaybookWords,
} from "./use-playbook-words.ts";

type Props = {
  readonly read: PlaybookRead;
  readonly content: Content;
  readonly onChoose: (version: number | "draft" | undefined) => void;
};

/** A playbook read from the first phase to the last, then its versions. */
export function ReadingView({ read, content, onChoose }: Props) {
  const { say, language } = useWords();
  const { coverage, versions, hasDraft } = read;
  const missing = coverage.filter(({ steps }) => steps.length === 0).map(({ line }) => line);
  const count = coverage.length - missing.length;
  const titleOf = titlesOf(content, language);
  const letterOf = useLetterTitle();
  const choices = [
    ...(hasDraft ? [{ value: "draft", label: say("playbooks.draft") }] : []),
    ...versions.map(({ version }) => ({
      value: String(version),
      label: say("playbooks.version.of", { version }),
    })),
  ];
  return (
    <>
      <div className="row">
        {choices.length > 1 && (
          <NativeSelect
            aria-label={say("playbooks.version")}
            value={read.isDraft ? "draft" : String(read.version)}
            data={choices}
            onChange={({ currentTarget: { value } }) => onChoose(value === "draft" ? value : Number(value))}
          />
        )}
        <p className="quiet">
          {missing.length === 0
            ? say("playbooks.lines.all")
            : say("playbooks.lines.some", { count, missing: missing.join(", ") })}
        </p>
      </div>
      {phases.map((phase) => {
        const steps = content.steps.filter((step) => step.phase === phase);
        if (steps.length === 0) return null;
        return (
          <Section
            key={phase}
            title={say(`plan.phase.${phase}`)}
            lead={say("playbooks.step-count", { count: steps.length })}
          >
            <ol className="playbook-steps">
              {steps.map((step) => (
                <li key={step.key}>
                  <OneStep step={step} titleOf={titleOf} letterOf={letterOf} />
                </li>
              ))}
            </ol>
          </Section>
        );
      })}
      {read.playbookId !== null && <Versions read={read} onChoose={onChoose} />}
    </>
  );
}

function OneStep(props: {
  readonly step: StepOf;
  readonly titleOf: (key: string) => string;
  readonly letterOf: (key: string) => string;
}) {
  const { step, titleOf, letterOf } = props;
  const { say } = useWords();
  const { both, day, field, when, value } = usePlaybookWords();
  const { hours } = usePlanWords();
  const { due, wait, evidence, letter, guard, after = [] } = step;
  const conditions = when(step.when);
  const facts: readonly (readonly [name: string, said: ReactNode])[] = [
    ...(after.length > 0 ? [[say("playbooks.step.after"), after.map(titleOf).join(", ")] as const] : []),
    ...(conditions.length > 0 ? [[say("playbooks.step.only"), conditions.join(" · ")] as const] : []),
    ...(guard ? [[field("guard"), value("guard", guard, titleOf)] as const] : []),
    ...(evidence ? [[field("evidence"), both(evidence)] as const] : []),
    ...(letter
      ? [
          [
            field("letter"),
            <Link key={letter} to={paths.letterTemplate(letter)}>
              {letterOf(letter)}
            </Link>,
          ] as const,
        ]
      : []),
  ];
  return (
    <>
      <h3>{both(step.title)}</h3>
      <p>
        {[
          say(`plan.side.${step.side}`),
          day(due, titleOf),
          hours(step.effort),
          step.visibility === "internal" && say("playbooks.step.internal"),
        ]
          .filter(Boolean)
          .join(" · ")}
      </p>
      {wait && (
        <p className="playbook-amber">{say("playbooks.wait", { count: wait.days, why: both(wait.why) })}</p>
      )}
      {facts.length > 0 && (
        <dl className="playbook-facts">
          {facts.map(([name, said]) => (
            <div key={name}>
              <dt className="quiet">{name}</dt>
              <dd>{said}</dd>
            </div>
          ))}
        </dl>
      )}
      <details>
        <summary>{say("plan.how-to")}</summary>
        <HowTo text={both(step.howTo)} />
      </details>
    </>
  );
}

function Versions({ read, onChoose }: Omit<Props, "content">) {
  const { say, dates } = useWords();
  const nameOf = useNames();
  return (
    <Section title={say("playbooks.versions")}>
      {read.versions.length === 0 ? (
        <p className="quiet">{say("playbooks.versions.none")}</p>
      ) : (
        <ul className="playbook-versions">
          {read.versions.map(({ version, note, publishedAt, publishedBy }) => (
            <li key={version}>
              <strong>{say("playbooks.version.of", { version })}</strong>{" "}
              <span className="quiet">
                {say("playbooks.versions.by", { when: dates.moment(publishedAt), who: nameOf(publishedBy) })}
              </span>
              {note && <p>{note}</p>}
              {version !== read.version && (
                <div>
                  <LinkButton onClick={() => onChoose(version)}>{say("playbooks.versions.read")}</LinkButton>
                </div>
              )}
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
