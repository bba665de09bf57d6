import { type ReactNode, useRef } from "react";
import type { Problem } from "#screens/problem.ts";
import { sentenceOf } from "#screens/problem.ts";
import { useWords } from "#screens/words.tsx";
import { LinkButton } from "./link-button.tsx";
import { Notice } from "./notice.tsx";
import { useBarAtEnd } from "./use-bar-at-end.ts";
import "./bulk-bar.css";

/** What can be done about all the rows that are selected; it stands over the end of the window, and moves nothing. */
export function BulkBar(props: {
  readonly count: number;
  readonly problem: Problem | undefined;
  readonly onClear: () => void;
  readonly children: ReactNode;
}) {
  const { count, problem, onClear, children } = props;
  const { say } = useWords();
  const bar = useRef<HTMLFieldSetElement>(null);
  useBarAtEnd(bar);
  return (
    <fieldset ref={bar} className="bulk-bar">
      <legend className="visually-hidden">{say("bulk.title")}</legend>
      {problem && <Notice tone="danger">{sentenceOf(problem, say)}</Notice>}
      <div className="row">
        <strong role="status">{say("bulk.count", { count })}</strong>
        {children}
        <LinkButton onClick={onClear}>{say("bulk.clear")}</LinkButton>
      </div>
    </fieldset>
  );
}
