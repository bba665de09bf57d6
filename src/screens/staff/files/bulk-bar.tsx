import { Button } from "@mantine/core";
import { useId, useState } from "react";
import type { Given } from "#screens/api.ts";
import { problemOf, sentenceOf } from "#screens/problem.ts";
import { TextField } from "#screens/ui/fields.tsx";
import { FormShell } from "#screens/ui/form-shell.tsx";
import { LinkButton } from "#screens/ui/link-button.tsx";
import { Notice } from "#screens/ui/notice.tsx";
import { useOnce } from "#screens/ui/use-once.ts";
import { useToast } from "#screens/ui/use-toast.ts";
import { useWords } from "#screens/words.tsx";
import { useTell } from "../ask.ts";
import type { FileRow } from "./use-files.ts";
import { useRemoveFiles } from "./use-remove-files.ts";

type Asked = "move" | "tag" | "untag";

/** What can be done about all the files that are selected. */
export function BulkBar(props: {
  readonly dossierId: string;
  readonly files: readonly FileRow[];
  readonly folders: readonly string[];
  readonly onDone: () => void;
}) {
  const { dossierId, files, folders, onDone } = props;
  const { say } = useWords();
  const tell = useTell();
  const toast = useToast();
  const remove = useRemoveFiles(dossierId);
  const [asked, setAsked] = useState<Asked>();
  const { once, busy, error } = useOnce();
  const fileIds = files.map(({ id }) => id);

  const edit = async (change: Omit<Given<"file.edit-many">, "dossierId" | "fileIds">) => {
    const { edited } = await tell("file.edit-many", { dossierId, fileIds, ...change });
    toast(say(change.folder === undefined ? "files.edited" : "files.move.done", { count: edited }));
    onDone();
  };
  const act = (label: Parameters<typeof say>[0], onClick: () => void) => (
    <Button variant="default" size="compact-sm" disabled={busy} onClick={onClick}>
      {say(label)}
    </Button>
  );
  return (
    <fieldset className="bulk">
      <legend>{say("files.selected", { count: files.length })}</legend>
      <div className="row">
        {act("files.move", () => setAsked("move"))}
        {act("files.tag", () => setAsked("tag"))}
        {files.some(({ tags }) => tags.length > 0) && act("files.untag", () => setAsked("untag"))}
        {files.some(({ visibility }) => visibility === "internal") &&
          act("files.share", () => void once(() => edit({ visibility: "shared" })))}
        {files.some(({ visibility }) => visibility === "shared") &&
          act("files.keep-inside", () => void once(() => edit({ visibility: "internal" })))}
        {act(
          "files.remove",
          () =>
            void once(async () => {
              await remove(fileIds);
              onDone();
            }),
        )}
        <LinkButton onClick={onDone}>{say("files.unselect")}</LinkButton>
      </div>
      {error !== undefined && <Notice tone="danger">{sentenceOf(problemOf(error), say)}</Notice>}
      {asked && (
        <Asking
          key={asked}
          asked={asked}
          folders={folders}
          onClose={() => setAsked(undefined)}
          onSubmit={async (text) => {
            const tags = text.split(",");
            if (asked === "move") await edit({ folder: text });
            else await edit(asked === "tag" ? { addTags: tags } : { removeTags: tags });
          }}
        />
      )}
    </fieldset>
  );
}

/** Asks for the one thing that a change needs. */
function Asking(props: {
  readonly asked: Asked;
  readonly folders: readonly string[];
  readonly onSubmit: (text: string) => Promise<void>;
  readonly onClose: () => void;
}) {
  const { asked, folders, onSubmit, onClose } = props;
  const { say } = useWords();
  const known = useId();
  const moves = asked === "move";
  return (
    <FormShell
      inline
      submit={say("files.save")}
      beside={<LinkButton onClick={onClose}>{say("files.cancel")}</LinkButton>}
      onSubmit={({ said = "" }) => onSubmit(said)}
    >
      <TextField
        name="said"
        label={say(moves ? "files.folder" : "files.tags")}
        help={say(moves ? "files.folder.help" : "files.tags.help")}
        optional={moves}
        focus
        {...(moves ? { suggestions: known } : {})}
      />
      {moves && (
        <datalist id={known}>
          {folders.map((folder) => (
            <option key={folder} value={folder} />
          ))}
        </datalist>
      )}
    </FormShell>
  );
}
