import { Button, Loader } from "@mantine/core";
import { type ReactNode, useLayoutEffect, useRef, useState } from "react";
import { type ProblemKind, problemOf, sentenceOf } from "#screens/problem.ts";
import { useWords } from "#screens/words.tsx";
import { Notice } from "./notice.tsx";
import { useRootMark } from "./use-root-mark.ts";
import "./states.css";

/** What a list says before it holds anything: what it is for, and the one thing to do. */
export function EmptyState(props: { readonly title: string; readonly children?: ReactNode }) {
  return (
    <div className="state">
      <p className="state-title">{props.title}</p>
      {props.children}
    </div>
  );
}

/** Where the page itself waits, rather than a part of it. */
const ofPage = [".page > *", ".page > * > *", ".page > * > * > *"].join(", ");

/** Something is being fetched. Nothing shows for a moment, so that quick answers do not blink. */
export function Loading() {
  const { say } = useWords();
  const state = useRef<HTMLDivElement>(null);
  const [isPage, setIsPage] = useState(false);
  useLayoutEffect(() => setIsPage(state.current?.matches(ofPage) ?? false), []);
  useRootMark("data-page-loading", isPage);
  return (
    <div ref={state} className="state state-loading" role="status">
      <Loader size="sm" aria-hidden />
      <span className="quiet">{say("state.loading")}</span>
    </div>
  );
}

/** What asking again may change; a refusal stays one. */
const mayPass: ReadonlySet<ProblemKind> = new Set(["offline", "fault", "signed-out"]);

/** What happened, and what to do. */
export function ErrorState(props: { readonly error: unknown; readonly retry?: () => void }) {
  const { say } = useWords();
  const problem = problemOf(props.error);
  return (
    <div className="stack">
      <Notice
        tone={problem.kind === "offline" ? "amber" : "danger"}
        title={say(`problem.title.${problem.kind}`)}
      >
        {sentenceOf(problem, say)}
      </Notice>
      {props.retry && mayPass.has(problem.kind) && (
        <Button variant="default" onClick={props.retry}>
          {say("state.retry")}
        </Button>
      )}
    </div>
  );
}
