import { z } from "zod";
import { exampleDossierId, exampleHookId } from "#core/access/example.ts";
import { hooksOf, mostHooks, saveHookRevoked, saveNewHook, services } from "#core/access/report-store.ts";
import { lockDossier } from "#core/dossier/store.ts";
import { Id } from "#core/kernel/ids.ts";
import { command } from "#core/kernel/operation.ts";
import { isRefusal, refuse } from "#core/kernel/refusal.ts";

/** A member opens an address at which a service reports which accesses of a dossier it obtained for the agency. */
export const openHook = command({
  name: "access.open-hook",
  summary:
    "Opens an address at which Leadsie reports the accesses of a dossier that it obtained for you. The answer holds it once, only its hash is kept.",
  permission: "webhook.manage",
  input: z.object({ dossierId: Id, service: z.enum(services).default("leadsie") }),
  output: z.object({
    hookId: Id,
    path: z.string().meta({ description: "To be put behind the address of this server" }),
  }),
  refusals: ["dossier.not-found", "access.too-many-hooks"],
  example: {
    input: { dossierId: exampleDossierId },
    output: { hookId: exampleHookId, path: "/hooks/leadsie/passation_report_q5RkYv0…" },
  },
  async load({ dossierId }, work) {
    const dossier = await lockDossier(work, dossierId);
    if (isRefusal(dossier)) return dossier;
    const open = await hooksOf(work, dossierId).where("revoked_at", "is", null).execute();
    return open.length < mostHooks ? dossier : refuse("access.too-many-hooks", { most: mostHooks });
  },
  async perform({ id: dossierId }, { service }, work) {
    const { id: hookId, token } = await saveNewHook(work, dossierId, service);
    const subject = `access-hook:${hookId}`;
    return {
      result: { hookId, path: `/hooks/${service}/${token}` },
      facts: [{ dossierId, kind: "access.hook-opened", subject, details: { name: "Leadsie" } }],
    };
  },
});

/** A member closes such an address: what is posted there from the next time on is refused. */
export const revokeHook = command({
  name: "access.revoke-hook",
  summary: "Closes an address at which accesses are reported; what came by it stays.",
  permission: "webhook.manage",
  input: z.object({ dossierId: Id, hookId: Id }),
  output: z.object({ hookId: Id }),
  refusals: ["dossier.not-found", "access.hook-not-found"],
  example: {
    input: { dossierId: exampleDossierId, hookId: exampleHookId },
    output: { hookId: exampleHookId },
  },
  load: ({ dossierId }, work) => lockDossier(work, dossierId),
  async perform({ id: dossierId }, { hookId }, work) {
    if (!(await saveHookRevoked(work, dossierId, hookId))) return refuse("access.hook-not-found");
    const subject = `access-hook:${hookId}`;
    return {
      result: { hookId },
      facts: [{ dossierId, kind: "access.hook-revoked", subject, details: { name: "Leadsie" } }],
    };
  },
});
