import { useEffect, useState } from "react";
import type { Answer } from "#screens/api.ts";
import { useStaff } from "../session.tsx";

type Checked = Answer<"playbook.check"> & { readonly of: string };

/** How long after the last letter a text is checked; ms. */
const pause = 400;

/** What is said of a text, once its writer pauses; what was said of the text before stays until then. */
export function useCheck(text: string, ownKey: string) {
  const { api } = useStaff();
  const [checked, setChecked] = useState<Checked>();
  const [error, setError] = useState<unknown>();
  useEffect(() => {
    const asking = new AbortController();
    const timer = setTimeout(() => {
      api.call("playbook.check", { yaml: text, ownKey }, asking.signal).then(
        (answer) => {
          if (asking.signal.aborted) return;
          setChecked({ ...answer, of: text });
          setError(undefined);
        },
        (thrown) => {
          if (!asking.signal.aborted) setError(thrown);
        },
      );
    }, pause);
    return () => {
      clearTimeout(timer);
      asking.abort();
    };
  }, [api, text, ownKey]);
  return { checked, error };
}
