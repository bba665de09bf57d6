import type { CalendarEvent } from "./calendar/calendar.ts";
import { readFeed } from "./calendar/queries.ts";
import type { Refusal } from "./kernel/refusal.ts";
import { run, type World } from "./run.ts";

/** What a calendar shows, for whoever has the secret of its address. */
export type OpenedCalendar = {
  readonly language: "fr" | "en";
  readonly agencyName: string;
  readonly events: readonly CalendarEvent[];
};

/** Opens the calendar of an address; an unknown secret and a closed address look the same. */
export async function openCalendar(world: World, secret: string): Promise<OpenedCalendar | Refusal> {
  const answer = await run(world, { kind: "anonymous" }, readFeed, { secret });
  return answer.ok ? answer.result : answer.refusal;
}
