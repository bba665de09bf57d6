import { useCallback, useEffect, useRef, useState } from "react";
import type { Answer } from "#screens/api.ts";
import { useStaff } from "../session.tsx";
import type { Loose } from "./loose-steps.ts";

type Checked = Answer<"playbook.check">;

/** How long after the last stroke what a form says is put into the text; ms. */
const pause = 250;

/**
 * The playbook that a text holds, as a form changes it: what is typed in the text comes into the form, what is said
 * in the form comes into the text after a pause. Until then the form is ahead, and `isAhead` says so.
 */
export function useStructure(
  ownKey: string,
  text: string,
  checked: (Checked & { readonly of: string }) | undefined,
  { onWrite, onChecked }: { onWrite: (text: string) => void; onChecked: (answer: Checked) => void },
) {
  const { api } = useStaff();
  const [held, setHeld] = useState<{ readonly structure: Loose; readonly of: string }>();
  const [ahead, setAhead] = useState<Loose>();
  const [error, setError] = useState<unknown>();
  const said = checked?.of === text ? (checked.content ?? checked.typed) : undefined;
  if (ahead === undefined && said !== undefined && held?.of !== text) setHeld({ structure: said, of: text });

  const then = useRef({ onWrite, onChecked });
  useEffect(() => {
    then.current = { onWrite, onChecked };
  });
  const write = useCallback(
    async (structure: Loose, signal: AbortSignal) => {
      setError(undefined);
      try {
        const answer = await api.call("playbook.check", { content: { ...structure }, ownKey }, signal);
        if (signal.aborted) return undefined;
        then.current.onChecked(answer);
        then.current.onWrite(answer.yaml);
        setHeld({ structure, of: answer.yaml });
        // What was said meanwhile is written in its turn.
        setAhead((now) => (now === structure ? undefined : now));
        return answer.yaml;
      } catch (thrown) {
        if (!signal.aborted) setError(thrown);
        return undefined;
      }
    },
    [api, ownKey],
  );
  useEffect(() => {
    if (ahead === undefined) return undefined;
    const asking = new AbortController();
    const timer = setTimeout(() => void write(ahead, asking.signal), pause);
    return () => {
      clearTimeout(timer);
      asking.abort();
    };
  }, [ahead, write]);

  return {
    /** Nothing while the text cannot be read, or was not yet. */
    structure: ahead ?? (held?.of === text ? held.structure : undefined),
    /** The last that could be read, to go on showing while another text is being read. */
    shown: ahead ?? held?.structure,
    /** The text is no YAML, or no playbook. */
    isUnread: ahead === undefined && checked?.of === text && said === undefined,
    isAhead: ahead !== undefined,
    error,
    change: setAhead,
    /** Puts what is ahead into the text at once; the text that it then is. */
    flush: () => (ahead === undefined ? Promise.resolve(text) : write(ahead, new AbortController().signal)),
    retry: () => setAhead(ahead && { ...ahead }),
  };
}
