import { Progress } from "@mantine/core";
import { Link } from "#screens/ui/link.tsx";
import { usePath } from "#screens/ui/use-path.ts";
import { useRootMark } from "#screens/ui/use-root-mark.ts";
import { useWords } from "#screens/words.tsx";
import { useTasks } from "./tasks.ts";
import "./task-tray.css";

/** Long work follows whoever leaves its page: what is being done, how far, and the way back to it. */
export function TaskTray() {
  const { say } = useWords();
  const path = usePath((at) => at);
  const tasks = useTasks().filter(({ to }) => to !== path);
  useRootMark("data-tray", tasks.length > 0);
  if (tasks.length === 0) return null;
  return (
    <aside className="tray" aria-label={say("tray.title")}>
      <details open>
        <summary>{say("tray.count", { count: tasks.length })}</summary>
        <ul>
          {tasks.map(({ key, label, part, state, to }) => (
            <li key={key}>
              <Link to={to}>{label}</Link>
              {part !== undefined && (
                <Progress.Root className="progress" size="xs">
                  <Progress.Section value={Math.round(part * 100)} aria-label={label} />
                </Progress.Root>
              )}
              {state && <span className="quiet">{state}</span>}
            </li>
          ))}
        </ul>
      </details>
    </aside>
  );
}
