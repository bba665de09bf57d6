import type { WorkItem } from "#core/tracking/tracking.ts";

/** The task list of a Markdown text: `- [x] Recette` → done. Lines inside code fences are not tasks. */
export function markdownTasks(text: string | undefined): WorkItem["checklist"] {
  let fenced = false;
  return (text ?? "").split(/\r?\n/).flatMap((line) => {
    if (/^\s*(?:```|~~~)/.test(line)) fenced = !fenced;
    const task = fenced ? null : /^\s*(?:[-*+]|\d+[.)])\s+\[([ xX])\]\s+(.+)$/.exec(line);
    return task?.[2] ? [{ text: task[2].trim(), done: task[1] !== " " }] : [];
  });
}
