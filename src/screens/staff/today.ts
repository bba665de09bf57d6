import { todayIn } from "#screens/dates.ts";
import { useStaff } from "./session.tsx";

/** The day that it is for the agency, wherever its people sit: the one by which the server refuses what lies ahead. */
export function useToday(): string {
  const { agency } = useStaff();
  return todayIn(agency?.timeZone);
}
