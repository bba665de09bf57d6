import { useState } from "react";
import type { Given } from "#screens/api.ts";
import { problemOf, sentenceOf } from "#screens/problem.ts";
import { LinkButton } from "#screens/ui/link-button.tsx";
import { Menu } from "#screens/ui/menu.tsx";
import { Notice } from "#screens/ui/notice.tsx";
import { useWords } from "#screens/words.tsx";
import { useAsk, useTell } from "../../ask.ts";

type Filter = Readonly<Record<string, string>>;

/** One's own ways to look at a list, by name. */
export function SavedViews(props: {
  readonly page: Given<"view.list">["page"];
  readonly filter: Filter;
  readonly onChoose: (filter: Filter) => void;
}) {
  const { page, filter, onChoose } = props;
  const { say } = useWords();
  const tell = useTell();
  const { data } = useAsk("view.list", { page });
  const [problem, setProblem] = useState<string>();
  const run = (work: Promise<unknown>) => {
    setProblem(undefined);
    work.catch((thrown) => setProblem(sentenceOf(problemOf(thrown), say)));
  };
  const views = data?.views ?? [];
  return (
    <Menu label={say("views.title")}>
      {problem && <Notice tone="danger">{problem}</Notice>}
      {views.length === 0 && <p className="quiet">{say("views.none")}</p>}
      <ul className="views">
        {views.map(({ id, name, filter: kept }) => (
          <li key={id} className="row">
            <LinkButton onClick={() => onChoose(textsOf(kept))}>{name}</LinkButton>
            <button
              type="button"
              className="link"
              aria-label={say("views.remove", { name })}
              onClick={() => run(tell("view.remove", { viewId: id }))}
            >
              ×
            </button>
          </li>
        ))}
      </ul>
      <form
        className="row"
        onSubmit={(event) => {
          event.preventDefault();
          const form = event.currentTarget;
          const name = new FormData(form).get("name");
          if (typeof name !== "string" || name.trim() === "") return;
          run(tell("view.save", { page, name: name.trim(), filter }).then(() => form.reset()));
        }}
      >
        <input
          name="name"
          className="plain-input"
          maxLength={80}
          aria-label={say("views.name")}
          placeholder={say("views.name")}
        />
        <button type="submit" className="link">
          {say("views.save")}
        </button>
      </form>
    </Menu>
  );
}

/** A filter as the address has it. */
function textsOf(kept: Readonly<Record<string, unknown>>): Filter {
  return Object.fromEntries(
    Object.entries(kept).filter((pair): pair is [string, string] => typeof pair[1] === "string"),
  );
}
