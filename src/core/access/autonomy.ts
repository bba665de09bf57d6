import { dayNumber, numberedDay } from "#core/kernel/day-number.ts";
import { type RightLevel, rightLevels } from "#core/tool/kinds.ts";
import type { Tool } from "#core/tool/tool.ts";
import type { Access, Evidence, OurRight } from "./access.ts";
import { bestOf, contradicts, countsOn, reaches, stands } from "./evidence.ts";
import type { AutonomyShown } from "./fields.ts";
import type { BlockerKind, LackKind } from "./kinds.ts";

type Blocker = AutonomyShown["blockers"][number];
type Lack = AutonomyShown["lacks"][number];

/**
 * Whether the client can do without us on a tool, and why, as one knows it on a day; the gravest reason comes first.
 * - Autonomous: nothing blocks, nothing is lacking. Unknown: nothing blocks, and nobody said what the client may do,
 *   or nobody knows the tool. Not yet: all else.
 * - What was set aside is what it was set aside as: nothing more is asked of it.
 * - What a contact wrote about it and nobody answered is in the way, whatever shows the right: it may say that the
 *   right is not there after all.
 * - The tool says which level it takes. Where that is less than admin, the client takes a copy or a delivery and not
 *   the tool (exports of an SEO tool, texts): what is ours there blocks only until it is shown that the client has it.
 *   Where it is `none`, nothing blocks.
 */
export function autonomyOf(access: Access, tool: Tool | undefined, today: string): AutonomyShown {
  const wanted = tool?.autonomy.level;
  const counting = access.evidence.filter((one) => countsOn(one, today));
  const enough = wanted === undefined ? [] : counting.filter(({ level }) => reaches(level, wanted));
  const best = bestOf(enough);
  const shown = { grade: best?.grade ?? null, shownOn: best?.on ?? null };
  if (access.exception) return { state: access.exception.is, ...shown, blockers: [], lacks: [] };
  const lacks = [
    ...(wanted === undefined ? [lack("tool-unknown")] : []),
    ...lacksOfRight(access, wanted),
    ...lacksOfTime(access, tool, today),
    ...(wanted === undefined ? [] : lacksOfEvidence(access, wanted, today)),
    ...(access.asks ? [lack("asked")] : []),
  ];
  const blockers = blockersOf(access, tool, today, lacks);
  return { state: stateOf(blockers, lacks), ...shown, blockers, lacks };
}

/** Whether nothing more is asked about who may do what: one can do without the other, or it was set aside. */
export const isSettled = ({ state }: Pick<AutonomyShown, "state">): boolean =>
  state !== "not-yet" && state !== "unknown";

function stateOf(blockers: readonly Blocker[], lacks: readonly Lack[]): AutonomyShown["state"] {
  if (blockers.length > 0) return "not-yet";
  if (lacks.length === 0) return "autonomous";
  const nobodyKnows = lacks.some(({ kind }) => kind === "right-unknown" || kind === "tool-unknown");
  return nobodyKnows ? "unknown" : "not-yet";
}

const lack = (kind: LackKind, level: RightLevel | null = null, until: string | null = null): Lack => ({
  kind,
  level,
  until,
});

function lacksOfRight({ clientLevel }: Access, wanted: RightLevel | undefined): readonly Lack[] {
  if (wanted !== undefined && reaches(clientLevel, wanted)) return [];
  if (clientLevel === "unknown") return [lack("right-unknown", wanted)];
  return wanted === undefined ? [] : [lack("right-too-low", wanted)];
}

/** A waiting time that runs lasts through the day on which it ends: nobody knows at which hour it began. */
function lacksOfTime({ waitSince }: Access, tool: Tool | undefined, today: string): readonly Lack[] {
  const days = longestWait(tool);
  if (days === 0 || waitSince === null || waitSince > today) return [];
  const until = numberedDay(dayNumber(waitSince) + days);
  return today > until ? [] : [lack("waiting", null, until)];
}

function lacksOfEvidence(
  { evidence, clientLevel }: Access,
  wanted: RightLevel,
  today: string,
): readonly Lack[] {
  const enough = evidence.filter((one) => stands(one) && reaches(one.level, wanted));
  const counting = evidence.filter((one) => countsOn(one, today));
  const missing = enough.some((one) => countsOn(one, today)) ? [] : [whyNothingCounts(enough, wanted, today)];
  return [...missing, ...(contradicts(counting, clientLevel, wanted) ? [lack("contradicted", wanted)] : [])];
}

function whyNothingCounts(enough: readonly Evidence[], wanted: RightLevel, today: string): Lack {
  if (enough.length === 0) return lack("no-evidence", wanted);
  // It would count, had not whoever confirmed it left: somebody else can.
  if (enough.some((one) => countsOn({ ...one, giverLeft: false }, today))) return lack("giver-left", wanted);
  const ends = enough.flatMap(({ until }) => until ?? []).sort();
  return lack("evidence-expired", wanted, ends.at(-1));
}

/** The longest time that the tool makes wait; 0 where it publishes none. */
function longestWait(tool: Tool | undefined): number {
  return Math.max(0, ...(tool?.waits ?? []).map(({ days }) => days ?? 0));
}

const blocker = (kind: BlockerKind, more: Partial<Omit<Blocker, "kind">> = {}): Blocker => ({
  kind,
  days: null,
  transferable: null,
  names: [],
  ...more,
});

const namesOf = (rights: readonly OurRight[]) => rights.map(({ name }) => name);

function blockersOf(
  access: Access,
  tool: Tool | undefined,
  today: string,
  lacks: readonly Lack[],
): Blocker[] {
  const wanted = tool?.autonomy.level ?? "owner";
  if (wanted === "none") return [];
  const hasItsCopy = !reaches(wanted, "admin") && lacks.length === 0;
  const lastOwners = hasItsCopy ? [] : lastOwnersOf(access, tool);
  const isOurs = access.owner === "us" && !hasItsCopy;
  const tooLow = lacks.some(({ kind }) => kind === "right-too-low");
  const moves = isOurs || lastOwners.length > 0 || tooLow;
  const days = longestWait(tool);
  const started = access.waitSince !== null && access.waitSince <= today;
  const programs = access.ours.filter(
    ({ form, level }) => (form === "service-account" || form === "token") && reaches(level, "editor"),
  );
  return [
    ...(lastOwners.length > 0 ? [blocker("last-owner", { names: namesOf(lastOwners) })] : []),
    ...(isOurs ? [blocker("our-account", { transferable: tool?.handover.transferable ?? null })] : []),
    ...(access.payer === "us" && !hasItsCopy ? [blocker("we-pay")] : []),
    ...(days > 0 && moves && !started ? [blocker("wait-not-started", { days })] : []),
    ...(access.login === "shared" ? [blocker("shared-login")] : []),
    ...(access.login === "personal" ? [blocker("personal-login")] : []),
    ...(programs.length > 0 ? [blocker("service-account", { names: namesOf(programs) })] : []),
  ];
}

/**
 * Our rights at the highest level of the tool, when nobody else is known to have it: neither the client, nor a third
 * in whose account the resource lives. Others who merely have a right do not count: at which level nobody said.
 */
function lastOwnersOf({ ours, clientLevel, owner }: Access, tool: Tool | undefined): readonly OurRight[] {
  const levels = tool?.roles.map(({ level }) => level) ?? [];
  const highest = rightLevels.find((level) => levels.includes(level)) ?? "owner";
  if (owner === "other" || reaches(clientLevel, highest)) return [];
  return ours.filter(({ level }) => reaches(level, highest));
}
