/** How many links or codes that open nothing one address may try … */
const most = 30;
/** … within so many seconds. */
const within = 300;
/** Addresses that are remembered at once; the one whose last failure is the oldest makes room. */
const mostAddresses = 10_000;

/**
 * Counts what opened nothing by the address that it came from. A link that is known is never counted, so that an
 * office behind one address enters as it likes. In memory: a start begins anew, and nothing of an address is kept.
 */
export function failedTries() {
  const tries = new Map<string, readonly number[]>();
  const recent = (from: string, now: number) => (tries.get(from) ?? []).filter((at) => at > now - within);
  return {
    /** How many seconds this address still has to wait; nothing when it may go on. */
    wait(address: string, now: number): number | undefined {
      const [first, ...others] = recent(networkOf(address), now);
      return first !== undefined && others.length + 1 >= most ? Math.ceil(first + within - now) : undefined;
    },
    count(address: string, now: number): void {
      const from = networkOf(address);
      const failed = [...recent(from, now), now].slice(-most);
      tries.delete(from);
      tries.set(from, failed);
      for (const oldest of tries.keys()) {
        if (tries.size <= mostAddresses) break;
        tries.delete(oldest);
      }
    },
  };
}

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
