import { type Dispatch, type SetStateAction, useCallback, useState } from "react";

/**
 * What is open of several forms, one at a time. A form stays until its answers have come, and another may be
 * opened meanwhile: `close` closes the one that is named, and leaves what was opened since.
 */
export function useOneOpen<One>(
  first?: One,
): readonly [One | undefined, Dispatch<SetStateAction<One | undefined>>, (one: One) => void] {
  const [opened, open] = useState(first);
  const close = useCallback((one: One) => open((now) => (now === one ? undefined : now)), []);
  return [opened, open, close];
}
