import { useRef, useState } from "react";

/** Does what a button asks for, once however often it is pressed, and keeps what went wrong for the page to say. */
export function useOnce() {
  const going = useRef(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const once = async (act: () => Promise<unknown>) => {
    if (going.current) return;
    going.current = true;
    setBusy(true);
    setError(undefined);
    try {
      await act();
    } catch (thrown) {
      setError(thrown);
    } finally {
      going.current = false;
      setBusy(false);
    }
  };
  return { once, busy, error };
}
