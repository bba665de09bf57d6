import { z } from "zod";
import { loadDossier } from "#core/dossier/store.ts";
import { Id } from "#core/kernel/ids.ts";
import { query } from "#core/kernel/operation.ts";
import { isRefusal } from "#core/kernel/refusal.ts";
import { loadToday } from "#core/plan/store.ts";
import { currencies } from "#core/transition/transition.ts";
import { exampleDossierId, exampleMonitor, MonitorShown, monitorShown, PackShown } from "./fields.ts";
import { inOrder, monthlyCosts } from "./monitor.ts";
import { loadMonitors, loadPackAcceptance } from "./store.ts";

/** The tools of ours that watch the project of a dossier, those that wait for somebody first, and what they cost. */
export const listMonitors = query({
  name: "monitor.list",
  summary:
    "Lists your tools and scripts that watch the project: where each stands, why it cannot be deleted yet, what a month costs and what is saved.",
  permission: "monitor.read",
  input: z.object({ dossierId: Id }),
  output: z.object({
    monitors: z.array(MonitorShown),
    costs: z
      .array(z.object({ currency: z.enum(currencies), runningCents: z.int(), savedCents: z.int() }))
      .meta({ description: "A month by currency: of what runs, and of what was deactivated or deleted" }),
    pack: PackShown.nullable().meta({ description: "Since when the client has the pack, and who took it" }),
  }),
  refusals: ["dossier.not-found", "agency.not-found"],
  example: {
    input: { dossierId: exampleDossierId },
    output: {
      monitors: [exampleMonitor],
      costs: [{ currency: "EUR", runningCents: 0, savedCents: 4_900 }],
      pack: { on: "2026-12-12", by: "Nora Benali" },
    },
  },
  async read({ dossierId }, work) {
    const dossier = await loadDossier(work, dossierId);
    if (isRefusal(dossier)) return dossier;
    const day = await loadToday(work);
    if (isRefusal(day)) return day;
    const pack = await loadPackAcceptance(work, dossierId, day.timeZone);
    const monitors = await loadMonitors(work, dossierId);
    return {
      monitors: inOrder(monitors, day.today).map((one) => monitorShown(one, pack, day.today)),
      costs: [...monthlyCosts(monitors)],
      pack,
    };
  },
});
