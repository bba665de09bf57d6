import { NativeSelect } from "@mantine/core";
import { useId, useState } from "react";
import { sourceHomes } from "#core/tracking/tracking.ts";
import { sided } from "#messages/sided.ts";
import { problemOf, sentenceOf } from "#screens/problem.ts";
import { useUndo } from "#screens/ui/use-undo.tsx";
import { useWords } from "#screens/words.tsx";
import { useTell } from "../../ask.ts";
import { useDirection, useSided } from "../../dossier/use-sided.ts";
import { useReason } from "../../reason.ts";
import { useImportWords } from "../import-words.ts";
import type { Source } from "./source-card.tsx";

/** As the pack too calls the place. */
const places = {
  client: "home.client",
  "client-owned-saas": "home.client-owned-saas",
  ours: "home.ours",
} as const;

/** Where a source lives, said in its place, and what follows from it before the end. */
export function HomeSelect(props: {
  readonly dossierId: string;
  readonly source: Source;
  readonly name: string;
}) {
  const { dossierId, source, name } = props;
  const { id: sourceId, home, follows } = source;
  const { say } = useWords();
  const sayOf = useSided();
  const direction = useDirection();
  const words = useImportWords();
  const tell = useTell();
  const undo = useUndo();
  const reason = useReason("tracking.edit");
  const followsId = useId();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();

  const placeOf = (one: keyof typeof places) => words.say("pack", sided(places[one], direction));
  const choose = async (wanted: string) => {
    const next = sourceHomes.find((one) => one === wanted) ?? null;
    setBusy(true);
    setProblem(undefined);
    try {
      await tell("tracking.set-home", { dossierId, sourceId, home: next });
      undo(say("sources.home.saved", { name }), () =>
        tell("tracking.set-home", { dossierId, sourceId, home }),
      );
    } catch (thrown) {
      setProblem(sentenceOf(problemOf(thrown), say));
    } finally {
      setBusy(false);
    }
  };

  return (
    <div className="source-home" data-follows={follows}>
      {reason ? (
        <>
          <p className="quiet">{say("sources.home")}</p>
          <p>{home ? placeOf(home) : say("sources.home.unsaid")}</p>
          <p className="quiet">{reason}</p>
        </>
      ) : (
        <NativeSelect
          label={say("sources.home")}
          aria-label={`${say("sources.home")} — ${name}`}
          aria-describedby={followsId}
          value={home ?? ""}
          aria-busy={busy}
          onChange={({ currentTarget }) => void choose(currentTarget.value)}
          {...(problem ? { error: problem } : {})}
          data={[
            { value: "", label: say("sources.home.unsaid") },
            ...sourceHomes.map((one) => ({ value: one, label: placeOf(one) })),
          ]}
        />
      )}
      <p id={followsId} className="source-follows">
        {follows === "say-where" ? say("sources.follows.say-where") : sayOf(`sources.follows.${follows}`)}
      </p>
    </div>
  );
}
