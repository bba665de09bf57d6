import type { WorkItem } from "#core/tracking/tracking.ts";
import { fieldNamed, isBareNo, isStillToBeSaid, saidAfter } from "./signs.ts";

/** Comments as they were written, the latest last: by date when every one has it, else as exported. */
export function latestComment(item: WorkItem): WorkItem["comments"][number] | undefined {
  const dated = item.comments.every(({ at }) => at !== undefined);
  const ordered = dated
    ? item.comments.toSorted((one, other) => (one.at ?? "").localeCompare(other.at ?? "", "en"))
    : item.comments;
  return ordered.at(-1);
}

/**
 * What is to be done next, as somebody said it: the tool's own field, else a line of the latest
 * comment, else a line of the description (“Next step: …”), else the first unticked entry of the
 * checklist. Never guessed from the title: without any of these, the next step is missing.
 */
export function nextStepOf(item: WorkItem): string | undefined {
  const told = [
    fieldNamed("next-step", item.other),
    saidAfter("next-step", latestComment(item)?.text),
    saidAfter("next-step", item.description),
  ].find((said) => said !== undefined && !isBareNo(said) && !isStillToBeSaid(said));
  if (told !== undefined) return told;
  return item.checklist.find((entry) => !entry.done && entry.text.trim() !== "")?.text.trim();
}
