import { Button } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { useCallback, useEffect, useRef } from "react";
import { paths } from "#screens/paths.ts";
import { CopyField } from "#screens/ui/copy-field.tsx";
import { ChoiceField, TextField } from "#screens/ui/fields.tsx";
import { FormShell } from "#screens/ui/form-shell.tsx";
import { EmptyState, ErrorState, Loading } from "#screens/ui/states.tsx";
import { useToast } from "#screens/ui/use-toast.ts";
import { useWords } from "#screens/words.tsx";
import { useAsk, useTell } from "../ask.ts";
import { useSided } from "../dossier/use-sided.ts";
import { useReason } from "../reason.ts";
import { FilePreview } from "./file-preview.tsx";
import { useSizes } from "./size-words.ts";
import { type FileRow, useAddedBy, useDownload } from "./use-files.ts";
import { useRemoveFiles } from "./use-remove-files.ts";

/** One file beside the list, at an address of its own; Escape goes back to the list. */
export function FileDrawer({ dossierId, fileId }: { readonly dossierId: string; readonly fileId: string }) {
  const { say } = useWords();
  const navigate = useNavigate();
  const { data: file, error, refetch } = useAsk("file.read", { dossierId, fileId });
  const heading = useRef<HTMLHeadingElement>(null);
  const there = file !== undefined;
  useEffect(() => {
    if (there) heading.current?.focus({ preventScroll: true });
  }, [there]);
  const close = useCallback(
    () => void navigate({ to: paths.files(dossierId), resetScroll: false }),
    [navigate, dossierId],
  );
  // Wherever the focus is: a button that was just used may have lost it.
  useEffect(() => {
    const onKey = ({ key, defaultPrevented }: KeyboardEvent) => {
      if (key === "Escape" && !defaultPrevented && !document.querySelector("dialog[open]")) close();
    };
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  }, [close]);
  return (
    <aside className="section drawer" aria-labelledby="file-title">
      <div className="section-head">
        <h2 id="file-title" ref={heading} tabIndex={-1}>
          {file?.name ?? say("files.name")}
        </h2>
        <Button variant="default" size="compact-sm" onClick={close}>
          {say("files.close")}
        </Button>
      </div>
      <div className="stack">
        {file ? (
          <Shown dossierId={dossierId} file={file} onRemoved={close} />
        ) : error ? (
          <>
            <EmptyState title={say("files.gone")} />
            <ErrorState error={error} retry={() => void refetch()} />
          </>
        ) : (
          <Loading />
        )}
      </div>
    </aside>
  );
}

function Shown(props: {
  readonly dossierId: string;
  readonly file: FileRow;
  readonly onRemoved: () => void;
}) {
  const { dossierId, file, onRemoved } = props;
  const { say, dates } = useWords();
  const sizeOf = useSizes();
  const addedBy = useAddedBy();
  const address = useDownload(dossierId)(file.id);
  const reason = useReason("file.write");
  const remove = useRemoveFiles(dossierId);
  return (
    <>
      <p className="quiet">
        {sizeOf(file.bytes)} · {dates.moment(file.uploadedAt)} · {addedBy(file.uploadedBy)}
        {file.origin === "export" && <> ({say("files.from-export")})</>}
      </p>
      <div className="row">
        <Button component="a" href={address} download={file.name}>
          {say("files.download")}
        </Button>
        {reason === undefined && (
          <Button variant="default" onClick={() => void remove([file.id]).then(onRemoved)}>
            {say("files.remove")}
          </Button>
        )}
      </div>
      <FilePreview name={file.name} bytes={file.bytes} address={address} />
      <CopyField label={say("files.hash")} value={file.sha256} />
      {reason === undefined ? <Edit dossierId={dossierId} file={file} /> : <Said file={file} />}
    </>
  );
}

/** What is said of the file, for who may only read. */
function Said({ file: { folder, tags, visibility } }: { readonly file: FileRow }) {
  const { say } = useWords();
  const sayOf = useSided();
  return (
    <dl className="facts">
      <div>
        <dt>{say("files.folder")}</dt>
        <dd>{folder || say("files.folder.none")}</dd>
      </div>
      {tags.length > 0 && (
        <div>
          <dt>{say("files.tags")}</dt>
          <dd>{tags.join(", ")}</dd>
        </div>
      )}
      <div>
        <dt>{say("files.who-sees")}</dt>
        <dd>{visibility === "shared" ? sayOf("files.shared") : say("files.internal")}</dd>
      </div>
    </dl>
  );
}

function Edit({ dossierId, file }: { readonly dossierId: string; readonly file: FileRow }) {
  const { say } = useWords();
  const sayOf = useSided();
  const tell = useTell();
  const toast = useToast();
  const save = async (values: Readonly<Record<string, string>>) => {
    const { name = "", folder = "", tags = "" } = values;
    const visibility = values.visibility === "internal" ? "internal" : "shared";
    const given = { dossierId, fileId: file.id, name, folder, tags: tags.split(","), visibility } as const;
    await tell("file.edit", given);
    toast(say("files.saved"));
  };
  return (
    <FormShell submit={say("files.save")} onSubmit={save}>
      <TextField name="name" label={say("files.name")} initial={file.name} />
      <TextField
        name="folder"
        label={say("files.folder")}
        initial={file.folder}
        optional
        help={say("files.folder.help")}
      />
      <TextField
        name="tags"
        label={say("files.tags")}
        initial={file.tags.join(", ")}
        optional
        help={say("files.tags.help")}
      />
      <ChoiceField
        name="visibility"
        label={say("files.who-sees")}
        initial={file.visibility}
        choices={[
          { value: "shared", label: sayOf("files.shared") },
          { value: "internal", label: say("files.internal") },
        ]}
      />
    </FormShell>
  );
}
