import { Button } from "@mantine/core";
import { problemOf, sentenceOf } from "#screens/problem.ts";
import { useWords } from "#screens/words.tsx";
import { Notice } from "./notice.tsx";
import { useModal } from "./use-modal.ts";
import { useOnce } from "./use-once.ts";
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
  const { close, dialog } = useModal(onClose);
  const { once, busy, error } = useOnce();

  return (
    <dialog {...dialog} className="dialog" aria-labelledby="confirm-title">
      <div className="stack">
        <h2 id="confirm-title">{title}</h2>
        <p>{consequence}</p>
        {error !== undefined && <Notice tone="danger">{sentenceOf(problemOf(error), say)}</Notice>}
        <div className="row">
          <Button
            {...(isCalm ? {} : { color: "#a3261d" })}
            loading={busy}
            onClick={() => void once(() => onConfirm().then(onClose))}
          >
            {action}
          </Button>
          <Button variant="default" onClick={close}>
            {say("confirm.keep")}
          </Button>
        </div>
      </div>
    </dialog>
  );
}
