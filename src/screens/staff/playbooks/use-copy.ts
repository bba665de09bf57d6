import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { paths } from "#screens/paths.ts";
import { useToast } from "#screens/ui/use-toast.ts";
import { useWords } from "#screens/words.tsx";
import { useTell } from "../ask.ts";

/** Copies a playbook, and opens the copy where it is edited. */
export function useCopy() {
  const { say } = useWords();
  const tell = useTell();
  const toast = useToast();
  const navigate = useNavigate();
  const [copying, setCopying] = useState<string>();
  const [error, setError] = useState<unknown>();
  const copy = async (key: string, version?: number) => {
    setCopying(key);
    setError(undefined);
    try {
      const own = await tell("playbook.copy", { key, ...(version === undefined ? {} : { version }) });
      toast(say("playbooks.copy.done", { key: own.key }));
      await navigate({ to: paths.playbook(own.key), search: { view: "edit" } });
    } catch (thrown) {
      setError(thrown);
    } finally {
      setCopying(undefined);
    }
  };
  return { copy, copying, error };
}
