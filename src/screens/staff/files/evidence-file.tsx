import { NativeSelect } from "@mantine/core";
import { useState } from "react";
import { useWords } from "#screens/words.tsx";
import { useAsk } from "../ask.ts";

/**
 * A file of the dossier that shows what is said, among the last hundred that were added. It has its place before
 * they are known, so that nothing moves below; the one that was given stays, however old it is.
 */
export function EvidenceFile(props: { readonly dossierId: string; readonly initial?: string | null }) {
  const { dossierId, initial } = props;
  const { say } = useWords();
  const { data } = useAsk("file.list", { dossierId, sort: "newest", limit: 100 });
  const [chosen, setChosen] = useState(initial ?? "");
  const files = (data?.rows ?? []).map(({ id, name }) => ({ value: id, label: name }));
  const isAmongThem = files.some(({ value }) => value === initial);
  return (
    <NativeSelect
      name="fileId"
      label={say("evidence.file")}
      value={chosen}
      onChange={({ currentTarget: { value } }) => setChosen(value)}
      data={[
        { value: "", label: say("evidence.file.none") },
        ...(initial && !isAmongThem ? [{ value: initial, label: say("evidence.file.given") }] : []),
        ...files,
      ]}
    />
  );
}
