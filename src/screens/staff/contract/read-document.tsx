import { NativeSelect } from "@mantine/core";
import { useState } from "react";
import type { Answer } from "#screens/api.ts";
import { DropZone } from "#screens/ui/drop-zone.tsx";
import { Notice } from "#screens/ui/notice.tsx";
import { ReasonedButton } from "#screens/ui/reasoned-button.tsx";
import { EmptyState, ErrorState } from "#screens/ui/states.tsx";
import { useWords } from "#screens/words.tsx";
import { useAsk, useTell } from "../ask.ts";
import { type Destination, sendFiles } from "../files/sending.ts";
import { SendingList } from "../files/sending-list.tsx";
import { useDestination } from "../files/use-files.ts";
import { useReason } from "../reason.ts";

type Read = Answer<"contract.read-document">;

/** Which file is the contract, dropped here or there already, and having it read. */
export function ReadDocument(props: {
  readonly dossierId: string;
  readonly files: readonly { readonly id: string; readonly name: string }[];
  readonly fileId: string | undefined;
  readonly read: Read | undefined;
  readonly onChoose: (fileId: string) => void;
  readonly onRead: (read: Read) => void;
}) {
  const { dossierId, files, fileId, read, onChoose, onRead } = props;
  const { say } = useWords();
  const tell = useTell();
  const refused = useReason("contract.write");
  const refusedFile = useReason("file.write");
  const [isReading, setReading] = useState(false);
  const [error, setError] = useState<unknown>();
  const reason = refused ?? (fileId === undefined ? say("contract.choose-first") : undefined);
  const start = async (id: string) => {
    setReading(true);
    setError(undefined);
    try {
      onRead(await tell("contract.read-document", { dossierId, fileId: id }));
    } catch (thrown) {
      setError(thrown);
    } finally {
      setReading(false);
    }
  };
  const arrived = (id: string) => {
    onChoose(id);
    void start(id);
  };
  return (
    <>
      {files.length === 0 && (
        <EmptyState title={say("contract.no-file")}>
          <p>{say("contract.no-file.lead")}</p>
        </EmptyState>
      )}
      {!refused && !refusedFile && <DropContract dossierId={dossierId} onArrived={arrived} />}
      {files.length > 0 && (
        <div className="row">
          <NativeSelect
            aria-label={say("contract.file")}
            value={fileId ?? ""}
            onChange={({ currentTarget: { value } }) => {
              setError(undefined);
              if (value !== "") onChoose(value);
            }}
            data={[
              ...(fileId === undefined ? [{ value: "", label: say("contract.file.none") }] : []),
              ...files.map(({ id, name }) => ({ value: id, label: name })),
            ]}
          />
          <ReasonedButton
            label={say("contract.read")}
            reason={reason}
            loading={isReading}
            onClick={() => {
              if (fileId !== undefined) void start(fileId);
            }}
          />
        </div>
      )}
      {isReading && (
        <p className="quiet" role="status">
          {say("contract.reading")}
        </p>
      )}
      {error !== undefined && <ErrorState error={error} />}
      {read && (
        <Notice tone="accent">
          {read.added.length === 0
            ? say("contract.found-none")
            : say("contract.found", { count: read.added.length })}
          {read.known > 0 && ` ${say("contract.known", { count: read.known })}`}
          {read.withoutText.length > 0 &&
            ` ${say("contract.without-text", { count: read.withoutText.length, pages: read.withoutText.join(", ") })}`}
        </Notice>
      )}
    </>
  );
}

/** A dropped contract joins the files of the dossier, and is read as soon as it has arrived. */
function DropContract(props: { readonly dossierId: string; readonly onArrived: (fileId: string) => void }) {
  const { dossierId, onArrived } = props;
  const { say } = useWords();
  const known = useDestination(dossierId, "");
  const { data } = useAsk("upload.list", { dossierId });
  const unfinished = data?.uploads ?? [];
  const to: Destination = {
    ...known,
    onArrived(fileId) {
      known.onArrived(fileId);
      onArrived(fileId);
    },
  };
  return (
    <>
      <DropZone
        invitation={say("contract.drop")}
        choose={say("contract.drop.choose")}
        onFiles={(files) => sendFiles(files, to, unfinished)}
      />
      <SendingList dossierId={dossierId} unfinished={unfinished} />
    </>
  );
}
