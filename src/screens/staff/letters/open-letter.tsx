import { Textarea, TextInput } from "@mantine/core";
import { refuse } from "#core/kernel/refusal.ts";
import type { Answer } from "#screens/api.ts";
import { Notice } from "#screens/ui/notice.tsx";
import { Section } from "#screens/ui/page.tsx";
import { ErrorState } from "#screens/ui/states.tsx";
import { useWords } from "#screens/words.tsx";
import { LackingValues } from "./lacking-values.tsx";
import { LetterActions } from "./letter-actions.tsx";
import { LetterDocuments } from "./letter-documents.tsx";
import { LetterPreview } from "./letter-preview.tsx";
import { RemarkList } from "./remark-list.tsx";
import { useLetterText } from "./use-letter-text.ts";

/** A letter being written, and beside it the same as it will be read. */
export function OpenLetter(props: { readonly dossierId: string; readonly read: Answer<"letter.read"> }) {
  const { dossierId, read } = props;
  const { say, why } = useWords();
  const { letter, lacking, remarks, suggested, isOutdated } = read;
  const { text, change, rewrite, save, error } = useLetterText(dossierId, letter);
  const { subject, body, recipientName, recipientEmail } = text;
  const onBlur = () => void save().catch(() => undefined);
  return (
    <div className="letter">
      <div>
        {letter.state === "failed" && (
          <Notice tone="danger" title={say("letters.state.failed")}>
            {why(refuse(letter.problem))}
            {letter.answer && <p>{say("letter.answer", { answer: letter.answer })}</p>}
          </Notice>
        )}
        {lacking.length > 0 && (
          <LackingValues
            dossierId={dossierId}
            letter={letter}
            lacking={lacking}
            suggested={suggested}
            save={save}
          />
        )}
        <Section title={say("letter.text")} lead={say("letter.text.lead")}>
          {error !== undefined && <ErrorState error={error} />}
          <div className="letter-fields">
            <TextInput
              label={say("letter.name")}
              value={recipientName}
              maxLength={200}
              onChange={({ currentTarget: { value } }) => change({ recipientName: value })}
              onBlur={onBlur}
            />
            <TextInput
              type="email"
              label={say("letter.email")}
              value={recipientEmail}
              maxLength={320}
              onChange={({ currentTarget: { value } }) => change({ recipientEmail: value })}
              onBlur={onBlur}
            />
            <TextInput
              label={say("letters.subject")}
              value={subject}
              maxLength={300}
              onChange={({ currentTarget: { value } }) => change({ subject: value })}
              onBlur={onBlur}
            />
            <Textarea
              label={say("letter.body")}
              value={body}
              rows={18}
              maxLength={20_000}
              spellCheck
              lang={letter.language}
              onChange={({ currentTarget: { value } }) => change({ body: value })}
              onBlur={onBlur}
            />
          </div>
          <LetterDocuments dossierId={dossierId} letter={letter} documents={read.documents} />
        </Section>
      </div>
      <div>
        <LetterPreview
          asked={{
            dossierId,
            template: letter.template,
            language: letter.language,
            isWritten: true,
            subject: subject.trim() || "—",
            body: body.trim() || "—",
          }}
        />
        <RemarkList
          remarks={remarks}
          text={text}
          onRewrite={(some) => void rewrite(some).catch(() => undefined)}
        />
        <LetterActions
          dossierId={dossierId}
          letter={letter}
          remarks={remarks}
          isOutdated={isOutdated}
          save={save}
        />
      </div>
    </div>
  );
}
