import { useRef, useState } from "react";

/**
 * Does what a button asks for, once however often it is pressed, and keeps what went wrong for the page to say. Where
 * several buttons do the same for different things, `which` tells them apart.
 */
export function useOnce() {
  const going = useRef(new Set<string>());
  const [now, setNow] = useState<readonly string[]>([]);
  const [error, setError] = useState<unknown>();
  const once = async (act: () => Promise<unknown>, which = "") => {
    if (going.current.has(which)) return;
    going.current.add(which);
    setNow([...going.current]);
    setError(undefined);
    try {
      await act();
    } catch (thrown) {
      setError(thrown);
    } finally {
      going.current.delete(which);
      setNow([...going.current]);
    }
  };
  return { once, busy: now.length > 0, isGoing: (which: string) => now.includes(which), error };
}
