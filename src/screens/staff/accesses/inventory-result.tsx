import { Notice } from "#screens/ui/notice.tsx";
import { useWords } from "#screens/words.tsx";
import { Warnings } from "../tracking/warnings.tsx";
import { ProblemNotice } from "./problem-notice.tsx";
import type { InventoryDone, Refused } from "./use-inventory.ts";
import { useInventoryCounts } from "./use-inventory-counts.ts";

/** What an inventory brought, and what of it was left out. */
export function InventoryResult({ done }: { readonly done: InventoryDone }) {
  const { file, added, changed, same, leftOut, warnings } = done;
  const { say } = useWords();
  const inNumbers = useInventoryCounts();
  const counts = inNumbers({ new: added, changes: changed, same, "left-out": leftOut.length });
  const key = added + changed > 0 ? "inventory.done" : "inventory.done.nothing";
  return (
    <>
      <Notice tone="accent">{say(key, { file, counts })}</Notice>
      <Warnings warnings={[...leftOut.map(({ why }) => why), ...warnings]} />
    </>
  );
}

/** Why a file was not read; what was there before it still is. */
export function RefusedFile({ refused }: { readonly refused: Refused | undefined }) {
  const { say } = useWords();
  if (!refused) return null;
  return <ProblemNotice title={say("inventory.refused", { file: refused.file })} problem={refused.problem} />;
}
