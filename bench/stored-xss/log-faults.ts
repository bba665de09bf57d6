import { request } from "node:http";
import { xssPayloads } from "../../src/testing/xss-payloads.ts";

/** What the log holds that it must not: lines that are no record, or anything of what people wrote. */
export async function logFaults(url: string, log: () => string): Promise<readonly string[]> {
  for (const payload of xssPayloads) await asAddress(url, payload);
  const faults = new Set<string>();
  const lines = log().split("\n").filter(Boolean);
  for (const line of lines) {
    const record = recordIn(line);
    if (!record) faults.add(`a line of the log is no record: ${line.slice(0, 120)}`);
    // The address is what a stranger asked for, as one text of the record; nothing of a dossier is in one.
    const { path: _, ...rest } = record ?? {};
    if (/taken/i.test(JSON.stringify(rest))) faults.add(`the log holds a payload: ${line.slice(0, 200)}`);
  }
  return [...faults];
}

function recordIn(line: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const record = JSON.parse(line);
    return typeof record.level === "number" ? record : undefined;
  } catch {
    return undefined;
  }
}

/** Asks for a page, with the payload in its address and in what a browser says of itself. */
function asAddress(url: string, payload: string): Promise<void> {
  const { hostname, port } = new URL(url);
  const agent = payload.replace(/[^\x20-\x7e]/g, "");
  return new Promise((settle) => {
    const path = `/api/${encodeURIComponent(payload)}?q=${encodeURIComponent(payload)}`;
    const asked = request(
      { hostname, port, path, headers: { "user-agent": agent, referer: agent } },
      (answer) => {
        answer.resume();
        answer.on("end", () => settle());
      },
    );
    asked.on("error", () => settle());
    asked.end();
  });
}
