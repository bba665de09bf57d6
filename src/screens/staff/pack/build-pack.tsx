import { refuse } from "#core/kernel/refusal.ts";
import { isSilent } from "#core/pack/silence.ts";
import { languages } from "#screens/languages.ts";
import { ChoiceField } from "#screens/ui/fields.tsx";
import { FormShell } from "#screens/ui/form-shell.tsx";
import { Notice } from "#screens/ui/notice.tsx";
import { ProgressLine } from "#screens/ui/progress-line.tsx";
import { useWords } from "#screens/words.tsx";
import { useTell } from "../ask.ts";
import { useReason } from "../reason.ts";
import type { Pack } from "./pack-table.tsx";

/** Asks for the next version, and tells how far it is, or what became of it. */
export function BuildPack(props: {
  readonly dossierId: string;
  readonly newest: Pack | undefined;
  readonly versions: readonly Pack[];
  readonly onAsked: (packId: string) => void;
}) {
  const { dossierId, newest, versions, onAsked } = props;
  const { say, language: spoken, why } = useWords();
  const tell = useTell();
  const reason = useReason("pack.build");
  const isUnderWay = newest?.state === "queued" || newest?.state === "building";
  const progress = isUnderWay && (
    <ProgressLine
      label={say(newest.step === null ? "pack.waiting" : `pack.step.${newest.step}`)}
      done={newest.progress}
    />
  );
  const isGivenUp = isUnderWay && isSilent(newest, Date.now());
  if (progress && !isGivenUp) return progress;
  const same = versions.find(({ id }) => id === newest?.sameAs);
  return (
    <>
      {progress}
      {isGivenUp && <Notice tone="amber">{say("pack.silent")}</Notice>}
      {newest?.state === "failed" && (
        <Notice tone="danger" title={say("pack.failed")}>
          {why(refuse(newest.problem ?? "pack.failed"))}
        </Notice>
      )}
      {same && <Notice tone="accent">{say("pack.same", { number: same.number ?? 0 })}</Notice>}
      {reason ? (
        <p className="quiet">{reason}</p>
      ) : (
        <FormShell
          submit={say("pack.build")}
          onSubmit={async (values) => {
            const language = values.language === "en" ? "en" : "fr";
            onAsked((await tell("pack.build", { dossierId, language })).id);
          }}
        >
          <ChoiceField
            name="language"
            label={say("pack.language")}
            initial={newest?.language ?? spoken}
            choices={(["fr", "en"] as const).map((value) => ({ value, label: languages[value] }))}
          />
        </FormShell>
      )}
    </>
  );
}
