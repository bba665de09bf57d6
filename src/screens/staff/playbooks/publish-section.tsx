import { Button, Textarea } from "@mantine/core";
import { useState } from "react";
import type { Answer } from "#screens/api.ts";
import { Section } from "#screens/ui/page.tsx";
import { ReasonedButton } from "#screens/ui/reasoned-button.tsx";
import { ErrorState } from "#screens/ui/states.tsx";
import { useOnce } from "#screens/ui/use-once.ts";
import { useToast } from "#screens/ui/use-toast.ts";
import { useWords } from "#screens/words.tsx";
import { useTell } from "../ask.ts";
import { Compared, sourceOf } from "./compare-view.tsx";
import type { PlaybookRead } from "./use-playbook-words.ts";

/** A draft becomes a version, with what changes in sight. */
export function PublishSection(props: {
  readonly playbookId: string;
  readonly read: PlaybookRead;
  /** What is said of the text as it is now; nothing while that is not known. */
  readonly checked: Answer<"playbook.check"> | undefined;
  readonly reason: string | undefined;
  readonly isSaved: boolean;
  /** Saves what is not saved yet; the revision that the draft then has. */
  readonly save: () => Promise<number | undefined>;
  readonly onPublished: () => void;
}) {
  const { playbookId, read, checked, isSaved, save, onPublished } = props;
  const { say } = useWords();
  const tell = useTell();
  const toast = useToast();
  /** The revision whose changes are in sight. */
  const [opened, setOpened] = useState<number>();
  const [note, setNote] = useState("");
  const { once, busy, error } = useOnce();
  const newest = read.versions[0]?.version ?? 0;
  const blocking = checked?.remarks.filter(({ blocks }) => blocks).length ?? 0;
  const reason =
    props.reason ??
    (blocking > 0
      ? say("playbooks.publish.blocked", { count: blocking })
      : isSaved && !read.hasDraft && newest > 0
        ? say("playbooks.publish.nothing", { version: newest })
        : undefined);
  const title = say("playbooks.publish.title", { version: newest + 1 });
  const source = sourceOf(read);
  const before = newest > 0 ? { key: read.key, version: newest } : source;
  const open = async () => setOpened(await save());
  const publish = async () => {
    if (opened === undefined) return;
    const { version } = await tell("playbook.publish", { playbookId, note, revision: opened });
    toast(say("playbooks.publish.done", { version }));
    onPublished();
  };
  const isOpen = opened !== undefined && isSaved && reason === undefined;
  return (
    <Section title={title} lead={say("playbooks.publish.lead")}>
      {error !== undefined && <ErrorState error={error} />}
      {isOpen ? (
        <>
          {before && (
            <div className="playbook-changes">
              {before === source && source && source.version !== source.copied && (
                <p className="quiet">{say("playbooks.publish.since", source)}</p>
              )}
              <Compared
                key={opened}
                from={before}
                to={{ key: read.key, draft: true }}
                content={checked?.content ?? null}
              />
            </div>
          )}
          <Textarea
            label={`${say("playbooks.publish.note")} ${say("form.optional")}`}
            value={note}
            rows={3}
            maxLength={500}
            onChange={({ currentTarget: { value } }) => setNote(value)}
          />
          <div className="row">
            <Button loading={busy} onClick={() => void once(publish)}>
              {say("playbooks.publish")}
            </Button>
            <Button variant="default" onClick={() => setOpened(undefined)}>
              {say("form.cancel")}
            </Button>
          </div>
        </>
      ) : (
        <div>
          <ReasonedButton
            label={say("playbooks.publish.open")}
            reason={reason}
            loading={busy}
            onClick={() => void once(open)}
          />
        </div>
      )}
    </Section>
  );
}
