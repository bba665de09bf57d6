import type { WorkItem } from "#core/tracking/tracking.ts";

/** One task, before it is known which other tasks the same file holds. */
export type Task = {
  readonly item: WorkItem;
  /** Names or ids of the tasks that must be finished before. */
  readonly blockedBy: readonly string[];
  /** The projects that the task belongs to. */
  readonly projects: readonly string[];
};

/**
 * Done is what somebody ticked: Asana keeps the day. The name of a section decides only that what
 * stands among the abandoned is not waiting for anybody.
 */
export function taskState(completed: boolean, section: "done" | "dropped" | undefined): WorkItem["state"] {
  if (completed) return "done";
  return section === "dropped" ? "dropped" : "open";
}

/**
 * The project of an export is the one that all its first-level tasks share; a task may belong to
 * others as well, which an export of one project also names.
 */
export function projectOf(tasks: readonly Task[]): string | undefined {
  const counts = new Map<string, number>();
  for (const { projects } of tasks) {
    for (const name of projects) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const most = Math.max(...counts.values());
  const names = [...counts].flatMap(([name, count]) => (count === most ? [name] : []));
  return names.length === 0 ? undefined : names.sort().join(", ");
}
