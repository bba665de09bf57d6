import { setTimeout as sleep } from "node:timers/promises";

/**
 * Asks so many times a second, whether or not the answers before have come, as people do who know nothing of one
 * another. The usual time and a slow one (p50, p99), ms, each from the moment at which it was due: what waits behind
 * others is counted.
 */
export async function paced(
  aSecond: number,
  seconds: number,
  ask: (turn: number) => Promise<void>,
): Promise<{ readonly usual: number; readonly slow: number }> {
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
  took.sort((one, other) => one - other);
  const at = (part: number) => took[Math.floor(took.length * part)] ?? 0;
  return { usual: at(0.5), slow: at(0.99) };
}
