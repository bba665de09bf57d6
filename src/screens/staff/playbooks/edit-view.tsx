import { Button, Textarea } from "@mantine/core";
import { useCallback, useEffect, useRef, useState } from "react";
import { Notice } from "#screens/ui/notice.tsx";
import { Section } from "#screens/ui/page.tsx";
import { ReasonedButton } from "#screens/ui/reasoned-button.tsx";
import { ErrorState, Loading } from "#screens/ui/states.tsx";
import { useToast } from "#screens/ui/use-toast.ts";
import { useWords } from "#screens/words.tsx";
import { useReason } from "../reason.ts";
import { useStaff } from "../session.tsx";
import { lineOf } from "./line-of.ts";
import { PublishSection } from "./publish-section.tsx";
import { RemarksSection } from "./remarks-section.tsx";
import { StepsSection } from "./steps-section.tsx";
import { useCheck } from "./use-check.ts";
import { readNow, useDraftText } from "./use-draft-text.ts";
import type { PlaybookRead } from "./use-playbook-words.ts";
import { useStructure } from "./use-structure.ts";

type Props = {
  readonly playbookId: string;
  readonly read: PlaybookRead;
  readonly onPublished: () => void;
};

/** The text of one's own playbook: its draft, else its newest version. */
export function EditView({ playbookId, read, onPublished }: Props) {
  const { api } = useStaff();
  // Asked for here and never again: what is saved must not open another text under the one who writes.
  const [opened, setOpened] = useState<PlaybookRead>();
  const [error, setError] = useState<unknown>();
  const open = useCallback(() => {
    setError(undefined);
    readNow(api, read.key).then((now) => setOpened((before) => before ?? now), setError);
  }, [api, read.key]);
  useEffect(open, [open]);
  if (opened) return <Editor playbookId={playbookId} read={read} opened={opened} onPublished={onPublished} />;
  return error === undefined ? <Loading /> : <ErrorState error={error} retry={open} />;
}

function Editor({ playbookId, read, opened, onPublished }: Props & { readonly opened: PlaybookRead }) {
  const { say } = useWords();
  const toast = useToast();
  const mayNot = useReason("playbook.write");
  const reason = mayNot ?? (read.isArchived ? say("playbooks.is-archived") : undefined);
  const draft = useDraftText(playbookId, opened);
  const { text, theirs, isSaved } = draft;
  const { checked, error: unchecked, take: onChecked } = useCheck(text, read.key);
  const held = useStructure(read.key, text, checked, { onWrite: draft.write, onChecked });
  const { isAhead } = held;
  const area = useRef<HTMLTextAreaElement>(null);
  const save = async (over?: number) => {
    // What was just said in a form is put into the text first.
    const typed = isAhead ? await held.flush() : text;
    if (typed === undefined) return undefined;
    const revision = await draft.save(typed, over);
    if (revision !== undefined) toast(say("playbooks.edit.saved"));
    return revision;
  };
  const goTo = (line: number) => showLine(area.current, line);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the stroke of every field inside is heard here, no click
    <div
      className="playbook-edit"
      onKeyDown={(event) => {
        if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== "s") return;
        event.preventDefault();
        if (reason === undefined && !(isSaved && !isAhead) && !draft.busy) void save();
      }}
    >
      <div className="playbook-column">
        <Section title={say("playbooks.edit.title")} lead={say("playbooks.edit.lead")}>
          {draft.wasFound && !isSaved && (
            <Notice tone="accent">
              <p>{say("playbooks.edit.found")}</p>
              <Button variant="default" size="compact-sm" onClick={() => void draft.drop()}>
                {say("playbooks.edit.found.drop")}
              </Button>
            </Notice>
          )}
          {theirs && (
            <Notice tone="amber" title={say("playbooks.edit.moved-on")}>
              <p>{say("playbooks.edit.moved-on.lead")}</p>
              <div className="row">
                <Button size="compact-sm" onClick={() => void save(theirs.revision)}>
                  {say("playbooks.edit.keep-mine")}
                </Button>
                <Button variant="default" size="compact-sm" onClick={() => draft.take(theirs)}>
                  {say("playbooks.edit.take-theirs")}
                </Button>
              </div>
            </Notice>
          )}
          {draft.error !== undefined && <ErrorState error={draft.error} />}
          <Textarea
            ref={area}
            className="playbook-text"
            label={say("playbooks.edit.yaml")}
            value={text}
            rows={26}
            wrap="off"
            spellCheck={false}
            readOnly={reason !== undefined || isAhead}
            onChange={({ currentTarget: { value } }) => draft.write(value)}
          />
          <div className="row">
            <ReasonedButton
              label={say("playbooks.edit.save")}
              reason={reason ?? (isSaved && !isAhead ? say("playbooks.edit.nothing") : undefined)}
              loading={draft.busy}
              onClick={() => void save()}
            />
            {!isSaved && <span className="quiet">{say("playbooks.edit.unsaved")}</span>}
          </div>
        </Section>
        <PublishSection
          playbookId={playbookId}
          read={read}
          checked={checked?.of === text && !isAhead ? checked : undefined}
          reason={reason}
          isSaved={isSaved}
          save={() => (isSaved && !isAhead ? Promise.resolve(draft.saved.revision) : save())}
          onPublished={onPublished}
        />
      </div>
      <div className="playbook-column">
        <RemarksSection
          checked={checked}
          error={unchecked}
          onChoose={(remark) => goTo(lineOf(text, remark))}
        />
        <StepsSection
          held={held}
          remarks={checked?.remarks ?? []}
          reason={reason}
          onGoTo={(step) => goTo(lineOf(text, { step, field: null, line: null }))}
        />
      </div>
    </div>
  );
}

/** Puts the cursor on a line, and the line in the middle of what is in sight. */
function showLine(area: HTMLTextAreaElement | null, line: number): void {
  if (!area) return;
  const lines = area.value.split("\n");
  const start = lines.slice(0, line - 1).reduce((sum, one) => sum + one.length + 1, 0);
  area.focus();
  area.setSelectionRange(start, start + (lines[line - 1]?.length ?? 0));
  const height = Number.parseFloat(getComputedStyle(area).lineHeight) || 20;
  area.scrollTop = Math.max(0, (line - 1) * height - area.clientHeight / 2);
  area.scrollLeft = 0;
}
