import type { ReactNode } from "react";
import { BarAtEnd } from "#screens/ui/bar-at-end.tsx";
import { Section } from "#screens/ui/page.tsx";
import { ReasonedButton } from "#screens/ui/reasoned-button.tsx";
import { useWords } from "#screens/words.tsx";
import { WarningList, Warnings } from "../tracking/warnings.tsx";
import { InventoryChanges } from "./inventory-changes.tsx";
import { RefusedFile } from "./inventory-result.tsx";
import { ProblemNotice } from "./problem-notice.tsx";
import type { InventoryStage } from "./use-inventory.ts";
import { useInventoryCounts } from "./use-inventory-counts.ts";

/** What a file would add and change, what it leaves out and why: nothing is imported yet. */
export function LookedInventory(props: {
  readonly stage: Extract<InventoryStage, { readonly kind: "looked" }>;
  readonly onTake: () => void;
  /** What else can be done. */
  readonly others: ReactNode;
  readonly children?: ReactNode;
}) {
  const { stage, onTake, others, children } = props;
  const { file, read, refused, problem } = stage;
  const { rows, leftOut, warnings } = read;
  const { say } = useWords();
  const inNumbers = useInventoryCounts();
  const number = (is: (typeof rows)[number]["is"]) => rows.filter((row) => row.is === is).length;
  const counts = { new: number("new"), changes: number("changes"), same: number("same") };
  const toTake = counts.new + counts.changes;
  return (
    <Section
      title={say("inventory.looked", { file: file.name })}
      lead={inNumbers({ ...counts, "left-out": leftOut.length })}
    >
      <Warnings warnings={warnings} />
      {leftOut.length > 0 && (
        <>
          <h3>{say("inventory.left-out")}</h3>
          <WarningList warnings={leftOut.map(({ why }) => why)} />
        </>
      )}
      <InventoryChanges rows={rows} />
      <BarAtEnd>
        <RefusedFile refused={refused} />
        {children}
        {problem && <ProblemNotice title={say("inventory.nothing")} problem={problem} />}
        <div className="row">
          <ReasonedButton
            label={toTake === 0 ? say("inventory.go.none") : say("inventory.go", { count: toTake })}
            reason={toTake === 0 ? say("inventory.none") : undefined}
            onClick={onTake}
          />
          {others}
        </div>
      </BarAtEnd>
    </Section>
  );
}
