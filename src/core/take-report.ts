import { sql } from "kysely";
import { takeReport } from "./access/commands/take-report.ts";
import { hashToken } from "./agency/tokens.ts";
import { type Refusal, refuse } from "./kernel/refusal.ts";
import { run, type World } from "./run.ts";

export { mostReportBytes } from "./access/report-store.ts";

/** Takes what a service posted at an address of ours; an unknown secret and a closed address look the same. */
export async function receiveReport(
  world: World,
  asked: { readonly service: string; readonly secret: string; readonly body: string },
): Promise<{ readonly state: string } | Refusal> {
  type Row = { agencyId: string; dossierId: string; hookId: string; service: string };
  const { rows } = await sql<Row>`
    select agency_id as "agencyId", dossier_id as "dossierId", id as "hookId", service
    from access_hook_by_hash(${hashToken(asked.secret, world.ports.vault)})`.execute(world.db);
  const [found] = rows;
  if (!found || found.service !== asked.service) return refuse("access.hook-not-found");
  const { agencyId, dossierId, hookId, service } = found;
  const actor = { kind: "system", agencyId, because: service } as const;
  const answer = await run(world, actor, takeReport, { dossierId, hookId, body: asked.body });
  return answer.ok ? { state: answer.result.state } : answer.refusal;
}
