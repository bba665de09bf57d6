import type { WorkItem } from "#core/tracking/tracking.ts";
import { latestComment, nextStepOf } from "./next-step.ts";
import type { CompletenessField } from "./pack.ts";
import {
  fieldNamed,
  heldUpBy,
  isBareNo,
  isStillToBeSaid,
  linksIn,
  saidAfter,
  saysNone,
  tellsAccess,
  waitsFor,
} from "./signs.ts";
import type { Words } from "./words.ts";

/** The seven things that a successor needs, in the order in which a sentence names them. */
export const completenessFields = [
  "state",
  "next-step",
  "person",
  "deadline",
  "files",
  "access",
  "blocker",
] as const satisfies readonly CompletenessField[];

/** Words for “not finished” that tell nothing of how far the work is. */
const bareOpen = /^(?:open(?:ed)?|re-?opened|ouverte?s?|active?|actif|actives?|none|aucun|needs-action)$/iu;

/**
 * Which of the seven are known of a work item. What no source says is not known, with one exception
 * that keeps the recap from crying wolf: tools have no word for “nothing blocks it”, so an item
 * whose stage is known and that nothing marks as held up counts as not blocked. An item marked as
 * held up (label, list, field) without a word on what it waits for has its blocker missing.
 */
export function knownOf(item: WorkItem): readonly CompletenessField[] {
  const written = [item.description ?? "", ...item.comments.map((comment) => comment.text)].join("\n");
  const everything = [written, ...Object.values(item.other)].join("\n");
  const links = linksIn(everything);
  const told = (label: "files" | "access" | "deadline") => {
    const value = fieldNamed(label, item.other) ?? saidAfter(label, written);
    return (value !== undefined && !isStillToBeSaid(value)) || saysNone(label, everything);
  };
  const state = stateIsKnown(item);
  const known: Record<CompletenessField, boolean> = {
    state,
    "next-step": nextStepOf(item) !== undefined,
    person: item.people.some(({ name, email }) => name.trim() !== "" || email !== undefined),
    deadline: item.dueOn !== undefined || told("deadline"),
    files: item.attachments.length > 0 || links.others > 0 || told("files"),
    access: links.entrances > 0 || tellsAccess(everything) || told("access"),
    blocker: blockerIsKnown(item, state, everything),
  };
  return completenessFields.filter((field) => known[field]);
}

/** A stage of its own, some entries already ticked, or the tool's measure of progress. */
function stateIsKnown(item: WorkItem): boolean {
  const stage = item.stage?.trim() ?? "";
  if (stage !== "" && !bareOpen.test(stage)) return true;
  if (item.checklist.some((entry) => entry.done)) return true;
  return Object.entries(item.other).some(
    ([name, value]) =>
      /progress|avancement|% ?(?:complete|done|r[ée]alis[ée])/iu.test(name) && /\d/.test(value),
  );
}

/**
 * What keeps the item from moving, in the words of whoever told it: the tool's field, a line of the
 * latest comment or of the description, else a list or label with more than the bare sign (« En
 * attente du client »). Without a reason when there is only the sign; undefined when there is none.
 */
export function blockerOf(item: WorkItem): { readonly reason?: string } | undefined {
  const told = blockersTold(item).filter((one) => !isBareNo(one));
  const signs = [item.stage ?? "", ...item.labels].flatMap((words) => heldUpBy(words) ?? []);
  if (told.length === 0 && signs.length === 0) return undefined;
  const reasons = told.filter((one) => !isStillToBeSaid(one)).map((one) => heldUpBy(one) ?? { reason: one });
  return [...reasons, ...signs].find(({ reason }) => reason !== undefined) ?? {};
}

function blockersTold(item: WorkItem): readonly string[] {
  const latest = latestComment(item)?.text;
  const told = [
    item.blocker,
    fieldNamed("blocker", item.other),
    saidAfter("blocker", latest) ?? waitsFor(latest),
    saidAfter("blocker", item.description) ?? waitsFor(item.description),
  ];
  return told.filter((one) => one !== undefined);
}

function blockerIsKnown(item: WorkItem, stateKnown: boolean, everything: string): boolean {
  const blocker = blockerOf(item);
  if (blocker) return blocker.reason !== undefined;
  return stateKnown || blockersTold(item).some(isBareNo) || saysNone("blocker", everything);
}

/** What is missing, in one sentence: « Il manque l’échéance et les accès. » Empty when nothing is. */
export function missingSentence(missing: readonly CompletenessField[], words: Words): string {
  const only = missing[0];
  if (only === undefined) return "";
  const what = words.list(missing.map((field) => words.say("pack", `lacking.${field}`)));
  // “The files are missing”: one thing of several pieces also takes the plural.
  const count = missing.length === 1 && (only === "files" || only === "access") ? 2 : missing.length;
  const sentence = words.say("pack", "recap.missing", { what, count });
  return sentence.charAt(0).toLocaleUpperCase(words.lang) + sentence.slice(1);
}
