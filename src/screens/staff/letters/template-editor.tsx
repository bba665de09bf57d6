import { NativeSelect, Textarea, TextInput } from "@mantine/core";
import { useState } from "react";
import type { Answer } from "#screens/api.ts";
import { Confirm } from "#screens/ui/confirm.tsx";
import { Section } from "#screens/ui/page.tsx";
import { ReasonedButton } from "#screens/ui/reasoned-button.tsx";
import { ErrorState } from "#screens/ui/states.tsx";
import { useToast } from "#screens/ui/use-toast.ts";
import { useWords } from "#screens/words.tsx";
import { useAskPages, useTell } from "../ask.ts";
import { useReason } from "../reason.ts";
import { LetterPreview } from "./letter-preview.tsx";

type Listed = Answer<"letter.list-templates">;
type Template = Listed["templates"][number];

/** The text of a template, what it may name, and what it gives for one dossier. */
export function TemplateEditor(props: {
  readonly template: Template;
  readonly variables: Listed["variables"];
}) {
  const { template, variables } = props;
  const { key, language, isEdited } = template;
  const { say } = useWords();
  const tell = useTell();
  const toast = useToast();
  const reason = useReason("letter.edit-templates");
  const [subject, setSubject] = useState(template.subject);
  const [body, setBody] = useState(template.body);
  const [error, setError] = useState<unknown>();
  const [resetting, setResetting] = useState(false);
  const save = async () => {
    setError(undefined);
    try {
      await tell("letter.save-template", { key, language, subject, body });
      toast(say("letter-templates.saved"));
    } catch (thrown) {
      setError(thrown);
    }
  };
  return (
    <>
      <div className="letter">
        <div>
          <Section title={say("letter-templates.text")} lead={say("letter-templates.edit.lead")}>
            {error !== undefined && <ErrorState error={error} />}
            <div className="letter-fields">
              <TextInput
                label={say("letters.subject")}
                value={subject}
                maxLength={300}
                readOnly={reason !== undefined}
                onChange={({ currentTarget: { value } }) => setSubject(value)}
              />
              <Textarea
                label={say("letter.body")}
                value={body}
                rows={20}
                maxLength={20_000}
                lang={language}
                readOnly={reason !== undefined}
                onChange={({ currentTarget: { value } }) => setBody(value)}
              />
            </div>
            <div className="row">
              <ReasonedButton
                label={say("letter-templates.save")}
                reason={reason}
                onClick={() => void save()}
              />
              {isEdited && !reason && (
                <ReasonedButton
                  quiet
                  label={say("letter-templates.reset")}
                  onClick={() => setResetting(true)}
                />
              )}
            </div>
          </Section>
        </div>
        <div>
          <TryOut template={{ ...template, subject, body }} />
        </div>
      </div>
      <VariableList variables={variables} />
      {resetting && (
        <Confirm
          title={say("letter-templates.reset.title")}
          consequence={say("letter-templates.reset.consequence")}
          action={say("letter-templates.reset")}
          onClose={() => setResetting(false)}
          onConfirm={() => tell("letter.reset-template", { key, language })}
        />
      )}
    </>
  );
}

function VariableList({ variables }: Pick<Listed, "variables">) {
  const { say, language } = useWords();
  return (
    <Section title={say("letter-templates.variables")} lead={say("letter-templates.variables.lead")}>
      <dl className="letter-variables">
        {variables.map(({ name, about, source }) => (
          <div key={name}>
            <dt>
              <code>{`{{ ${name} }}`}</code>
            </dt>
            <dd>
              {about[language]} <span className="quiet">· {say(`letter-templates.source.${source}`)}</span>
            </dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}

/** The template as it would be for one of the newest dossiers. */
function TryOut({ template }: { readonly template: Template }) {
  const { say } = useWords();
  const { rows } = useAskPages("dossier.list", { limit: 50 });
  const [chosen, setChosen] = useState("");
  const { key, language, subject, body } = template;
  return (
    <>
      <Section title={say("letter-templates.try")}>
        <NativeSelect
          aria-label={say("letter-templates.try")}
          value={chosen}
          onChange={({ currentTarget: { value } }) => setChosen(value)}
          data={[
            { value: "", label: say("letter-templates.try.none") },
            ...(rows ?? []).map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
      </Section>
      {chosen && (
        <LetterPreview
          asked={{
            ...{ dossierId: chosen, template: key, language },
            ...{ subject: subject.trim() || "—", body: body.trim() || "—" },
          }}
        />
      )}
    </>
  );
}
