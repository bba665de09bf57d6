import type { Transaction } from "kysely";
import type { z } from "zod";
import type { Permission } from "#core/permissions.ts";
import type { Ports } from "#core/ports.ts";
import type { RefusalKey } from "#messages/keys.ts";
import type { Database } from "#platform/db/schema.ts";
import type { Actor } from "./actor.ts";
import type { FactDraft, JobDraft, Json } from "./fact.ts";
import { isRefusal, type Refusal } from "./refusal.ts";

/** What a command or a query works with: one transaction, one actor, one moment. */
export type Work = {
  readonly tx: Transaction<Database>;
  readonly actor: Actor;
  readonly now: Temporal.Instant;
  /** A new UUIDv7. */
  readonly newId: () => string;
  readonly ports: Ports;
};

/** What a command answers: its result, what it leaves in the journal, what remains to be done. */
export type Outcome<Result> = {
  readonly result: Result;
  readonly facts: readonly FactDraft[];
  readonly jobs?: readonly JobDraft[];
  /** The agency whose journal records it, when the actor did not act for one yet. */
  readonly agencyId?: string;
};

type Described<Input, Result> = {
  /** `noun.verb`, the name at every door: `POST /api/noun.verb`, `passation noun.verb`. */
  readonly name: `${string}.${string}`;
  /** One sentence in English for the API reference and the command line. */
  readonly summary: string;
  readonly permission: Permission;
  readonly input: z.ZodType<Input>;
  readonly output: z.ZodType<Result>;
  /** Every refusal that it may answer besides those of the door (not signed in, not permitted…). */
  readonly refusals: readonly RefusalKey[];
  readonly example: { readonly input: { readonly [field: string]: Json }; readonly output: Result };
};

/** One call under way: its input is parsed, its types are known, only time and place lack. */
export type Attempt<Result> = {
  readonly prepare: (ports: Ports) => Promise<Refusal | undefined>;
  readonly perform: (work: Work) => Promise<Outcome<Result> | Refusal>;
};

/** A command or a query as `run` and the doors see it. */
export type Operation<Input = unknown, Result = unknown> = Described<Input, Result> & {
  readonly kind: "command" | "query";
  /** A method, so that a list can hold operations of every input: only `run` calls it, with what `input` parsed. */
  attempt(input: Input): Attempt<Result>;
};

type CommandParts<Input, Prepared, Loaded, Result> = Described<Input, Result> & {
  /** Slow or outside work that needs no database, done before the transaction opens. */
  readonly prepare: (input: Input, ports: Ports) => Promise<Prepared | Refusal>;
  readonly load: (input: Input, work: Work) => Promise<Loaded | Refusal>;
  readonly perform: (
    loaded: Loaded,
    input: Input,
    work: Work,
    prepared: Prepared,
  ) => Promise<Outcome<Result> | Refusal> | Outcome<Result> | Refusal;
};

/** One thing that can be done, of which a part is slow or outside: it changes state and leaves facts. */
export function preparedCommand<Input, Prepared, Loaded, Result>(
  parts: CommandParts<Input, Prepared, Loaded, Result>,
): Operation<Input, Result> {
  const { prepare, load, perform, ...described } = parts;
  const attempt = (input: Input): Attempt<Result> => {
    let prepared: { readonly value: Prepared } | undefined;
    return {
      async prepare(ports) {
        const answer = await prepare(input, ports);
        if (isRefusal(answer)) return answer;
        prepared = { value: answer };
        return undefined;
      },
      async perform(work) {
        if (prepared === undefined) throw new Error(`${parts.name} was performed before it was prepared`);
        const loaded = await load(input, work);
        return isRefusal(loaded) ? loaded : perform(loaded, input, work, prepared.value);
      },
    };
  };
  return { kind: "command", ...described, attempt };
}

/** One thing that can be done: it changes state and leaves facts. */
export function command<Input, Loaded, Result>(
  parts: Omit<CommandParts<Input, true, Loaded, Result>, "prepare">,
): Operation<Input, Result> {
  return preparedCommand({ ...parts, prepare: async () => true as const });
}

/** One thing that can be asked: it changes nothing. */
export function query<Input, Result>(
  parts: Described<Input, Result> & {
    readonly read: (input: Input, work: Work) => Promise<Result | Refusal>;
  },
): Operation<Input, Result> {
  const { read, ...described } = parts;
  const attempt = (input: Input): Attempt<Result> => ({
    prepare: async () => undefined,
    async perform(work) {
      const result = await read(input, work);
      return isRefusal(result) ? result : { result, facts: [] };
    },
  });
  return { kind: "query", ...described, attempt };
}
