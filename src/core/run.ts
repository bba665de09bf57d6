import type { Kysely } from "kysely";
import { z } from "zod";
import type { Actor } from "#core/kernel/actor.ts";
import { agencyOf } from "#core/kernel/actor.ts";
import type { JobDraft } from "#core/kernel/fact.ts";
import type { Operation, Outcome, Work } from "#core/kernel/operation.ts";
import { isRefusal, type Refusal, refuse } from "#core/kernel/refusal.ts";
import type { Language } from "#messages/messages.ts";
import type { Database } from "#platform/db/schema.ts";
import { actAs } from "./agency/store.ts";
import { appendFacts } from "./journal/store.ts";
import { holds } from "./permissions.ts";
import type { Ports } from "./ports.ts";

/** What `main` gives to the product: a database, a clock, ids, a queue and the outside help. */
export type World = {
  readonly db: Kysely<Database>;
  readonly clock: () => Temporal.Instant;
  readonly newId: () => string;
  readonly ports: Ports;
  /** Puts jobs in the queue with the very transaction that saves the state. */
  readonly enqueue: (tx: Work["tx"], agencyId: string, jobs: readonly JobDraft[]) => Promise<void>;
};

/** What a call comes back with: a result, or the reason why not. */
export type Answer<Result> =
  | { readonly ok: true; readonly result: Result }
  | { readonly ok: false; readonly refusal: Refusal };

const no = (refusal: Refusal) => ({ ok: false as const, refusal });
const timesToTry = 4;

/**
 * Runs one command or query for one actor: parse, permit, prepare, then load, perform and save
 * state, facts and jobs in ONE transaction. Answers a result or a refusal; throws only for faults.
 */
export async function run<Input, Result>(
  world: World,
  actor: Actor,
  operation: Operation<Input, Result>,
  input: unknown,
  language: Language = "fr",
): Promise<Answer<Result>> {
  if (!holds(actor, operation.permission)) {
    return no(refuse(actor.kind === "anonymous" ? "request.not-signed-in" : "request.not-permitted"));
  }
  if (isUnfit(input)) return no(refuse("request.unfit"));
  const parsed = operation.input.safeParse(input, { error: z.locales[language]().localeError });
  if (!parsed.success) return no(invalid(parsed.error));
  const attempt = operation.attempt(parsed.data);
  const unprepared = await attempt.prepare(world.ports);
  if (unprepared) return no(unprepared);

  for (let tried = 1; ; tried += 1) {
    try {
      return await inTransaction(world, actor, operation, attempt.perform);
    } catch (error) {
      const code = postgresCode(error);
      if (code === lockTimeout) return no(refuse("request.busy"));
      if (tried === timesToTry || !worthRetrying.has(code)) throw error;
    }
  }
}

async function inTransaction<Input, Result>(
  world: World,
  actor: Actor,
  operation: Operation<Input, Result>,
  perform: (work: Work) => Promise<Outcome<Result> | Refusal>,
): Promise<Answer<Result>> {
  const readOnly = operation.kind === "query";
  const begin = world.db.startTransaction().setAccessMode(readOnly ? "read only" : "read write");
  const tx = await begin.execute();
  try {
    await actAs(tx, agencyOf(actor), actor.kind === "user" ? actor.userId : undefined);
    const work: Work = { tx, actor, now: world.clock(), newId: world.newId, ports: world.ports };
    const outcome = await perform(work);
    if (isRefusal(outcome)) {
      await tx.rollback().execute();
      return no(outcome);
    }
    const agencyId = outcome.agencyId ?? agencyOf(actor);
    if (agencyId !== undefined) {
      await appendFacts(work, agencyId, operation.name, outcome.facts);
      await world.enqueue(tx, agencyId, outcome.jobs ?? []);
    }
    await tx.commit().execute();
    return { ok: true, result: outcome.result };
  } catch (error) {
    if (!tx.isCommitted && !tx.isRolledBack)
      await tx
        .rollback()
        .execute()
        .catch(() => undefined);
    throw error;
  }
}

const deepest = 64;

/** PostgreSQL keeps no text with the character U+0000, and no person nests lists sixty-four deep. */
function isUnfit(value: unknown, depth = 0): boolean {
  if (typeof value === "string") return value.includes("\0");
  if (typeof value !== "object" || value === null) return false;
  return depth === deepest || Object.values(value).some((inner) => isUnfit(inner, depth + 1));
}

function invalid(error: z.ZodError): Refusal {
  const fields = error.issues.map((issue) => ({ field: issue.path.join("."), problem: issue.message }));
  const first = fields[0];
  return {
    ...refuse("request.invalid", { field: first?.field ?? "", problem: first?.problem ?? "" }),
    fields,
  };
}

const lockTimeout = "55P03";
/** Serialization failure, deadlock: nothing was saved and the same call may well succeed. */
const worthRetrying = new Set(["40001", "40P01"]);

function postgresCode(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "";
}
