import { useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { paths } from "#screens/paths.ts";
import { Link } from "#screens/ui/link.tsx";
import { Page } from "#screens/ui/page.tsx";
import { ReasonedButton } from "#screens/ui/reasoned-button.tsx";
import { ErrorState, Loading } from "#screens/ui/states.tsx";
import { useToast } from "#screens/ui/use-toast.ts";
import { useUndo } from "#screens/ui/use-undo.tsx";
import { useWords } from "#screens/words.tsx";
import { useAsk, useTell } from "../ask.ts";
import { useReason } from "../reason.ts";
import { ToolForm } from "./tool-form.tsx";
import { type ToolRead, ToolSections } from "./tool-sections.tsx";
import "./tools.css";

/** What makes a client autonomous on this tool, what stands in the way, how does one hand it over and leave it? */
export function ToolPage() {
  const { toolKey = "" } = useParams({ strict: false });
  return <OneTool key={toolKey} toolKey={toolKey} />;
}

function OneTool({ toolKey }: { readonly toolKey: string }) {
  const { say } = useWords();
  const search: Readonly<Record<string, unknown>> = useSearch({ strict: false });
  const navigate = useNavigate();
  const toast = useToast();
  const tell = useTell();
  const { data, error, refetch } = useAsk("tool.read", { key: toolKey });
  const isEdited = search.view === "edit";
  const look = (view: "edit" | undefined) =>
    navigate({ to: paths.tool(toolKey), search: view ? { view } : {} });
  const name = data?.tool.name ?? toolKey;
  return (
    <Page
      title={isEdited ? say("tools.form.edit", { name }) : name}
      above={
        <p>
          <Link to={paths.tools()}>{say("tools.back")}</Link>
        </p>
      }
      lead={data && <Lead read={data} />}
      actions={data && !isEdited && <Actions read={data} onEdit={() => void look("edit")} />}
    >
      {!data ? (
        error ? (
          <ErrorState error={error} retry={() => void refetch()} />
        ) : (
          <Loading />
        )
      ) : isEdited ? (
        <ToolForm
          tool={data.tool}
          onCancel={() => void look(undefined)}
          onSave={async (tool) => {
            await tell("tool.save", { tools: [tool] });
            toast(say("tools.saved", { name: tool.name }));
            await look(undefined);
          }}
        />
      ) : (
        <ToolSections tool={data.tool} />
      )}
    </Page>
  );
}

function Lead({ read: { tool, origin } }: { readonly read: ToolRead }) {
  const { say, dates } = useWords();
  const facts = [
    say(`tools.category.${tool.category}`),
    say(`tools.origin.${origin}`),
    say("tools.checked-on", { day: dates.longDay(tool.checkedOn) }),
    ...tool.aliases,
  ];
  return (
    <>
      <p>{facts.join(" · ")}</p>
      {tool.confidence === "low" && <p className="tools-amber">{say("tools.confidence.low")}</p>}
    </>
  );
}

function Actions({ read, onEdit }: { readonly read: ToolRead; readonly onEdit: () => void }) {
  const { tool, origin } = read;
  const { say } = useWords();
  const tell = useTell();
  const undo = useUndo();
  const navigate = useNavigate();
  const reason = useReason("tool.write");
  const takeBack = async () => {
    const { tool: said } = await tell("tool.remove", { key: tool.key });
    undo(say("tools.taken-back", { name: tool.name }), () => tell("tool.save", { tools: [said] }));
    if (origin === "added") await navigate({ to: paths.tools() });
  };
  return (
    <>
      <ReasonedButton quiet label={say("tools.correct")} reason={reason} onClick={onEdit} />
      {origin !== "catalogue" && reason === undefined && (
        <ReasonedButton
          quiet
          label={say(origin === "added" ? "tools.remove" : "tools.take-back")}
          onClick={() => void takeBack()}
        />
      )}
    </>
  );
}
