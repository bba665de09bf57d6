import type { WorkItem } from "#core/tracking/tracking.ts";
import { blockerOf, completenessFields, knownOf, missingSentence } from "./completeness.ts";
import { nextStepOf } from "./next-step.ts";
import type { Recap, RecapItem, Urgency } from "./pack.ts";
import type { Words } from "./words.ts";

/** How long after the end a deadline is still near: a successor needs about a month to take over. */
export const soonDays = 30;

/** Work items with what the recap calls the place that they come from. */
type LabelledWork = { readonly workItems: readonly WorkItem[]; readonly label: string };

/**
 * The recap of the open work, in the order in which a successor must look at it: what is blocked,
 * what was due by the end of the relationship, what is due within 30 days after it, then the rest,
 * nearest to completion first, then by priority. Without a clock: “late” is counted from the end, and
 * while nobody knows the end nothing is late.
 */
export function recapOf(sources: readonly LabelledWork[], end: string | undefined, words: Words): Recap {
  const items = sources.flatMap(({ workItems, label }) =>
    workItems.filter(({ state }) => state === "open").map((item) => recapItem(item, label, end, words)),
  );
  return { openWork: items.toSorted(comparePressing) };
}

function recapItem(item: WorkItem, source: string, end: string | undefined, words: Words): RecapItem {
  const known = knownOf(item);
  const missing = completenessFields.filter((field) => !known.includes(field));
  const blocker = blockerOf(item);
  const urgency = urgencyOf(item, blocker !== undefined, end);
  const nextStep = nextStepOf(item);
  const { externalId, title, stage, dueOn, url, description, priority } = item;
  const { labels, checklist, comments, attachments, handling, handlingNote } = item;
  return {
    externalId,
    source,
    title,
    ...(stage === undefined ? {} : { stage }),
    ...(urgency === undefined ? {} : { urgency }),
    people: item.people.map(({ name, email }) => name || email || "").filter((name) => name !== ""),
    ...(dueOn === undefined ? {} : { dueOn }),
    ...(nextStep === undefined ? {} : { nextStep }),
    ...(blocker?.reason === undefined ? {} : { blocker: blocker.reason }),
    ...(priority === undefined ? {} : { priority }),
    ...(handling === undefined ? {} : { handling }),
    ...(handlingNote === undefined ? {} : { handlingNote }),
    ...(url === undefined ? {} : { url }),
    labels,
    ...(description === undefined ? {} : { description }),
    checklist,
    comments,
    attachments,
    known,
    missing,
    completeness: known.length / completenessFields.length,
    missingSentence: missingSentence(missing, words),
  };
}

function urgencyOf({ dueOn }: WorkItem, blocked: boolean, end: string | undefined): Urgency | undefined {
  if (blocked) return "blocked";
  const due = dueOn?.slice(0, 10);
  if (due === undefined || end === undefined) return undefined;
  if (due <= end) return "late";
  return due <= Temporal.PlainDate.from(end).add({ days: soonDays }).toString() ? "soon" : undefined;
}

const urgencies: readonly (Urgency | undefined)[] = ["blocked", "late", "soon", undefined];

function comparePressing(one: RecapItem, other: RecapItem): number {
  const byUrgency = urgencies.indexOf(one.urgency) - urgencies.indexOf(other.urgency);
  const byDeadline = (one.dueOn ?? "9").localeCompare(other.dueOn ?? "9", "en");
  const pressed = one.urgency === "late" || one.urgency === "soon";
  const byWork =
    stageRank(one.stage) - stageRank(other.stage) ||
    priorityRank(one.priority) - priorityRank(other.priority);
  return byUrgency || (pressed ? byDeadline || byWork : byWork || byDeadline);
}

/** Stages from the nearest to completion to the farthest; a name that says neither stands in between. */
const stages: readonly RegExp[] = [
  /review|relecture|recette|valid|test|qa|verif|v[ée]rif|approv|staging|deploy|d[ée]ploi/iu,
  /progress|doing|en cours|started|wip|d[ée]velop|production|active/iu,
  /to ?do|[àa] faire|next|ready|pr[êe]t|planned|planifi|sprint|this week|cette semaine|prioritaire/iu,
  /backlog|later|plus tard|id[ée]e|ideas?|someday|icebox|un jour|parking|wish|souhait/iu,
];

export function stageRank(stage: string | undefined): number {
  const found = stages.findIndex((words) => words.test(stage ?? ""));
  return found < 0 ? 2.5 : found;
}

/** Priorities as tools name them, highest first; a missing or unknown one stands in the middle. */
const priorities: readonly RegExp[] = [
  /^(?:p0|blocker|urgent\w*|critical|critique|immediate|imm[ée]diate?|highest|tr[èe]s haute?|tr[èe]s [ée]lev[ée]e?)$/iu,
  /^(?:p1|high|haute?|[ée]lev[ée]e?|major|majeure?|important\w*)$/iu,
  /^(?:p2|medium|normal\w*|moyenne?|m[ée]dium|standard)$/iu,
  /^(?:p3|low|basse|faible|minor|mineure?)$/iu,
  /^(?:p4|lowest|trivial\w*|tr[èe]s basse|tr[èe]s faible)$/iu,
];

export function priorityRank(priority: string | undefined): number {
  const found = priorities.findIndex((words) => words.test((priority ?? "").trim()));
  return found < 0 ? 2 : found;
}
