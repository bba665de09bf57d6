import { useCallback, useEffect, useRef, useState } from "react";
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
  const known = useRef<string>(undefined);
  /** What a form was answered of the text that it made: it need not be asked again. */
  const take = useCallback((answer: Answer<"playbook.check">) => {
    known.current = answer.yaml;
    setChecked({ ...answer, of: answer.yaml });
    setError(undefined);
  }, []);
  useEffect(() => {
    if (known.current === text) return undefined;
    const asking = new AbortController();
    const timer = setTimeout(() => {
      api.call("playbook.check", { yaml: text, ownKey }, asking.signal).then(
        (answer) => {
          if (asking.signal.aborted) return;
          known.current = text;
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
  return { checked, error, take };
}
