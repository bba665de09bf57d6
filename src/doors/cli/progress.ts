import type { Report } from "#core/kernel/operation.ts";
import type { CliContext } from "./run-cli.ts";

/** Goes back to the beginning of the line and empties it (ECMA-48: CR, then EL). */
const newLine = "\r\u001b[K";

/** Tells a person at a terminal how far long work is, on one line that is gone once it ends. */
export function progressOn({ say, news }: Pick<CliContext, "say" | "news">): {
  readonly report: Report;
  readonly end: () => void;
} {
  let told = "";
  return {
    report({ step, done, total }) {
      const percent = total === 0 ? 100 : Math.floor((done * 100) / total);
      const line = say("cli", `progress.${step}`, { percent });
      if (line === told) return;
      told = line;
      news?.(`${newLine}${line}`);
    },
    end() {
      if (told !== "") news?.(newLine);
    },
  };
}
