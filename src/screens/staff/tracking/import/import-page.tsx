import { Button } from "@mantine/core";
import type { HowFar } from "#screens/send-form.ts";
import { DropZone } from "#screens/ui/drop-zone.tsx";
import { FocusedStage } from "#screens/ui/focused-stage.tsx";
import { Notice } from "#screens/ui/notice.tsx";
import { Section } from "#screens/ui/page.tsx";
import { ProgressLine } from "#screens/ui/progress-line.tsx";
import { useWords } from "#screens/words.tsx";
import { useReason } from "../../reason.ts";
import { DoneImport, FoundImport } from "./done-import.tsx";
import { LookedFiles } from "./looked-files.tsx";
import { LostImportNotice } from "./lost-import-notice.tsx";
import { usePlace } from "./use-place.ts";
import { WhyUnread } from "./why-unread.tsx";
import { giveUp, look, type Place } from "./wizard.ts";
import { filesKept, useWizard, type Wizard } from "./wizard-state.ts";
import "./import.css";

/** What do these files hold, and may it come in? Dropped, looked at, imported, taken back. */
export function ImportPage() {
  const place = usePlace();
  const wizard = useWizard(place.key);
  const reason = useReason("tracking.import");
  const { say } = useWords();
  if (reason) {
    return (
      <Section title={say("import.title")}>
        <p className="quiet">{reason}</p>
      </Section>
    );
  }
  return (
    <FocusedStage stage={wizard.stage.kind}>
      <StageOf place={place} wizard={wizard} />
    </FocusedStage>
  );
}

function StageOf({ place, wizard }: { readonly place: Place; readonly wizard: Wizard }) {
  const { say } = useWords();
  const { files, stage } = wizard;
  const count = filesKept(wizard).length;
  const drop = (
    <DropZone
      invitation={say("import.drop")}
      choose={say("import.choose")}
      onFiles={(chosen) => void look(place, chosen)}
    />
  );
  switch (stage.kind) {
    case "empty":
      return (
        <Section title={say("import.title")} lead={say("import.lead")}>
          {drop}
        </Section>
      );
    case "looking":
      return <UnderWay place={place} title={say("import.looking")} count={count} howFar={stage.howFar} />;
    case "unread":
      return (
        <Section title={say("import.title")}>
          <Notice tone={stage.problem.kind === "offline" ? "amber" : "danger"} title={say("import.unread")}>
            <WhyUnread problem={stage.problem} />
          </Notice>
          {stage.problem.kind !== "refused" && (
            <Button variant="default" onClick={() => void look(place, files)}>
              {say("state.retry")}
            </Button>
          )}
          {drop}
        </Section>
      );
    case "looked":
      return <LookedFiles place={place} wizard={wizard} preview={stage.preview} problem={stage.problem} />;
    case "importing":
      return <UnderWay place={place} title={say("import.importing")} count={count} howFar={stage.howFar} />;
    case "unsure":
      return <LostImportNotice place={place} {...stage} />;
    case "done":
      return <DoneImport place={place} result={stage.result} />;
    case "found":
      return <FoundImport place={place} importId={stage.importId} />;
    case "undone":
      return (
        <Section title={say("import.title")}>
          <Notice tone="accent">{say("import.undone")}</Notice>
          {drop}
        </Section>
      );
    default:
      return stage satisfies never;
  }
}

/** What is being done and how far; what the server has whole can no longer be given up. */
function UnderWay(props: {
  readonly place: Place;
  readonly title: string;
  readonly count: number;
  readonly howFar: HowFar;
}) {
  const { place, title, count, howFar } = props;
  const { say, dates } = useWords();
  const { step, part } = howFar;
  return (
    <Section title={title} lead={say("import.may-leave")}>
      <ProgressLine label={say(`import.step.${step}`, { count, number: dates.number(count) })} done={part} />
      {step === "sending" && part < 1 && (
        <Button variant="default" onClick={() => giveUp(place.key)}>
          {say("import.give-up")}
        </Button>
      )}
    </Section>
  );
}
