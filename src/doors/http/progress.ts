import type { Report } from "#core/kernel/operation.ts";

/** One JSON value a line: how far the work is, at last what came of it. */
export const linesType = "application/x-ndjson";

/** News of one step more often than this help nobody; milliseconds. */
const betweenNews = 100;

/** The last line: a result, or the problem that an ordinary answer would have been. */
export type LastLine = { readonly result: unknown } | { readonly problem: object };

/** Whether the caller wants to hear how far the work is. */
export const wantsProgress = (request: Request) =>
  (request.headers.get("accept") ?? "")
    .split(",")
    .some((type) => type.split(";", 1)[0]?.trim() === linesType);

/**
 * The answer to work that tells how far it is: a line when a step begins and ends and at most ten a
 * second between, then what came of it. The status is 200 from the start: whether it was refused is
 * in the last line, and an answer without one was cut. Who leaves does not stop the work.
 */
export function progressResponse(work: (report: Report) => Promise<LastLine>): Response {
  const utf8 = new TextEncoder();
  let isHeard = true;
  const body = new ReadableStream<Uint8Array>({
    async start(controller) {
      const write = (line: object) => {
        if (isHeard) controller.enqueue(utf8.encode(`${JSON.stringify(line)}\n`));
      };
      const report = seldom((progress) => write({ progress }));
      const last = await work(report);
      write(last);
      if (isHeard) controller.close();
    },
    cancel() {
      isHeard = false;
    },
  });
  const headers = {
    "content-type": linesType,
    // A proxy or a compressor that gathers lines before it sends them would tell everything at the end.
    "cache-control": "no-store, no-transform",
    "x-accel-buffering": "no",
  };
  return new Response(body, { headers });
}

/** The same news, but for those that come right after another of the same step. */
function seldom(report: Report): Report {
  let told: { readonly step: string; readonly at: number } | undefined;
  return (progress) => {
    const { step, done, total } = progress;
    const at = performance.now();
    const isRecent = told?.step === step && at - told.at < betweenNews;
    if (isRecent && done < total) return;
    told = { step, at };
    report(progress);
  };
}
