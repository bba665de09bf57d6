import type { z } from "zod";
import type { Actor } from "./actor.ts";
import type { Operation, Report } from "./operation.ts";
import type { Refusal } from "./refusal.ts";

/** What a job may do: ask outside without a transaction, and record through a command. */
export type JobWork = {
  /** Every agency of this server, for work that is due to each. */
  readonly agencies: () => Promise<readonly { readonly agencyId: string }[]>;
  readonly runAs: <Input, Result>(
    actor: Actor,
    operation: Operation<Input, Result>,
    input: unknown,
    report?: Report,
    signal?: AbortSignal,
  ) => Promise<
    { readonly ok: true; readonly result: Result } | { readonly ok: false; readonly refusal: Refusal }
  >;
  /** Says that the work must end now: the process stops, or the queue has given it up. It is done again later. */
  readonly signal?: AbortSignal;
};

/** Slow or networked work that the worker does after a commit; done twice, it changes nothing more. */
export type Job = {
  readonly name: `${string}.${string}`;
  /** When it comes back by itself, as a cron expression in UTC. */
  readonly every?: string;
  /** How many of them a worker does side by side; one, unless each may wait long for somebody else. */
  readonly atOnce?: number;
  readonly perform: (data: unknown, work: JobWork) => Promise<void>;
};

/** A job whose data is checked before it starts. */
export function job<Data>(parts: {
  readonly name: Job["name"];
  readonly data: z.ZodType<Data>;
  readonly every?: string;
  readonly atOnce?: number;
  readonly perform: (data: Data, work: JobWork) => Promise<void>;
}): Job {
  const { data: shape, perform, ...rest } = parts;
  return { ...rest, perform: async (data, work) => perform(shape.parse(data), work) };
}
