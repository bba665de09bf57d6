import { NativeSelect } from "@mantine/core";
import { useState } from "react";
import { Section } from "#screens/ui/page.tsx";
import { ErrorState, Loading } from "#screens/ui/states.tsx";
import { useWords } from "#screens/words.tsx";
import { useAsk } from "../ask.ts";
import { ChangesList } from "./changes-list.tsx";
import type { Pack } from "./pack-table.tsx";

/** What changed from an earlier version to this one, by name: first from the one before, or from any that is chosen. */
export function ComparedPacks(props: {
  readonly dossierId: string;
  readonly pack: Pack;
  /** The versions before it, the newest first; one at least. */
  readonly earlier: readonly [Pack, ...Pack[]];
}) {
  const { dossierId, pack, earlier } = props;
  const { say } = useWords();
  const [chosen, setChosen] = useState<string>();
  const before = earlier.find(({ id }) => id === chosen) ?? earlier[0];
  const { data, error, refetch } = useAsk("pack.compare", {
    dossierId,
    packId: pack.id,
    withPackId: before.id,
  });
  return (
    <Section
      title={say("pack.compare.title", { number: pack.number ?? 0, before: before.number ?? 0 })}
      actions={
        earlier.length > 1 && (
          <NativeSelect
            label={say("pack.compare.with")}
            value={before.id}
            onChange={(event) => setChosen(event.currentTarget.value)}
            data={earlier.map(({ id, number }) => ({
              value: id,
              label: say("pack.version.number", { number: number ?? 0 }),
            }))}
          />
        )
      }
    >
      {error && <ErrorState error={error} retry={() => void refetch()} />}
      {!data && !error && <Loading />}
      {data && <ChangesList changes={data.changes} />}
    </Section>
  );
}
