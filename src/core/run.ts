import type { Kysely } from "kysely";
import type { Actor } from "#core/kernel/actor.ts";
import { agencyOf } from "#core/kernel/actor.ts";
import type { JobDraft } from "#core/kernel/fact.ts";
import { parseInput } from "#core/kernel/input.ts";
import type { Look, Operation, Outcome, Report, Work } from "#core/kernel/operation.ts";
import { isRefusal, type Refusal, refuse } from "#core/kernel/refusal.ts";
import { refusalOfSecret } from "#core/kernel/secret-fields.ts";
import type { Language } from "#messages/messages.ts";
import type { Database } from "#platform/db/schema.ts";
import { actAs } from "./agency/store.ts";
import { appendFacts } from "./journal/store.ts";
import { holds, type Permission } from "./permissions.ts";
import { refusalIfClosed } from "./portal/store.ts";
import type { Ports } from "./ports.ts";
import { noteDeliveries } from "./webhook/store.ts";

/** What `main` gives to the product: a database, a clock, ids, a queue and the outside help. */
export type World = {
  readonly db: Kysely<Database>;
  readonly clock: () => Temporal.Instant;
  readonly newId: () => string;
  readonly ports: Ports;
  /**
   * Puts jobs in the queue with the very transaction that saves the state. It is the last thing
   * done in it: the queue is not the product's own, and may take another role to reach it.
   */
  readonly enqueue: (tx: Work["tx"], agencyId: string, jobs: readonly JobDraft[]) => Promise<void>;
};

/** What a call comes back with: a result, or the reason why not. */
export type Answer<Result> =
  | { readonly ok: true; readonly result: Result }
  | { readonly ok: false; readonly refusal: Refusal };

const no = (refusal: Refusal) => ({ ok: false as const, refusal });
const timesToTry = 4;

/**
 * Runs one command or query for one actor: permit, parse, look for secrets, prepare, then load, perform and save
 * state, facts and jobs in ONE transaction. Answers a result or a refusal; throws only for faults.
 * `report` hears how far long work is; `signal` ends slow work that nobody waits for any more.
 */
export async function run<Input, Result>(
  world: World,
  actor: Actor,
  operation: Operation<Input, Result>,
  input: unknown,
  language: Language = "fr",
  report: Report = () => undefined,
  signal?: AbortSignal,
): Promise<Answer<Result>> {
  if (!holds(actor, operation.permission)) return no(refusalToLetIn(actor));
  const parsed = parseInput(operation.input, input, language);
  if (isRefusal(parsed)) return no(parsed);
  if (!staysInside(actor, parsed.value)) return no(refuse("dossier.not-found"));
  // What the product itself says was let in before: what people write is looked at once, here.
  const secret =
    operation.kind === "command" && actor.kind !== "system"
      ? refusalOfSecret(operation.name, input, language)
      : undefined;
  if (secret) return no(secret);
  const attempt = operation.attempt(parsed.value);
  const tell = harmless(report);
  const unprepared = await attempt.prepare(world.ports, tell, looking(world, actor, tell, language), signal);
  if (unprepared) return no(unprepared);

  for (let tried = 1; ; tried += 1) {
    try {
      const answer = await inTransaction(world, actor, operation, attempt.perform, tell, language);
      if (!answer.ok) await attempt.discard(world.ports);
      return answer;
    } catch (error) {
      const code = postgresCode(error);
      if (code === lockTimeout) {
        await attempt.discard(world.ports);
        return no(refuse("request.busy"));
      }
      if (tried === timesToTry || !worthRetrying.has(code)) throw error;
    }
  }
}

/** Whether a contact asks for nothing beyond its own dossier: any other looks like one that is not there. */
function staysInside(actor: Actor, input: unknown): boolean {
  if (actor.kind !== "contact" || typeof input !== "object" || input === null) return true;
  return !("dossierId" in input) || input.dossierId === actor.dossierId;
}

/** Once a portal was closed, a contact is told so and may do nothing but what is about itself. */
async function refusalToStay(work: Work, { permission }: { readonly permission: Permission }) {
  if (work.actor.kind !== "contact" || permission === "portal.self") return undefined;
  return refusalIfClosed(work, work.actor.dossierId);
}

function refusalToLetIn(actor: Actor): Refusal {
  if (actor.kind === "anonymous") return refuse("request.not-signed-in");
  return refuse(actor.kind === "user" ? "request.no-agency" : "request.not-permitted");
}

function looking(world: World, actor: Actor, report: Report, language: Language): Look {
  return async (see) => {
    const tx = await begin(world.db, "query").execute();
    try {
      return await see(await workIn(tx, world, actor, report, language));
    } finally {
      await tx.rollback().execute();
    }
  };
}

async function workIn(
  tx: Work["tx"],
  world: World,
  actor: Actor,
  report: Report,
  language: Language,
): Promise<Work> {
  await actAs(tx, agencyOf(actor), actor.kind === "user" ? actor.userId : undefined);
  const { newId, ports } = world;
  return { tx, actor, now: world.clock(), newId, ports, report, language };
}

async function inTransaction<Input, Result>(
  world: World,
  actor: Actor,
  operation: Operation<Input, Result>,
  perform: (work: Work) => Promise<Outcome<Result> | Refusal>,
  report: Report,
  language: Language,
): Promise<Answer<Result>> {
  const tx = await begin(world.db, operation.kind).execute();
  try {
    const work = await workIn(tx, world, actor, report, language);
    const outcome = (await refusalToStay(work, operation)) ?? (await perform(work));
    if (isRefusal(outcome)) {
      await tx.rollback().execute();
      return no(outcome);
    }
    const agencyId = outcome.agencyId ?? agencyOf(actor);
    if (agencyId !== undefined) {
      const hasWebhooks = await appendFacts(work, agencyId, operation.name, outcome.facts);
      const told = hasWebhooks ? await noteDeliveries(work, agencyId, outcome.facts) : [];
      await world.enqueue(tx, agencyId, [...(outcome.jobs ?? []), ...told]);
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

/** A query sees one moment, however many statements it takes; a command sees what its locks waited for. */
function begin(db: World["db"], kind: Operation["kind"]) {
  const start = db.startTransaction();
  return kind === "query"
    ? start.setAccessMode("read only").setIsolationLevel("repeatable read")
    : start.setAccessMode("read write").setIsolationLevel("read committed");
}

/** A listener that fails, a closed window for one, must not undo the work that it listens to. */
function harmless(report: Report): Report {
  let listening = true;
  return (progress) => {
    if (!listening) return;
    try {
      report(progress);
    } catch {
      listening = false;
    }
  };
}

const lockTimeout = "55P03";
/** Serialization failure, deadlock: nothing was saved and the same call may well succeed. */
const worthRetrying = new Set(["40001", "40P01"]);

function postgresCode(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "";
}
