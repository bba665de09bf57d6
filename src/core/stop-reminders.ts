import { stopReminder } from "./reminder/commands/stop-reminder.ts";
import { run, type World } from "./run.ts";

/** Turns off the reminders of the mail that this link stood in; whether there were any to turn off. */
export async function stopReminders(world: World, token: string): Promise<boolean> {
  const answer = await run(world, { kind: "anonymous" }, stopReminder, { token });
  return answer.ok;
}
