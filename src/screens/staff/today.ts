import { todayIn } from "#screens/dates.ts";
import { useStaff } from "./session.tsx";

/** The day that it is for the agency, wherever its people sit: the one by which the server refuses what lies ahead. */
export function useToday(): string {
  const { agency } = useStaff();
  const timeZone = agency?.timeZone;
  const minute = Math.floor(Date.now() / 60_000);
  if (known?.timeZone !== timeZone || known?.minute !== minute)
    known = { timeZone, minute, day: todayIn(timeZone) };
  return known.day;
}

/** Every row of a list asks; a day begins with a minute, in every time zone. */
let known: { timeZone: string | undefined; minute: number; day: string } | undefined;
