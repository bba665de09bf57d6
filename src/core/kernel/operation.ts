import type { Transaction } from "kysely";
import type { z } from "zod";
import type { Permission } from "#core/permissions.ts";
import type { Ports } from "#core/ports.ts";
import type { RefusalKey } from "#messages/keys.ts";
import type { Language } from "#messages/messages.ts";
import type { Database } from "#platform/db/schema.ts";
import type { Actor } from "./actor.ts";
import type { FactDraft, JobDraft, Json } from "./fact.ts";
import { isRefusal, type Refusal } from "./refusal.ts";

/** What long work goes through. */
export const workSteps = ["reading", "storing", "saving"] as const;

/**
 * How far a long piece of work is, told as it goes to whoever waits for it. It is only news: it
 * starts again when a transaction is tried again, and nothing depends on anybody hearing it.
 */
export type Report = (progress: {
  readonly step: (typeof workSteps)[number];
  readonly done: number;
  readonly total: number;
}) => void;

/** What a command or a query works with: one transaction, one actor, one moment. */
export type Work = {
  readonly tx: Transaction<Database>;
  readonly actor: Actor;
  readonly now: Temporal.Instant;
  /** A new UUIDv7. */
  readonly newId: () => string;
  readonly ports: Ports;
  readonly report: Report;
  /** The language of whoever asks: a refusal that names a thing names it in that one. */
  readonly language: Language;
};

/**
 * Reads what slow work must know before it starts, in a short transaction that changes nothing. What
 * it read may have changed by the time the command performs; holding the command's own transaction
 * open instead would keep its locks for as long as a large file takes.
 */
export type Look = <Seen>(see: (work: Work) => Promise<Seen>) => Promise<Seen>;

/** What a command answers: its result, what it leaves in the journal, what remains to be done. */
export type Outcome<Result> = {
  readonly result: Result;
  readonly facts: readonly FactDraft[];
  readonly jobs?: readonly JobDraft[];
  /** The agency whose journal records it, when the actor did not act for one yet. */
  readonly agencyId?: string;
};

/** `noun.verb`, the name at every door: `POST /api/noun.verb`, `passation noun.verb`. */
type OperationName = `${string}.${string}`;

/** `Given` is what a caller writes (defaults left out), `Input` what is made of it. */
type Described<Input, Result, Name extends OperationName, Given> = {
  readonly name: Name;
  /** One sentence in English for the API reference and the command line. */
  readonly summary: string;
  readonly permission: Permission;
  readonly input: z.ZodType<Input, Given>;
  readonly output: z.ZodType<Result>;
  /** Every refusal that it may answer besides those of the door (not signed in, not permitted…). */
  readonly refusals: readonly RefusalKey[];
  readonly example: { readonly input: { readonly [field: string]: Json }; readonly output: NoInfer<Result> };
};

/** One call under way: its input is parsed, its types are known, only time and place lack. */
export type Attempt<Result> = {
  readonly prepare: (
    ports: Ports,
    report: Report,
    look: Look,
    signal?: AbortSignal,
  ) => Promise<Refusal | undefined>;
  readonly perform: (work: Work) => Promise<Outcome<Result> | Refusal>;
  /** Takes back what `prepare` left outside: nothing came of it, for certain. */
  readonly discard: (ports: Ports) => Promise<void>;
};

/** A command or a query as `run` and the doors see it. */
export type Operation<
  Input = unknown,
  Result = unknown,
  Name extends OperationName = OperationName,
  Given = unknown,
> = Described<Input, Result, Name, Given> & {
  readonly kind: "command" | "query";
  /** A method, so that a list can hold operations of every input: only `run` calls it, with what `input` parsed. */
  attempt(input: Input): Attempt<Result>;
};

type CommandParts<Input, Prepared, Loaded, Result, Name extends OperationName, Given> = Described<
  Input,
  Result,
  Name,
  Given
> & {
  /** Slow or outside work, done before the transaction opens; given up by throwing once the signal says so. */
  readonly prepare: (
    input: Input,
    ports: Ports,
    report: Report,
    look: Look,
    signal?: AbortSignal,
  ) => Promise<Prepared | Refusal>;
  readonly load: (input: Input, work: Work) => Promise<Loaded | Refusal>;
  readonly perform: (
    loaded: Loaded,
    input: Input,
    work: Work,
    prepared: Prepared,
  ) => Promise<Outcome<Result> | Refusal> | Outcome<Result> | Refusal;
  /** Takes back what `prepare` left outside when the command was refused; never throws for the outside. */
  readonly discard?: (prepared: Prepared, ports: Ports) => Promise<void>;
};

/** One thing that can be done, of which a part is slow or outside: it changes state and leaves facts. */
export function preparedCommand<Input, Prepared, Loaded, Result, Name extends OperationName, Given>(
  parts: CommandParts<Input, Prepared, Loaded, Result, Name, Given>,
): Operation<Input, Result, Name, Given> {
  const { prepare, load, perform, discard, ...described } = parts;
  const attempt = (input: Input): Attempt<Result> => {
    let prepared: { readonly value: Prepared } | undefined;
    return {
      async prepare(ports, report, look, signal) {
        const answer = await prepare(input, ports, report, look, signal);
        if (isRefusal(answer)) return answer;
        prepared = { value: answer };
        return undefined;
      },
      async perform(work) {
        if (prepared === undefined) throw new Error(`${parts.name} was performed before it was prepared`);
        const loaded = await load(input, work);
        return isRefusal(loaded) ? loaded : perform(loaded, input, work, prepared.value);
      },
      async discard(ports) {
        if (prepared !== undefined) await discard?.(prepared.value, ports);
      },
    };
  };
  return { kind: "command", ...described, attempt };
}

/** One thing that can be done: it changes state and leaves facts. */
export function command<Input, Loaded, Result, Name extends OperationName, Given>(
  parts: Omit<CommandParts<Input, true, Loaded, Result, Name, Given>, "prepare">,
): Operation<Input, Result, Name, Given> {
  return preparedCommand({ ...parts, prepare: async () => true as const });
}

/** One thing that can be asked of the outside too, before the transaction: it changes nothing. */
export function preparedQuery<Input, Result, Name extends OperationName, Given>(
  parts: Described<Input, Result, Name, Given> & {
    readonly ask: (
      input: Input,
      ports: Ports,
      report: Report,
      look: Look,
      signal?: AbortSignal,
    ) => Promise<NoInfer<Result> | Refusal>;
  },
): Operation<Input, Result, Name, Given> {
  const { ask: prepare, ...described } = parts;
  const perform = (_: true, __: Input, ___: Work, result: Result) => ({ result, facts: [] });
  const load = async () => true as const;
  return { ...preparedCommand({ ...described, prepare, load, perform }), kind: "query" };
}

/** One thing that can be asked: it changes nothing. */
export function query<Input, Result, Name extends OperationName, Given>(
  parts: Described<Input, Result, Name, Given> & {
    readonly read: (input: Input, work: Work) => Promise<NoInfer<Result> | Refusal>;
  },
): Operation<Input, Result, Name, Given> {
  const { read, ...described } = parts;
  const attempt = (input: Input): Attempt<Result> => ({
    prepare: async () => undefined,
    discard: async () => undefined,
    async perform(work) {
      const result = await read(input, work);
      return isRefusal(result) ? result : { result, facts: [] };
    },
  });
  return { kind: "query", ...described, attempt };
}
