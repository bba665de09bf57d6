import { setTimeout as sleep } from "node:timers/promises";
import { S3Client } from "@aws-sdk/client-s3";
import { StoreFailure } from "#core/file/store-failure.ts";
import { refuse } from "#core/kernel/refusal.ts";
import type { S3Address } from "./s3-address.ts";

export type S3Options = {
  readonly onFailure: (error: unknown) => void;
  /** After how long without a sign of life a call is given up; milliseconds. */
  readonly patience?: number;
  /** How long to wait before a call is tried again, then twice that; milliseconds. */
  readonly pause?: number;
};

/** One try of a call: `signal` ends it when the store is silent for too long, `alive` says that it is not. */
type Try = { readonly client: S3Client; readonly signal: AbortSignal; readonly alive: () => void };

/** What calls the bucket, and calls again when it stumbles. */
export type S3Calls = {
  /**
   * The answer; undefined when the store says that there is no such object. `ourFault` says that a
   * try failed because of us: it is thrown as it is.
   */
  readonly call: <Answer>(
    work: (one: Try) => Promise<Answer>,
    ourFault?: () => unknown,
  ) => Promise<Answer | undefined>;
  /** A body on its way, given up when it stalls. */
  readonly receive: (body: AsyncIterable<Uint8Array> & { destroy(): unknown }) => AsyncGenerator<Uint8Array>;
  readonly close: () => void;
};

const timesToTry = 3;
const silent = { trace() {}, debug() {}, info() {}, warn() {}, error() {} };

/**
 * The client tries again by itself, but neither a content on its way nor a store that is silent:
 * every call is therefore tried here, and the client is told to try once.
 */
export function openS3Calls(address: S3Address, options: S3Options): S3Calls {
  const { onFailure, patience = 30_000, pause = 300 } = options;
  const client = new S3Client({
    endpoint: address.endpoint,
    region: address.region,
    credentials: { accessKeyId: address.key, secretAccessKey: address.secret },
    forcePathStyle: true,
    maxAttempts: 1,
    // Amazon's newer checksums are unknown elsewhere; the hash in the signature and the seal do better.
    requestChecksumCalculation: "WHEN_REQUIRED",
    responseChecksumValidation: "WHEN_REQUIRED",
    logger: silent,
  });
  const failure = (error: unknown) => {
    onFailure(error);
    return new StoreFailure(
      refuse(isRefused(error) ? "file.store-refused" : "file.store-unreachable"),
      error,
    );
  };
  return {
    async call(work, ourFault = () => undefined) {
      for (let tried = 1; ; tried += 1) {
        const watch = watchFor(patience);
        try {
          return await work({ client, signal: watch.signal, alive: watch.alive });
        } catch (error) {
          const fault = ourFault();
          if (fault !== undefined) throw fault;
          if (isAbsent(error)) return undefined;
          if (tried === timesToTry || isRefused(error)) throw failure(error);
        } finally {
          watch.end();
        }
        await sleep(pause * tried);
      }
    },
    async *receive(body) {
      const pieces = body[Symbol.asyncIterator]();
      try {
        for (;;) {
          const stalled = setTimeout(() => body.destroy(), patience);
          const { done, value } = await pieces.next().finally(() => clearTimeout(stalled));
          if (done) return;
          yield value;
        }
      } finally {
        body.destroy();
      }
    },
    close: () => client.destroy(),
  };
}

function watchFor(patience: number) {
  const control = new AbortController();
  const giveUp = () => control.abort(new Error(`no sign of life for ${patience} ms`));
  let timer = setTimeout(giveUp, patience);
  return {
    signal: control.signal,
    alive() {
      clearTimeout(timer);
      timer = setTimeout(giveUp, patience);
    },
    end: () => clearTimeout(timer),
  };
}

type Told = { readonly name?: unknown; readonly $metadata?: { readonly httpStatusCode?: number } };
const told = (error: unknown): Told => (typeof error === "object" && error !== null ? error : {});
const statusOf = (error: unknown) => told(error).$metadata?.httpStatusCode ?? 0;

/** A HEAD has no body to say what is absent: only an object is asked for that way. */
const isAbsent = (error: unknown) => statusOf(error) === 404 && told(error).name !== "NoSuchBucket";

/** Refusals that the next try may not meet: the client has then set its clock by the store's. */
const passing = new Set<unknown>(["RequestTimeTooSkewed", "RequestTimeout", "SlowDown"]);

/** The store answered, and no second try will make it answer otherwise: a wrong key, no such bucket. */
function isRefused(error: unknown): boolean {
  const status = statusOf(error);
  return status >= 300 && status < 500 && ![408, 409, 429].includes(status) && !passing.has(told(error).name);
}
