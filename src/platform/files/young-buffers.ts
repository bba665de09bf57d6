import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/**
 * Bytes that may pass before the buffers that carried them are collected. V8 waits for some 64 MB of
 * dead buffers by itself: a file of 200 MB took 115 MB of memory, and takes 15 when the young ones
 * are collected in time, which costs a millisecond each.
 */
const mostDead = 4_194_304;

let passed = 0;
let collectYoung: ((options: { readonly type: "minor" }) => void) | undefined;

/** Counts bytes that passed in buffers of their own, and has those collected that nobody holds any more. */
export function passedInBuffers(bytes: number): void {
  passed += bytes;
  if (passed < mostDead) return;
  passed = 0;
  collectYoung ??= youngCollector();
  collectYoung({ type: "minor" });
}

/** Node gives the collector only to who asks for it by a flag; a context made after that has it. */
function youngCollector(): (options: { readonly type: "minor" }) => void {
  setFlagsFromString("--expose-gc");
  return runInNewContext("gc");
}
