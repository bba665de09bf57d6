import type { Operations } from "#core/commands.ts";
import type { Language } from "#messages/messages.ts";
import type { Given, TakesFiles } from "./api.ts";

/** Who asks, said to the server. */
export const headersFor = (language: Language, agencyId: string | undefined) => ({
  "accept-language": language,
  ...(agencyId ? { "x-passation-agency": agencyId } : {}),
});

/** How one operation is asked for: the address, and what goes there. */
export const questionOf = <Name extends Exclude<keyof Operations, TakesFiles>>(
  headers: Readonly<Record<string, string>>,
  name: Name,
  given: Given<Name>,
) =>
  [
    `/api/${name}`,
    {
      method: "POST",
      headers: { ...headers, "content-type": "application/json" },
      body: JSON.stringify(given),
    },
  ] as const;

/**
 * Questions that were put before the scripts that draw their answers had come. Whoever then asks the
 * same gets the answer that is on its way; each once.
 */
const early = new Map<string, { readonly at: number; readonly answer: Promise<Response> }>();

/** How long an answer waits to be asked for, ms: later it would be an old one. */
const longest = 15_000;

type Request = { readonly body?: unknown; readonly headers?: unknown };

const keyOf = (address: string, { body, headers }: Request) => JSON.stringify([address, body, headers]);

/** Whether whoever asks has come: from then on an early question would be put twice. */
let earlyIsOver = false;
export const isEarlyOver = (): boolean => earlyIsOver;
export function endEarly(): void {
  earlyIsOver = true;
}

/** Asks now what will be asked soon, in the very same words. */
export function askEarly(address: string, request: RequestInit): Promise<Response> {
  const answer = fetch(address, request);
  early.set(keyOf(address, request), { at: performance.now(), answer });
  // Nobody may come to hear of it.
  answer.catch(() => undefined);
  return answer;
}

/** The answer to what was asked early, for the one who asks it now. */
export function takeEarly(address: string, request: RequestInit): Promise<Response> | undefined {
  if (early.size === 0) return undefined;
  const key = keyOf(address, request);
  const found = early.get(key);
  early.delete(key);
  return found && performance.now() - found.at < longest ? found.answer : undefined;
}
