import { Button } from "@mantine/core";
import { type ReactNode, useState } from "react";
import type { AccessShown } from "#core/access/fields.ts";
import { ChooseFiles } from "#screens/ui/choose-files.tsx";
import { DropZone } from "#screens/ui/drop-zone.tsx";
import { FocusedStage } from "#screens/ui/focused-stage.tsx";
import { LinkButton } from "#screens/ui/link-button.tsx";
import { Notice } from "#screens/ui/notice.tsx";
import { Section } from "#screens/ui/page.tsx";
import { ProgressLine } from "#screens/ui/progress-line.tsx";
import { saveText } from "#screens/ui/save-text.ts";
import { useWords } from "#screens/words.tsx";
import { useAsk } from "../ask.ts";
import { blankInventory } from "./blank-inventory.ts";
import { RefusedFile } from "./inventory-result.tsx";
import { LookedInventory } from "./looked-inventory.tsx";
import { type InventoryDone, type InventoryStage, useInventory } from "./use-inventory.ts";
import "./inventory.css";

/** A file of accesses is chosen, looked at, and imported when what it would change is what one wants. */
export function ImportInventory(props: {
  readonly dossierId: string;
  readonly accesses: readonly AccessShown[];
  readonly onDone: (done: InventoryDone) => void;
  readonly onCancel: () => void;
}) {
  const { dossierId, accesses, onDone, onCancel } = props;
  const { say } = useWords();
  const { stage, look, take, giveUp } = useInventory(dossierId, onDone);
  const [tooMany, setTooMany] = useState(0);
  const choose = (files: readonly File[]) => {
    const [file, ...others] = files;
    setTooMany(others.length > 0 ? files.length : 0);
    if (file && others.length === 0) void look(file);
  };
  const one = tooMany > 0 && <Notice tone="amber">{say("inventory.one", { count: tooMany })}</Notice>;
  const cancel = (
    <Button variant="default" onClick={onCancel}>
      {say("form.cancel")}
    </Button>
  );
  const draw = (): ReactNode => {
    switch (stage.kind) {
      case "empty":
        return (
          <Section title={say("accesses.import")} lead={say("inventory.lead")}>
            <RefusedFile refused={stage.refused} />
            {one}
            <DropZone invitation={say("inventory.drop")} choose={say("inventory.choose")} onFiles={choose} />
            <Blank dossierId={dossierId} accesses={accesses} />
            <div className="row">{cancel}</div>
          </Section>
        );
      case "looking":
      case "importing":
        return (
          <Section title={say("accesses.import")}>
            <UnderWay {...stage} onGiveUp={giveUp} />
          </Section>
        );
      case "looked":
        return (
          <LookedInventory
            stage={stage}
            onTake={() => void take(stage)}
            others={
              <>
                <ChooseFiles label={say("inventory.other")} onFiles={choose} />
                {cancel}
              </>
            }
          >
            {one}
          </LookedInventory>
        );
      case "unsure":
        return (
          <Section title={say("accesses.import")}>
            <Notice tone="amber" title={say("inventory.unsure")}>
              {say("inventory.unsure.lead")}
            </Notice>
            <div className="row">
              <Button onClick={() => void look(stage.file)}>{say("inventory.read-again")}</Button>
              {cancel}
            </div>
          </Section>
        );
      default:
        return stage satisfies never;
    }
  };
  return <FocusedStage stage={stage.kind}>{draw()}</FocusedStage>;
}

/** What is being done and how far; what the server has whole can no longer be given up. */
function UnderWay(
  props: Extract<InventoryStage, { readonly kind: "looking" | "importing" }> & {
    readonly onGiveUp: () => void;
  },
) {
  const { kind, file, howFar, onGiveUp } = props;
  const { step, part } = howFar;
  const { say } = useWords();
  const what = step === "sending" ? "sending" : kind === "looking" ? "reading" : "importing";
  return (
    <>
      <ProgressLine label={say(`inventory.${what}`, { file })} done={part} />
      {step === "sending" && part < 1 && (
        <Button variant="default" onClick={onGiveUp}>
          {say("form.cancel")}
        </Button>
      )}
    </>
  );
}

/** An empty file to send to somebody who knows: the tools are in it, what they may do is not. */
function Blank({
  dossierId,
  accesses,
}: {
  readonly dossierId: string;
  readonly accesses: readonly AccessShown[];
}) {
  const words = useWords();
  const { say } = words;
  const { data } = useAsk("dossier.read", { dossierId });
  const save = () =>
    saveText(
      `${say("inventory.blank.file")}.csv`,
      "text/csv;charset=utf-8",
      blankInventory(accesses, data?.direction ?? "client", words),
    );
  return (
    <p>
      <LinkButton onClick={save}>{say("inventory.blank")}</LinkButton>{" "}
      {accesses.length > 0 && <span className="quiet">{say("inventory.blank.help")}</span>}
    </p>
  );
}
