import { useSyncExternalStore } from "react";

/** Long work under way, that goes on while one goes from page to page. */
export type Task = {
  /** The same work under the same key takes the place of what was said of it before. */
  readonly key: string;
  /** What is being done, in the language of the person. */
  readonly label: string;
  /** How far, between 0 and 1; absent when nobody can tell. */
  readonly part?: number;
  /** Where it stands, in a few words: `12 Mo sur 40`. */
  readonly state?: string;
  /** The page where it can be dealt with, an address that `paths.ts` gave. */
  readonly to: string;
};

let tasks: readonly Task[] = [];
const listeners = new Set<() => void>();

function change(to: readonly Task[]): void {
  tasks = to;
  for (const listener of listeners) listener();
}

/** Says how a piece of work stands; a new one comes last. */
export function putTask(task: Task): void {
  const known = tasks.some(({ key }) => key === task.key);
  change(known ? tasks.map((one) => (one.key === task.key ? task : one)) : [...tasks, task]);
}

/** It is over, or nobody's any more. */
export function dropTask(key: string): void {
  if (tasks.some((one) => one.key === key)) change(tasks.filter((one) => one.key !== key));
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export const useTasks = () => useSyncExternalStore(subscribe, () => tasks);
