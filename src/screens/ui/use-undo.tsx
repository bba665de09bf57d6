import { notifications } from "@mantine/notifications";
import { useCallback } from "react";
import { problemOf, sentenceOf } from "#screens/problem.ts";
import { useWords } from "#screens/words.tsx";
import { isInField } from "./in-field.ts";
import { LinkButton } from "./link-button.tsx";

/** How long what was done can be taken back from where it was said; ms. */
const patience = 10_000;

/** The last thing that can be taken back: one at a time, told where the eye already is. */
let last: { readonly id: string; readonly takeBack: () => void } | undefined;

/** What is being saved: it can be taken back once it is. */
const underWay = new Set<Promise<unknown>>();

function onKey(event: KeyboardEvent): void {
  const wanted = (event.ctrlKey || event.metaKey) && !event.shiftKey && event.key.toLowerCase() === "z";
  if (!wanted || !(last || underWay.size > 0) || isInField(event.target)) return;
  event.preventDefault();
  void Promise.allSettled(underWay).then(() => last?.takeBack());
}

/** Says what was done, with the way to take it back: the link, or Ctrl Z outside of fields. */
export function useUndo(): (sentence: string, undo: () => Promise<unknown>) => void {
  const { say } = useWords();
  return useCallback(
    (sentence, undo) => {
      if (last) notifications.hide(last.id);
      const closeButtonProps = { "aria-label": say("toast.close") };
      const takeBack = () => {
        notifications.hide(id);
        last = undefined;
        undo().then(
          () =>
            notifications.show({
              message: say("undo.done"),
              autoClose: 3_000,
              role: "status",
              closeButtonProps,
            }),
          (thrown) =>
            notifications.show({
              title: say("undo.failed"),
              message: sentenceOf(problemOf(thrown), say),
              role: "alert",
              closeButtonProps,
            }),
        );
      };
      const id = notifications.show({
        autoClose: patience,
        role: "status",
        closeButtonProps,
        onClose: (closed) => {
          if (closed.id === last?.id) last = undefined;
        },
        message: (
          <span className="row">
            {sentence}
            <LinkButton onClick={takeBack}>{say("undo.do")}</LinkButton>
          </span>
        ),
      });
      last = { id, takeBack };
      addEventListener("keydown", onKey);
    },
    [say],
  );
}

/** What saves: who asks for its undo while it is still under way gets that one, and not the one before. */
export function useSaving<Given extends readonly unknown[], Result>(
  act: (...given: Given) => Promise<Result>,
): (...given: Given) => Promise<Result> {
  return useCallback(
    (...given) => {
      const work = act(...given);
      const over = () => underWay.delete(work);
      underWay.add(work);
      addEventListener("keydown", onKey);
      work.then(over, over);
      return work;
    },
    [act],
  );
}
