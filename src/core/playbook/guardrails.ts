import type { Found } from "./check-playbook.ts";
import type { Playbook, PlaybookStep } from "./playbook.ts";
import { stepsBefore } from "./step-order.ts";

/** Lines of the article that the product holds to, whatever an agency writes. */
const lines = { dataNotice: 13, deletion: 14, autonomy: 15, departure: 16 } as const;

/** Letters that ask the client for something of its own will; none is sent in a dispute. */
const asks: readonly (string | undefined)[] = ["review-request", "case-study-request", "questionnaire"];

/** What of a playbook would break a rule that the product never breaks, so that it is said while one writes. */
export function guardrailRemarks(playbook: Playbook): readonly Found[] {
  return playbook.steps.flatMap((step) => [
    ...mustFollow(playbook, step, lines.departure, lines.autonomy, "remark.leaves-first"),
    ...mustFollow(playbook, step, lines.deletion, lines.dataNotice, "remark.deletes-unasked"),
    ...asksFairly(step),
  ]);
}

/** A step of one line comes after at least one of another; work on both is ordered by the steps themselves. */
function mustFollow(
  playbook: Playbook,
  { key, line }: PlaybookStep,
  of: number,
  earlier: number,
  says: Found["says"],
): readonly Found[] {
  if (line !== of || stepsBefore(playbook, key).some((before) => before.line === earlier)) return [];
  return [{ step: key, field: "after", says }];
}

/** Nobody is asked for a favour in a dispute, and a review is asked of every client alike. */
function asksFairly({ key, letter, when }: PlaybookStep): readonly Found[] {
  if (!asks.includes(letter)) return [];
  const { tones, direction: _, ...chosen } = when ?? {};
  if (tones === undefined || tones.includes("dispute"))
    return [{ step: key, field: "when.tones", says: "remark.asks-in-dispute" }];
  const everybody = tones.includes("calm") && tones.includes("tense") && Object.keys(chosen).length === 0;
  if (letter !== "review-request" || everybody) return [];
  return [{ step: key, field: "when", says: "remark.asks-some-only" }];
}
