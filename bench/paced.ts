import { setTimeout as sleep } from "node:timers/promises";

/**
 * Asks so many times a second, whether or not the answers before have come, as people do who know nothing of one
 * another. The time of each, ms, from the moment at which it was due: what waits behind others is counted.
 */
export async function paced(
  aSecond: number,
  seconds: number,
  ask: (turn: number) => Promise<void>,
): Promise<readonly number[]> {
  const took: number[] = [];
  const under: Promise<void>[] = [];
  const began = performance.now();
  for (let turn = 0; turn < aSecond * seconds; turn += 1) {
    const due = began + (turn * 1_000) / aSecond;
    const early = due - performance.now();
    if (early > 1) await sleep(early);
    under.push(ask(turn).then(() => void took.push(performance.now() - due)));
  }
  await Promise.all(under);
  return took.toSorted((one, other) => one - other);
}
