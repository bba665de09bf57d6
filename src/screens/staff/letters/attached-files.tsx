import { NativeSelect } from "@mantine/core";
import { useState } from "react";
import { LinkButton } from "#screens/ui/link-button.tsx";
import { ErrorState } from "#screens/ui/states.tsx";
import { useWords } from "#screens/words.tsx";
import { useAsk, useTell } from "../ask.ts";
import type { Letter } from "./use-letter-text.ts";

/** The files that go with a letter, among those that the client may see; nothing while there are none. */
export function AttachedFiles({
  dossierId,
  letter,
}: {
  readonly dossierId: string;
  readonly letter: Letter;
}) {
  const { say } = useWords();
  const tell = useTell();
  const { data } = useAsk("file.list", { dossierId, limit: 200, sort: "name" });
  const [error, setError] = useState<unknown>();
  const shared = data?.rows.filter(({ visibility }) => visibility === "shared") ?? [];
  if (shared.length === 0) return null;
  const attached = letter.fileIds.map((id) => ({
    id,
    name: shared.find((file) => file.id === id)?.name ?? "…",
  }));
  const others = shared.filter(({ id }) => !letter.fileIds.includes(id));
  const keep = async (fileIds: readonly string[]) => {
    setError(undefined);
    await tell("letter.edit", { dossierId, letterId: letter.id, fileIds: [...fileIds] }).catch(setError);
  };
  return (
    <div className="stack">
      {error !== undefined && <ErrorState error={error} />}
      {attached.length > 0 && (
        <ul className="letter-files" aria-label={say("letter.files")}>
          {attached.map(({ id, name }) => (
            <li key={id}>
              {name} ·{" "}
              <LinkButton onClick={() => void keep(letter.fileIds.filter((one) => one !== id))}>
                {say("letter.files.remove")}
              </LinkButton>
            </li>
          ))}
        </ul>
      )}
      {others.length > 0 && (
        <NativeSelect
          label={say("letter.files.add")}
          value=""
          onChange={({ currentTarget: { value } }) => {
            if (value) void keep([...letter.fileIds, value]);
          }}
          data={[
            { value: "", label: say("letter.files.none") },
            ...others.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
      )}
    </div>
  );
}
