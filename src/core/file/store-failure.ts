import type { Refusal } from "#core/kernel/refusal.ts";

/** The store of files is in trouble, which is nobody's bug: the refusal says what a person can do. */
export class StoreFailure extends Error {
  readonly refusal: Refusal;

  constructor(refusal: Refusal, cause: unknown) {
    super(refusal.refused, { cause });
    this.refusal = refusal;
  }
}

/** The result, or the refusal when the store was in trouble; anything else thrown is a fault and goes on. */
export async function unlessStoreFails<Result>(work: () => Promise<Result>): Promise<Result | Refusal> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof StoreFailure) return error.refusal;
    throw error;
  }
}
