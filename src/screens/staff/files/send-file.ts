import type { DetailedError, Upload } from "tus-js-client";
import type { Problem } from "#screens/problem.ts";
import { problemFrom } from "#screens/problem-from.ts";

/** What the server sends back and forth at once: what a cut costs at most is half of it. */
const chunkBytes = 8 * 1024 * 1024;
/** After these the network is taken for gone, and looked for now and then; ms. */
const retryDelays = [0, 500, 2_000];
const lookAgain = 4_000;

/** What is to be sent, and who hears how it goes. */
export type Sent = {
  readonly file: File;
  readonly headers: Readonly<Record<string, string>>;
  readonly metadata: Readonly<Record<string, string>>;
  /** The address of an upload that stopped, to go on with. */
  readonly address: string | undefined;
  readonly onAddress: (address: string) => void;
  /** How much arrived for certain. */
  readonly onProgress: (bytes: number) => void;
  /** The network is gone, or back. */
  readonly onNetwork: (there: boolean) => void;
  readonly onReceived: () => void;
  /** The session ended: whether its person is in again, once that is known. */
  readonly isBack: () => Promise<boolean>;
  readonly onProblem: (problem: Problem) => void;
};

export type Sender = { readonly pause: () => void; readonly goOn: () => void; readonly giveUp: () => void };

/** Sends one file as tus 1.0.0 says. A network that is gone is waited for, however long. */
export async function sendFile(sent: Sent): Promise<Sender> {
  const { Upload: Tus } = await import("tus-js-client");
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let stopped = false;
  const again = () => {
    clearTimeout(waiting);
    removeEventListener("online", again);
    if (!stopped) upload.start();
  };
  const upload: Upload = new Tus(sent.file, {
    endpoint: "/api/uploads",
    ...(sent.address ? { uploadUrl: sent.address } : {}),
    headers: { ...sent.headers },
    metadata: { ...sent.metadata },
    chunkSize: chunkBytes,
    retryDelays,
    // The server knows what stopped, in whichever browser: nothing of it is left in this one.
    storeFingerprintForResuming: false,
    onUploadUrlAvailable: () => sent.onAddress(upload.url ?? ""),
    onChunkComplete(_, accepted) {
      sent.onNetwork(true);
      sent.onProgress(accepted);
    },
    onProgress: (bytes) => sent.onProgress(bytes),
    onSuccess: () => sent.onReceived(),
    onShouldRetry: (error) => refusalIn(error) === undefined,
    async onError(error) {
      const refusal = refusalIn(error);
      if (refusal?.kind === "signed-out" && (await sent.isBack())) return stopped || upload.start();
      if (refusal) return sent.onProblem(refusal);
      sent.onNetwork(false);
      waiting = setTimeout(again, lookAgain);
      addEventListener("online", again);
    },
  });
  upload.start();
  const stop = () => {
    stopped = true;
    clearTimeout(waiting);
    removeEventListener("online", again);
  };
  return {
    pause() {
      stop();
      void upload.abort();
    },
    goOn() {
      stopped = false;
      upload.start();
    },
    giveUp() {
      stop();
      // What the server does not hear of now, it forgets by itself after a week.
      void upload.abort(true).catch(() => undefined);
    },
  };
}

/** Another request of the same upload may be ending, or have just brought the same bytes. */
const passing: ReadonlySet<string> = new Set(["request.busy", "upload.conflict"]);

/** What the server says no to, and asking again would not change; nothing when it was not reached. */
function refusalIn(error: Error | DetailedError): Problem | undefined {
  const answer = "originalResponse" in error ? error.originalResponse : undefined;
  const status = answer?.getStatus() ?? 0;
  const problem = problemFrom(status, bodyOf(answer?.getBody()));
  const { refused } = problem.details;
  if (refused !== undefined) return passing.has(refused) ? undefined : problem;
  return status >= 400 && status < 500 && status !== 409 && status !== 423 ? problem : undefined;
}

function bodyOf(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? "");
  } catch {
    return undefined;
  }
}
