import { isRefusal, type Refusal } from "#core/kernel/refusal.ts";

/** Carries a refusal out of a place that can only give its result or throw: an entry's bytes, a stream. */
export class Refused extends Error {
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(refusal.refused);
    this.refusal = refusal;
  }
}

/** The result, or the refusal that was carried; anything else thrown is a fault and goes on. */
export async function orRefusal<Result>(work: () => Promise<Result | Refusal>): Promise<Result | Refusal> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Refused) return error.refusal;
    throw error;
  }
}

/** The result, thrown as a refusal when it is one. */
export function unlessRefused<Result>(result: Result | Refusal): Result {
  if (isRefusal(result)) throw new Refused(result);
  return result;
}
