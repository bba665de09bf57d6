import { countTry, secondsToWait } from "#core/portal-tries.ts";
import type { World } from "#core/run.ts";

/**
 * Counts what opened nothing by the address that it came from, in the database, so that all processes count together.
 * A link that is known is never counted, so that an office behind one address enters as it likes.
 */
export const failedTries = (world: World) => ({
  /** How many seconds this address still has to wait; nothing when it may go on. */
  wait: (address: string): Promise<number | undefined> => secondsToWait(world, networkOf(address)),
  count: (address: string): Promise<void> => countTry(world, networkOf(address)),
});

/** Whoever has one address of IPv6 has all of its network of 64 bits. */
export function networkOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, "").toLowerCase();
  if (!plain.includes(":")) return plain;
  const [head = "", tail] = plain.split("::", 2);
  const left = head === "" ? [] : head.split(":");
  const right = tail === undefined || tail === "" ? [] : tail.split(":");
  const zeros = tail === undefined ? [] : Array.from({ length: 8 - left.length - right.length }, () => "0");
  return [...left, ...zeros, ...right]
    .slice(0, 4)
    .map((part) => part.replace(/^0+(?=.)/, ""))
    .join(":");
}
