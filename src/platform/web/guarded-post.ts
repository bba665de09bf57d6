import { lookup } from "node:dns";
import { request as plain } from "node:http";
import { request as secure } from "node:https";
import { isIP, type LookupFunction } from "node:net";
import { isClosed } from "./closed-addresses.ts";

/** An address that leads where nobody may call. */
export class ClosedAddress extends Error {}

const patienceMs = 15_000;

/**
 * Posts to an address that somebody gave, and gives the status of the answer. Where the name leads is checked at
 * the very moment of connecting, so that it cannot change in between; nothing is followed, nothing is read.
 */
export async function guardedPost(
  address: string,
  { headers, body }: { readonly headers: Readonly<Record<string, string>>; readonly body: string },
  options: { readonly allowLoopback: boolean; readonly signal?: AbortSignal | undefined },
): Promise<number> {
  const url = new URL(address);
  if (url.protocol !== "https:" && url.protocol !== "http:") throw new ClosedAddress(url.protocol);
  const host = url.hostname.replace(/^\[|\]$/g, "");
  if (isIP(host) !== 0 && isClosed(host, options)) throw new ClosedAddress(host);
  const ends = AbortSignal.timeout(patienceMs);
  const signal = options.signal ? AbortSignal.any([ends, options.signal]) : ends;
  const send = url.protocol === "https:" ? secure : plain;
  return new Promise((resolve, reject) => {
    const request = send(
      url,
      {
        method: "POST",
        agent: false,
        signal,
        lookup: guardedLookup(options),
        headers: { ...headers, "content-length": Buffer.byteLength(body) },
      },
      (answer) => {
        resolve(answer.statusCode ?? 0);
        answer.destroy();
      },
    );
    request.on("error", reject);
    request.end(body);
  });
}

/** Finds the addresses of a name, all of which may be called, or none is. */
function guardedLookup(options: { readonly allowLoopback: boolean }): LookupFunction {
  return (name, how, done) => {
    lookup(name, { ...how, all: true }, (error, found) => {
      if (error) return done(error, "");
      const [first] = found;
      if (!first || found.some(({ address }) => isClosed(address, options)))
        return done(new ClosedAddress(name), "");
      if (how.all) return done(null, found);
      done(null, first.address, first.family);
    });
  };
}
