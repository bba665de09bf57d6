import { z } from "zod";
import { mostAccesses } from "#core/access/access.ts";
import { exampleDossierId, exampleHookId } from "#core/access/example.ts";
import { changesOf } from "#core/access/inventory-changes.ts";
import { leadsieReport } from "#core/access/leadsie.ts";
import {
  hooksOf,
  mostReportBytes,
  mostReports,
  reportsOf,
  saveNewReport,
  saveRepeated,
} from "#core/access/report-store.ts";
import { keepChanges, loadAccesses } from "#core/access/store.ts";
import { loadAgency } from "#core/agency/store.ts";
import { lockDossier } from "#core/dossier/store.ts";
import { ownAgency } from "#core/kernel/actor.ts";
import type { FactDraft } from "#core/kernel/fact.ts";
import { Id } from "#core/kernel/ids.ts";
import { command } from "#core/kernel/operation.ts";
import { isRefusal, refuse } from "#core/kernel/refusal.ts";
import { withoutSecrets } from "#core/kernel/secrets.ts";
import { knownTools } from "#core/tool/store.ts";

/**
 * The door hands over what a service posted at one of our addresses. It tells what the service obtained for us: rights
 * of ours are added and corrected as an inventory does it, and nothing of the client is shown by it. The very same
 * report again changes nothing; one that is not understood is kept as it came, and told.
 */
export const takeReport = command({
  name: "access.take-report",
  summary: "Keeps what a service reported of the accesses that it obtained for you; the door does it.",
  permission: "access.take-report",
  input: z.object({ dossierId: Id, hookId: Id, body: z.string().max(mostReportBytes) }),
  output: z.object({
    state: z.enum(["taken", "partly", "kept", "repeated"]),
    added: z.int(),
    changed: z.int(),
    same: z.int(),
  }),
  refusals: [
    "dossier.not-found",
    "agency.not-found",
    "access.hook-not-found",
    "access.too-many",
    "access.too-many-reports",
  ],
  example: {
    input: {
      dossierId: exampleDossierId,
      hookId: exampleHookId,
      body: '{"status":"SUCCESS","connectionAssets":[]}',
    },
    output: { state: "taken", added: 2, changed: 1, same: 0 },
  },
  async load({ dossierId, hookId }, work) {
    const dossier = await lockDossier(work, dossierId);
    if (isRefusal(dossier)) return dossier;
    const [hook] = await hooksOf(work, dossierId)
      .where("id", "=", hookId)
      .where("revoked_at", "is", null)
      .execute();
    return hook ?? refuse("access.hook-not-found");
  },
  async perform(_, { dossierId, hookId, body }, work) {
    const sha256 = work.ports.vault.sha256(body);
    if (await saveRepeated(work, { dossierId, hookId, sha256 }))
      return { result: { state: "repeated", added: 0, changed: 0, same: 0 }, facts: [] };
    const kept = await reportsOf(work, dossierId).where("hook_id", "=", hookId).limit(mostReports).execute();
    if (kept.length >= mostReports) return refuse("access.too-many-reports", { most: mostReports });
    const agency = await loadAgency(work.tx, ownAgency(work.actor));
    if (isRefusal(agency)) return agency;
    const tools = (await knownTools(work)).map(({ tool }) => tool);
    // What is posted may hold a password in a message of somebody's: neither the report nor an access keeps one.
    const clean = withoutSecrets(body);
    const { rows, remarks, state } = leadsieReport(clean, { tools, agency: agency.name });
    const before = await loadAccesses(work, dossierId);
    const changes = changesOf(rows, before);
    const added = changes.filter(({ is }) => is === "new").length;
    if (added > 0 && before.length + added > mostAccesses)
      return refuse("access.too-many", { most: mostAccesses });
    const { facts, ...counts } = await keepChanges(work, dossierId, changes);
    const id = work.newId();
    await saveNewReport(work, dossierId, { id, hookId, sha256, body: clean, state, remarks, ...counts });
    const reported: FactDraft = {
      ...{ dossierId, kind: "access.reported", subject: `access-report:${id}` },
      details: { name: "Leadsie", state, ...counts, remarks: remarks.length, sha256 },
    };
    return { result: { state, ...counts }, facts: [...facts, reported] };
  },
});
