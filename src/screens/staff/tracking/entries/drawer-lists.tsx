import { type FormEvent, useState } from "react";
import type { WorkItem } from "#core/tracking/tracking.ts";
import { problemOf, sentenceOf } from "#screens/problem.ts";
import { LinkButton } from "#screens/ui/link-button.tsx";
import { Notice } from "#screens/ui/notice.tsx";
import { useWords } from "#screens/words.tsx";
import type { Change } from "./entry.ts";

type Line = WorkItem["checklist"][number];

/** What is to be ticked of an item; each stroke is saved at once. */
export function Checklist(props: {
  readonly lines: readonly Line[];
  /** Absent for who may only read. */
  readonly onSave: ((change: Change) => Promise<unknown>) | undefined;
}) {
  const { lines, onSave } = props;
  const { say } = useWords();
  const [problem, setProblem] = useState<string>();
  const save = (checklist: readonly Line[]) => {
    setProblem(undefined);
    onSave?.({ checklist }).catch((thrown) => setProblem(sentenceOf(problemOf(thrown), say)));
  };
  const add = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const text = new FormData(event.currentTarget).get("text");
    if (typeof text !== "string" || text.trim() === "") return;
    save([...lines, { text: text.trim(), done: false }]);
    event.currentTarget.reset();
  };
  if (lines.length === 0 && !onSave) return null;
  const done = lines.filter((line) => line.done).length;
  return (
    <section className="drawer-part" aria-labelledby="checklist-title">
      <h3 id="checklist-title">
        {say("entries.checklist")}
        {lines.length > 0 && (
          <span className="quiet"> · {say("entries.checklist.done", { done, all: lines.length })}</span>
        )}
      </h3>
      {problem && <Notice tone="danger">{problem}</Notice>}
      <ul className="drawer-checklist">
        {[...lines.entries()].map(([at, line]) => (
          <li key={`${at} ${line.text}`}>
            <label className="check">
              <input
                type="checkbox"
                checked={line.done}
                disabled={!onSave}
                onChange={() => save(lines.with(at, { ...line, done: !line.done }))}
              />
              {line.text}
            </label>
            {onSave && (
              <button
                type="button"
                className="link"
                aria-label={say("entries.checklist.remove", { text: line.text })}
                onClick={() => save(lines.toSpliced(at, 1))}
              >
                ×
              </button>
            )}
          </li>
        ))}
      </ul>
      {onSave && (
        <form className="row drawer-add" onSubmit={add}>
          <input
            name="text"
            aria-label={say("entries.checklist.new")}
            placeholder={say("entries.checklist.new")}
            maxLength={500}
          />
          <button type="submit" className="link">
            {say("entries.checklist.add")}
          </button>
        </form>
      )}
    </section>
  );
}

/** What people said of an item in its tool, the last one first. */
export function Comments({ comments }: { readonly comments: WorkItem["comments"] }) {
  const { say, dates } = useWords();
  const [all, setAll] = useState(false);
  if (comments.length === 0) return null;
  const sorted = comments.toSorted((one, other) => (other.at ?? "").localeCompare(one.at ?? ""));
  return (
    <section className="drawer-part" aria-labelledby="comments-title">
      <h3 id="comments-title">{say("entries.comments", { count: comments.length })}</h3>
      <ul className="drawer-comments">
        {[...sorted.entries()].slice(0, all ? undefined : 3).map(([at, { text, by, at: when }]) => (
          <li key={at}>
            <p className="quiet">{[by, when && dates.shortDay(when)].filter((part) => part).join(" · ")}</p>
            <p className="drawer-text">{text}</p>
          </li>
        ))}
      </ul>
      {!all && comments.length > 3 && (
        <LinkButton onClick={() => setAll(true)}>{say("entries.comments.all")}</LinkButton>
      )}
    </section>
  );
}

/** The files that its tool says an item has; only web addresses are followed. */
export function Attachments({ attachments }: { readonly attachments: WorkItem["attachments"] }) {
  const { say } = useWords();
  if (attachments.length === 0) return null;
  return (
    <section className="drawer-part" aria-labelledby="attachments-title">
      <h3 id="attachments-title">{say("entries.attachments", { count: attachments.length })}</h3>
      <ul className="drawer-list">
        {[...attachments.entries()].map(([at, { name, url }]) => (
          <li key={at}>
            <WebLink url={url}>{name || url || ""}</WebLink>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** A link out of the product, where the address is one of the web; else its text. */
export function WebLink({ url, children }: { readonly url: string | undefined; readonly children: string }) {
  const protocol = url ? URL.parse(url)?.protocol : undefined;
  if (protocol !== "https:" && protocol !== "http:") return children;
  return (
    <a href={url} target="_blank" rel="noreferrer">
      {children}
    </a>
  );
}
