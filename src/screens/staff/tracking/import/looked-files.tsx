import { Button } from "@mantine/core";
import type { Refusal } from "#core/kernel/refusal.ts";
import type { Problem } from "#screens/problem.ts";
import { BarAtEnd } from "#screens/ui/bar-at-end.tsx";
import { ChooseFiles } from "#screens/ui/choose-files.tsx";
import { DropZone } from "#screens/ui/drop-zone.tsx";
import { Notice } from "#screens/ui/notice.tsx";
import { Section } from "#screens/ui/page.tsx";
import { ReasonedButton } from "#screens/ui/reasoned-button.tsx";
import { useWords } from "#screens/words.tsx";
import { SourcePreview } from "./source-preview.tsx";
import { WhyUnread } from "./why-unread.tsx";
import { forget, importAll, letGo, look, type Place } from "./wizard.ts";
import { dropOf, holding, type Preview, type Wizard, withAdded, withoutDrop } from "./wizard-state.ts";

/** What was recognised, source by source, and what cannot be read: nothing is imported yet. */
export function LookedFiles(props: {
  readonly place: Place;
  readonly wizard: Wizard;
  readonly preview: Preview;
  readonly problem: Problem | undefined;
}) {
  const { place, wizard, preview, problem } = props;
  const { say } = useWords();
  const held = holding(wizard);
  const count = preview.sources.length;
  const reason =
    held.length > 0
      ? say("import.held", { count: held.length, file: held[0]?.file ?? "" })
      : count === 0
        ? say("import.none-left")
        : undefined;
  return (
    <Section title={say("import.looked", { count })} lead={say("import.looked.lead")}>
      <ul className="drops">
        {preview.refused.map(({ file, refusal }) => (
          <li key={file}>
            <RefusedFile
              place={place}
              wizard={wizard}
              file={file}
              // The server told which refusal it is; its sentence is here.
              refusal={refusal as Refusal}
            />
          </li>
        ))}
        {preview.sources.map((source) => (
          <li key={`${source.kind} ${source.file} ${source.name}`}>
            <SourcePreview place={place} source={source} isAlone={count === 1} />
          </li>
        ))}
      </ul>
      <DropZone
        invitation={say("import.add")}
        choose={say("import.choose")}
        onFiles={(files) => void look(place, withAdded(wizard.files, files))}
      />
      <BarAtEnd>
        {problem && (
          <Notice tone={problem.kind === "offline" ? "amber" : "danger"} title={say("import.nothing")}>
            <WhyUnread problem={problem} />
          </Notice>
        )}
        <div className="row">
          <ReasonedButton
            label={say("import.go", { count })}
            reason={reason}
            onClick={() => void importAll(place, preview)}
          />
          <Button variant="default" onClick={() => forget(place.key)}>
            {say("import.restart")}
          </Button>
        </div>
      </BarAtEnd>
    </Section>
  );
}

/** A file that cannot be read holds everything back until the person says what becomes of it. */
function RefusedFile(props: {
  readonly place: Place;
  readonly wizard: Wizard;
  readonly file: string;
  readonly refusal: Refusal;
}) {
  const { place, wizard, file, refusal } = props;
  const { say, why } = useWords();
  const drop = dropOf(file);
  if (wizard.letGo.has(drop)) {
    return (
      <p className="row">
        <span className="quiet">{say("import.left-out", { file })}</span>
        <Button
          variant="default"
          size="compact-sm"
          aria-label={`${say("import.take-back")} — ${file}`}
          onClick={() => letGo(place.key, drop, false)}
        >
          {say("import.take-back")}
        </Button>
      </p>
    );
  }
  return (
    <div className="stack">
      <Notice tone="danger" title={say("import.unreadable", { file })}>
        {why(refusal)}
      </Notice>
      <div className="row">
        <Button
          variant="default"
          size="compact-sm"
          aria-label={`${say("import.let-go")} — ${file}`}
          onClick={() => letGo(place.key, drop, true)}
        >
          {say("import.let-go")}
        </Button>
        <ChooseFiles
          compact
          label={say("import.replace")}
          about={file}
          onFiles={(files) => void look(place, withAdded(withoutDrop(wizard.files, drop), files))}
        />
      </div>
    </div>
  );
}
