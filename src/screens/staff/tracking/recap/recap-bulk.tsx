import { Button } from "@mantine/core";
import { BulkBar } from "#screens/ui/bulk-bar.tsx";
import { useWords } from "#screens/words.tsx";
import type { RecapItem } from "./recap-page.tsx";

/** One word for all the items that are selected. */
export function RecapBulk(props: {
  readonly count: number;
  readonly onDecide: (handling: RecapItem["handling"]) => void;
  readonly onClear: () => void;
}) {
  const { count, onDecide, onClear } = props;
  const { say } = useWords();
  return (
    <BulkBar count={count} problem={undefined} onClear={onClear}>
      {(["finish", "hand-over", "drop"] as const).map((handling) => (
        <Button key={handling} variant="default" size="compact-sm" onClick={() => onDecide(handling)}>
          {say(`handling.${handling}`)}
        </Button>
      ))}
    </BulkBar>
  );
}
