import { useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { paths } from "#screens/paths.ts";
import { Link } from "#screens/ui/link.tsx";
import { Page } from "#screens/ui/page.tsx";
import { ReasonedButton } from "#screens/ui/reasoned-button.tsx";
import { EmptyState, ErrorState, Loading } from "#screens/ui/states.tsx";
import { useUndo } from "#screens/ui/use-undo.tsx";
import { useWords } from "#screens/words.tsx";
import { useAsk, useTell } from "../ask.ts";
import { useReason } from "../reason.ts";
import { CompareView } from "./compare-view.tsx";
import { EditView } from "./edit-view.tsx";
import "./playbooks.css";
import { ReadingView } from "./reading-view.tsx";
import { TryOutView } from "./try-out-view.tsx";
import { useCopy } from "./use-copy.ts";
import { type PlaybookRead, usePlaybookWords } from "./use-playbook-words.ts";

const views = ["read", "compare", "try", "edit"] as const;
type View = (typeof views)[number];

/** What does this playbook make people do, what changed in it, what would it make of an exit? */
export function PlaybookPage() {
  const { playbookKey = "" } = useParams({ strict: false });
  return <OnePlaybook key={playbookKey} playbookKey={playbookKey} />;
}

function OnePlaybook({ playbookKey }: { readonly playbookKey: string }) {
  const { say } = useWords();
  const { both } = usePlaybookWords();
  const { view, version, choose } = useLook();
  const which = version === "draft" ? { draft: true } : version === undefined ? {} : { version };
  const { data, error, refetch } = useAsk("playbook.read", { key: playbookKey, ...which });
  const shown = data?.playbookId === null && view === "edit" ? "read" : view;
  return (
    <Page
      title={data?.content ? both(data.content.title) : playbookKey}
      above={
        <p>
          <Link to={paths.playbooks()}>{say("playbooks.back")}</Link>
        </p>
      }
      lead={data && <Lead read={data} />}
      actions={data && <Actions read={data} />}
    >
      {data ? (
        <>
          <fieldset className="foot-choice playbook-views">
            <legend className="visually-hidden">{say("playbooks.view")}</legend>
            {views
              .filter((one) => one !== "edit" || data.playbookId !== null)
              .map((one) => (
                <button
                  key={one}
                  type="button"
                  aria-pressed={one === shown}
                  onClick={() => choose({ view: one, version })}
                >
                  {say(`playbooks.view.${one}`)}
                </button>
              ))}
          </fieldset>
          {shown === "edit" && data.playbookId !== null ? (
            <EditView
              playbookId={data.playbookId}
              read={data}
              onPublished={() => {
                choose({ view: "read", version: undefined });
                scrollTo(0, 0);
              }}
            />
          ) : shown === "compare" ? (
            <CompareView read={data} />
          ) : data.content === null ? (
            <EmptyState title={say("playbooks.unreadable")}>
              <p>{say("playbooks.unreadable.lead")}</p>
            </EmptyState>
          ) : shown === "try" ? (
            <TryOutView read={data} content={data.content} />
          ) : (
            <ReadingView
              read={data}
              content={data.content}
              onChoose={(chosen) => choose({ view: "read", version: chosen })}
            />
          )}
        </>
      ) : error ? (
        <ErrorState error={error} retry={() => void refetch()} />
      ) : (
        <Loading />
      )}
    </Page>
  );
}

function Lead({ read }: { readonly read: PlaybookRead }) {
  const { say } = useWords();
  const { both } = usePlaybookWords();
  const { content, basedOn, isDraft, version } = read;
  const facts = [
    say(read.playbookId === null ? "playbooks.of.catalogue" : "playbooks.of.agency"),
    content && say(`direction.${content.direction}.long`),
    content && say("playbooks.step-count", { count: content.steps.length }),
    isDraft ? say("playbooks.draft") : say("playbooks.version.of", { version: version ?? 0 }),
    basedOn && say("playbooks.based-on", { key: basedOn.key, version: basedOn.version }),
  ];
  return (
    <>
      {content && <p>{both(content.about)}</p>}
      <p>{facts.filter(Boolean).join(" · ")}</p>
    </>
  );
}

function Actions({ read }: { readonly read: PlaybookRead }) {
  const { key, playbookId, isArchived, isDraft, versions, version } = read;
  const { say } = useWords();
  const tell = useTell();
  const undo = useUndo();
  const mayNot = useReason("playbook.write");
  const { copy, copying, error } = useCopy();
  const [problem, setProblem] = useState<unknown>();
  const isPublished = playbookId === null || versions.length > 0;
  const file = async (id: string) => {
    setProblem(undefined);
    const [act, back] = isArchived
      ? (["playbook.restore", "playbook.archive"] as const)
      : (["playbook.archive", "playbook.restore"] as const);
    try {
      await tell(act, { playbookId: id });
      undo(say(isArchived ? "playbooks.restore.done" : "playbooks.archive.done"), () =>
        tell(back, { playbookId: id }),
      );
    } catch (thrown) {
      setProblem(thrown);
    }
  };
  const failed = problem ?? error;
  return (
    <>
      <ReasonedButton
        label={say("playbooks.copy")}
        reason={mayNot ?? (isPublished ? undefined : say("playbooks.copy.unpublished"))}
        loading={copying !== undefined}
        onClick={() => void copy(key, isDraft ? undefined : (version ?? undefined))}
      />
      {playbookId !== null && (
        <ReasonedButton
          quiet
          label={say(isArchived ? "playbooks.restore" : "playbooks.archive")}
          reason={mayNot}
          onClick={() => void file(playbookId)}
        />
      )}
      {failed !== undefined && <ErrorState error={failed} />}
    </>
  );
}

type Look = { readonly view: View; readonly version: number | "draft" | undefined };

/** How one looks at it, and at which version, stands in the address. */
function useLook(): Look & { readonly choose: (look: Look) => void } {
  const search: Readonly<Record<string, unknown>> = useSearch({ strict: false });
  const navigate = useNavigate();
  const view = views.find((one) => one === search.view) ?? "read";
  const { version } = search;
  return {
    view,
    version: version === "draft" || typeof version === "number" ? version : undefined,
    choose: (look) =>
      void navigate({
        to: ".",
        search: {
          ...(look.view === "read" ? {} : { view: look.view }),
          ...(look.version === undefined ? {} : { version: look.version }),
        },
        resetScroll: false,
      }),
  };
}
