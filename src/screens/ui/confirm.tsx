import { Button } from "@mantine/core";
import { useEffect, useRef, useState } from "react";
import { type Problem, problemOf, sentenceOf } from "#screens/problem.ts";
import { useWords } from "#screens/words.tsx";
import { Notice } from "./notice.tsx";
import "./dialog.css";

/** Asks before what cannot be undone: the consequence in one sentence, then the verb, never “OK”. */
export function Confirm(props: {
  readonly title: string;
  readonly consequence: string;
  readonly action: string;
  /** What is done is as it should be, only for good: the button warns of nothing. */
  readonly isCalm?: boolean;
  readonly onConfirm: () => Promise<unknown>;
  readonly onClose: () => void;
}) {
  const { title, consequence, action, isCalm = false, onConfirm, onClose } = props;
  const { say } = useWords();
  const dialog = useRef<HTMLDialogElement>(null);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  useEffect(() => dialog.current?.showModal(), []);

  const confirm = async () => {
    setBusy(true);
    setProblem(undefined);
    try {
      await onConfirm();
      onClose();
    } catch (thrown) {
      setProblem(problemOf(thrown));
      setBusy(false);
    }
  };

  return (
    <dialog ref={dialog} className="dialog" aria-labelledby="confirm-title" onClose={onClose}>
      <div className="stack">
        <h2 id="confirm-title">{title}</h2>
        <p>{consequence}</p>
        {problem && <Notice tone="danger">{sentenceOf(problem, say)}</Notice>}
        <div className="row">
          <Button {...(isCalm ? {} : { color: "#a3261d" })} loading={busy} onClick={confirm}>
            {action}
          </Button>
          <Button variant="default" onClick={() => dialog.current?.close()}>
            {say("confirm.keep")}
          </Button>
        </div>
      </div>
    </dialog>
  );
}
