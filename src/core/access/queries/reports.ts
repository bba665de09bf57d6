import { z } from "zod";
import { loadDossier } from "#core/dossier/store.ts";
import { Id } from "#core/kernel/ids.ts";
import { query } from "#core/kernel/operation.ts";
import { isRefusal } from "#core/kernel/refusal.ts";
import { WarningShown } from "#core/tracking/import-result.ts";
import { exampleDossierId, exampleHookId } from "../example.ts";
import { hooksOf, reportsOf, services } from "../report-store.ts";

const Count = z.int().min(0);

/** The addresses at which accesses of a dossier are reported, and the newest reports. */
export const listHooks = query({
  name: "access.list-hooks",
  summary:
    "Lists the addresses at which accesses of a dossier are reported, and what became of the newest reports.",
  permission: "access.read",
  input: z.object({ dossierId: Id }),
  output: z.object({
    hooks: z.array(
      z.object({
        id: Id,
        service: z.enum(services),
        madeAt: z.iso.datetime(),
        revokedAt: z.iso.datetime().nullable(),
      }),
    ),
    reports: z
      .array(
        z.object({
          id: Id,
          hookId: Id,
          receivedAt: z.iso.datetime(),
          state: z.enum(["taken", "partly", "kept"]),
          remarks: z.array(WarningShown).readonly(),
          ...{ added: Count, changed: Count, same: Count },
          times: z.int().meta({ description: "How often the very same report came" }),
          lastAt: z.iso.datetime(),
        }),
      )
      .meta({ description: "The newest fifty" }),
  }),
  refusals: ["dossier.not-found"],
  example: {
    input: { dossierId: exampleDossierId },
    output: {
      hooks: [{ id: exampleHookId, service: "leadsie", madeAt: "2026-11-02T09:00:00Z", revokedAt: null }],
      reports: [
        {
          ...{ id: "01980000-0000-7000-8000-0000000000c2", hookId: exampleHookId, state: "partly" },
          remarks: [
            {
              key: "warning.report-tool-unknown",
              file: "Leadsie",
              row: 2,
              params: { item: "Wix Site · Aubin" },
            },
          ],
          ...{ receivedAt: "2026-11-03T10:00:00Z", added: 2, changed: 0, same: 0 },
          ...{ times: 1, lastAt: "2026-11-03T10:00:00Z" },
        },
      ],
    },
  },
  async read({ dossierId }, work) {
    const dossier = await loadDossier(work, dossierId);
    if (isRefusal(dossier)) return dossier;
    const hooks = await hooksOf(work, dossierId).limit(50).execute();
    const reports = await reportsOf(work, dossierId).limit(50).execute();
    return { hooks, reports: reports.map(({ remarks, ...one }) => ({ ...one, remarks: [...remarks] })) };
  },
});
