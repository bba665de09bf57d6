import { readdirSync, readFileSync } from "node:fs";

/**
 * Seconds of processor that a PostgreSQL of this machine has used so far, by what Linux says of the
 * process that keeps this data folder and of its children: unlike a rate, it does not hang on what
 * else the machine does. NaN where there is no /proc.
 */
export function postgresSeconds(dataFolder: string): number {
  const processes = processesHere();
  const root = processes.find(({ command }) => command.includes(dataFolder));
  if (!root) return Number.NaN;
  const own = processes.filter(({ id, parent }) => id === root.id || parent === root.id);
  return own.reduce((sum, { seconds }) => sum + seconds, 0);
}

function processesHere() {
  try {
    return readdirSync("/proc")
      .filter((name) => /^\d+$/.test(name))
      .flatMap(processOf);
  } catch {
    return [];
  }
}

function processOf(id: string) {
  try {
    const command = readFileSync(`/proc/${id}/cmdline`, "utf8");
    const stat = readFileSync(`/proc/${id}/stat`, "utf8");
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    const [parent = "", user = 0, system = 0] = [fields[1], Number(fields[11]), Number(fields[12])];
    // In hundredths of a second.
    return [{ id, parent, command, seconds: (user + system) / 100 }];
  } catch {
    return [];
  }
}
