import { useNavigate } from "@tanstack/react-router";
import { paths } from "#screens/paths.ts";
import { Link } from "#screens/ui/link.tsx";
import { Page } from "#screens/ui/page.tsx";
import { ErrorState, Loading } from "#screens/ui/states.tsx";
import { useToast } from "#screens/ui/use-toast.ts";
import { useWords } from "#screens/words.tsx";
import { useAsk, useTell } from "../ask.ts";
import { ToolForm } from "./tool-form.tsx";
import { blankTool } from "./tool-values.ts";
import "./tools.css";

/** What is known of a tool that the catalogue does not know? */
export function NewToolPage() {
  const { say } = useWords();
  const navigate = useNavigate();
  const toast = useToast();
  const tell = useTell();
  const { data, error, refetch } = useAsk("tool.list", {});
  return (
    <Page
      title={say("tools.form.new")}
      above={
        <p>
          <Link to={paths.tools()}>{say("tools.back")}</Link>
        </p>
      }
    >
      {error ? (
        <ErrorState error={error} retry={() => void refetch()} />
      ) : data ? (
        <ToolForm
          tool={blankTool}
          checkKey={(key) =>
            data.tools.some((tool) => tool.key === key) ? say("tools.form.key-taken") : undefined
          }
          onCancel={() => void navigate({ to: paths.tools() })}
          onSave={async (tool) => {
            await tell("tool.save", { tools: [tool] });
            toast(say("tools.saved", { name: tool.name }));
            await navigate({ to: paths.tool(tool.key) });
          }}
        />
      ) : (
        <Loading />
      )}
    </Page>
  );
}
