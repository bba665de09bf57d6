import { paths } from "#screens/paths.ts";
import { Link } from "#screens/ui/link.tsx";
import { useWords } from "#screens/words.tsx";
import { List, Marked, Outside, Steps, type Tool } from "../tools/tool-sections.tsx";
import { useAccessWords } from "./use-access-words.ts";

/** What is known of the tool: where one checks, how it is handed over, what is lost when one leaves. */
export function AccessTool(props: { readonly tool: Tool | undefined; readonly resource: string | null }) {
  const { tool, resource } = props;
  const { say } = useWords();
  const { both, side } = useAccessWords();
  if (!tool)
    return (
      <section>
        <h3>{say("accesses.tool.about")}</h3>
        <p className="quiet">{say("accesses.tool.unknown")}</p>
      </section>
    );
  const { autonomy, check, handover, waits, lost, name } = tool;
  return (
    <section className="stack">
      <h3>{say("accesses.tool.about")}</h3>
      {tool.confidence === "low" && <p className="tools-amber">{say("tools.confidence.low")}</p>}
      <div>
        <h4>{say("tools.check")}</h4>
        <p>{both(check.where)}</p>
        {check.url && (
          <Outside url={filledUrl(check.url, resource)} text={say("tools.check.open", { name })} />
        )}
      </div>
      {autonomy.conditions.length > 0 && (
        <details>
          <summary>{say("tools.conditions")}</summary>
          <List of={autonomy.conditions} />
        </details>
      )}
      {handover.steps.length + waits.length > 0 && (
        <details>
          <summary>{say("tools.handover")}</summary>
          <p className="quiet">{say(`tools.transferable.${handover.transferable}`)}</p>
          <Steps of={handover.steps} />
          {waits.length > 0 && (
            <Marked
              rows={waits.map(({ days, what }) => ({
                mark: days === null ? say("tools.wait.unknown") : say("tools.wait.days", { count: days }),
                text: what,
              }))}
            />
          )}
        </details>
      )}
      <details>
        <summary>{side("lost")}</summary>
        {lost.length > 0 ? <List of={lost} /> : <p className="quiet">{say("tools.lost.none")}</p>}
      </details>
      <p>
        <Link to={paths.tool(tool.key)}>{say("accesses.tool.page", { name })}</Link>
      </p>
    </section>
  );
}

/** The page of the tool with the domain of the access where it wants one. */
function filledUrl(url: string, resource: string | null): string {
  const isDomain = resource !== null && /^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/i.test(resource);
  return isDomain ? url.replace(/\{(?:domain|site)\}/g, resource) : url;
}
