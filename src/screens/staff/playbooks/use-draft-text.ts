import { useState } from "react";
import type { Api } from "#screens/api.ts";
import { problemOf } from "#screens/problem.ts";
import { useTell } from "../ask.ts";
import { useStaff } from "../session.tsx";
import { keepText, keptText } from "./kept-text.ts";
import type { PlaybookRead } from "./use-playbook-words.ts";

/** What the server has to be edited: the draft, or the newest version when there is none. */
export async function readNow(api: Api, key: string): Promise<PlaybookRead> {
  const newest = await api.call("playbook.read", { key });
  return newest.hasDraft && !newest.isDraft ? api.call("playbook.read", { key, draft: true }) : newest;
}

/**
 * The text of a draft: what is typed is kept on the device until the server has it, and is saved only over
 * what its writer has seen. When somebody saved meanwhile, `theirs` is that.
 */
export function useDraftText(playbookId: string, opened: PlaybookRead) {
  const { api } = useStaff();
  const tell = useTell();
  const [found, setFound] = useState(() => {
    const kept = keptText(playbookId);
    return kept && kept.text !== opened.yaml ? kept : undefined;
  });
  const [saved, setSaved] = useState({ text: opened.yaml, revision: found?.revision ?? opened.revision });
  const [text, setText] = useState(found?.text ?? opened.yaml);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const [theirs, setTheirs] = useState<{ readonly text: string; readonly revision: number }>();
  const write = (typed: string) => {
    setText(typed);
    keepText(playbookId, typed === saved.text ? undefined : { text: typed, revision: saved.revision });
  };
  const take = (other: { readonly text: string; readonly revision: number }) => {
    setSaved(other);
    setText(other.text);
    setFound(undefined);
    setTheirs(undefined);
    setError(undefined);
    keepText(playbookId, undefined);
  };
  const theirsNow = async () => {
    const { yaml, revision } = await readNow(api, opened.key);
    return { text: yaml, revision };
  };
  /** The revision that the draft then has; nothing when it could not be saved, which is then said. */
  const save = async (typed: string, over = saved.revision): Promise<number | undefined> => {
    setBusy(true);
    setError(undefined);
    try {
      const { playbook } = await tell("playbook.save-draft", { playbookId, yaml: typed, revision: over });
      setSaved({ text: typed, revision: playbook.revision });
      setTheirs(undefined);
      setFound(undefined);
      keepText(playbookId, undefined);
      return playbook.revision;
    } catch (thrown) {
      const movedOn = problemOf(thrown).details.refused === "playbook.moved-on";
      const now = movedOn ? await theirsNow().catch(() => undefined) : undefined;
      if (now === undefined) setError(thrown);
      setTheirs(now);
      return undefined;
    } finally {
      setBusy(false);
    }
  };
  return {
    text,
    write,
    save,
    busy,
    error,
    theirs,
    take,
    saved,
    isSaved: text === saved.text,
    wasFound: found !== undefined,
    drop: () => theirsNow().then(take, setError),
  };
}
