import { workSteps } from "#core/kernel/operation.ts";
import { Problem } from "./problem.ts";
import { problemFrom } from "./problem-from.ts";

/** How far work with files is: on its way to the server, then what the server does with them. */
export type HowFar = { readonly step: "sending" | (typeof workSteps)[number]; readonly part: number };

export type Hearing = {
  readonly onProgress: (howFar: HowFar) => void;
  /** Gives up: what the server has whole, it goes on with. */
  readonly signal?: AbortSignal;
};

/** What may be on its way although nobody was told that it was sent; bytes. */
const onTheWay = 2 * 1024 * 1024;

/**
 * Sends a form and hears how far it is. `fetch` cannot tell how much was sent, the older way can; it
 * also shows the lines of the answer as they come. A network cut once everything may have been sent
 * leaves the problem `unsure`: the server may have done what was asked.
 */
export function sendForm<Result>(
  address: string,
  headers: Readonly<Record<string, string>>,
  form: FormData,
  { onProgress, signal }: Hearing,
): Promise<Result> {
  return new Promise((settle, fail) => {
    const request = new XMLHttpRequest();
    let left = Number.POSITIVE_INFINITY;
    let read = 0;
    const lost = () => fail(new Problem(left <= onTheWay ? "unsure" : "offline"));
    /** The lines since the last time; the one under way is left until its end comes. */
    const hear = () => {
      const end = request.responseText.lastIndexOf("\n");
      if (end < read) return;
      const lines = request.responseText.slice(read, end).split("\n");
      read = end + 1;
      for (const line of lines) {
        const said = lineOf(line);
        if (said && "progress" in said) onProgress(said.progress);
        else if (said && "result" in said) settle(said.result as Result);
        else if (said) fail(problemFrom(statusOf(said.problem), said.problem));
      }
    };
    request.open("POST", address);
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    request.setRequestHeader("accept", "application/x-ndjson");
    const sent = ({ loaded, total }: ProgressEvent) => {
      left = total - loaded;
      onProgress({ step: "sending", part: total === 0 ? 1 : loaded / total });
    };
    for (const news of ["loadstart", "progress", "load"] as const)
      request.upload.addEventListener(news, sent);
    request.addEventListener("progress", () => request.status < 300 && hear());
    request.addEventListener("error", lost);
    // Who gives up while it is being sent means that it shall not be done; a form cut short never is.
    request.addEventListener("abort", () => fail(new Problem(left === 0 ? "unsure" : "offline")));
    request.addEventListener("load", () => {
      if (request.status < 300) hear();
      // 502 and 504 come from a proxy that lost the server.
      else if (request.status !== 502 && request.status !== 504)
        fail(problemFrom(request.status, jsonOf(request.responseText)));
      // Nothing more comes: an answer whose last line is missing was cut.
      lost();
    });
    signal?.addEventListener("abort", () => request.abort(), { once: true });
    request.send(form);
  });
}

type Line = { readonly progress: HowFar } | { readonly result: unknown } | { readonly problem: unknown };

/** One line of the answer; nothing for what is not understood, which a newer server may say. */
function lineOf(text: string): Line | undefined {
  const line = jsonOf(text);
  if (typeof line !== "object" || line === null) return undefined;
  if ("result" in line) return { result: line.result };
  if ("problem" in line) return { problem: line.problem };
  const told = "progress" in line ? line.progress : undefined;
  if (typeof told !== "object" || told === null) return undefined;
  if (!("step" in told && "done" in told && "total" in told)) return undefined;
  const step = workSteps.find((one) => one === told.step);
  if (!step || typeof told.done !== "number" || typeof told.total !== "number") return undefined;
  return { progress: { step, part: told.total === 0 ? 1 : told.done / told.total } };
}

const statusOf = (problem: unknown): number =>
  typeof problem === "object" && problem !== null && "status" in problem && typeof problem.status === "number"
    ? problem.status
    : 500;

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
