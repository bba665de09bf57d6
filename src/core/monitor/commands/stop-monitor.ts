import { z } from "zod";
import { Day, Id } from "#core/kernel/ids.ts";
import { command } from "#core/kernel/operation.ts";
import { refuse } from "#core/kernel/refusal.ts";
import { By, exampleIds, exampleMonitor, MonitorShown, monitorShown, Reason } from "#core/monitor/fields.ts";
import { monitorFact } from "#core/monitor/journal-line.ts";
import { type Monitor, type PackAcceptance, refusalToDelete } from "#core/monitor/monitor.ts";
import { lockMonitor, saveMonitor } from "#core/monitor/store.ts";

const One = z.object({ dossierId: Id, monitorId: Id });
const Answer = z.object({ monitor: MonitorShown });
const notFound = ["dossier.not-found", "monitor.not-found", "agency.not-found"] as const;
const Today = Day.optional().meta({ description: "The day; today when left out" });

/** A member says that a monitor was switched off: its grace begins, and it can be switched on again. */
export const deactivateMonitor = command({
  name: "monitor.deactivate",
  summary: "Says that a monitor was switched off, on which day and why: its grace begins.",
  permission: "monitor.write",
  input: One.extend({ on: Today, reason: Reason.nullable().default(null) }),
  output: Answer,
  refusals: [...notFound, "monitor.not-active", "monitor.day-ahead"],
  example: {
    input: { ...exampleIds, on: "2026-12-14", reason: "Fin de la prestation" },
    output: { monitor: exampleMonitor },
  },
  load: ({ dossierId, monitorId }, work) => lockMonitor(work, dossierId, monitorId),
  async perform({ before, pack, today }, { dossierId, on = today, reason }, work) {
    const { name, status } = before;
    if (status.is !== "active") return refuse("monitor.not-active", { name });
    if (on > today) return refuse("monitor.day-ahead", { name });
    const after: Monitor = { ...before, status: { is: "deactivated", on, reason } };
    await saveMonitor(work, dossierId, after);
    return {
      result: { monitor: monitorShown(after, pack, today) },
      facts: [monitorFact(dossierId, "monitor.deactivated", after, { on, reason })],
    };
  },
});

/** A member says that a monitor that was deactivated runs again. */
export const activateMonitor = command({
  name: "monitor.activate",
  summary: "Says that a deactivated monitor runs again; one that was deleted does not come back.",
  permission: "monitor.write",
  input: One,
  output: Answer,
  refusals: [...notFound, "monitor.already-active", "monitor.deleted"],
  example: { input: exampleIds, output: { monitor: exampleMonitor } },
  load: ({ dossierId, monitorId }, work) => lockMonitor(work, dossierId, monitorId),
  async perform({ before, pack, today }, { dossierId }, work) {
    const { name, status } = before;
    if (status.is === "active") return refuse("monitor.already-active", { name });
    if (status.is === "deleted") return refuse("monitor.deleted", { name });
    const after: Monitor = { ...before, status: { is: "active" } };
    await saveMonitor(work, dossierId, after);
    return {
      result: { monitor: monitorShown(after, pack, today) },
      facts: [monitorFact(dossierId, "monitor.activated", after)],
    };
  },
});

/** A member says that what must be exported of a monitor was exported, and when; null takes that back. */
export const exportMonitor = command({
  name: "monitor.export",
  summary: "Says what was exported of a monitor before it goes, and on which day; null takes that back.",
  permission: "monitor.write",
  input: One.extend({
    what: Reason.optional().meta({ description: "What was exported; as it was written when left out" }),
    on: Day.nullable().optional().meta({ description: "The day; today when left out, null for not yet" }),
  }),
  output: Answer,
  refusals: [...notFound, "monitor.deleted", "monitor.day-ahead", "monitor.export-of-what"],
  example: { input: { ...exampleIds, on: "2026-12-10" }, output: { monitor: exampleMonitor } },
  load: ({ dossierId, monitorId }, work) => lockMonitor(work, dossierId, monitorId),
  async perform({ before, pack, today }, { dossierId, what, on = today }, work) {
    const { name, status } = before;
    if (status.is === "deleted") return refuse("monitor.deleted", { name });
    if (on !== null && on > today) return refuse("monitor.day-ahead", { name });
    const toExport = what ?? before.toExport;
    if (toExport === null) return refuse("monitor.export-of-what", { name });
    const after: Monitor = { ...before, toExport, exportedOn: on };
    const result = { monitor: monitorShown(after, pack, today) };
    if (toExport === before.toExport && on === before.exportedOn) return { result, facts: [] };
    await saveMonitor(work, dossierId, after);
    const kind = on === null ? "monitor.export-taken-back" : "monitor.exported";
    return { result, facts: [monitorFact(dossierId, kind, after, { what: toExport, on })] };
  },
});

/**
 * A member says that a monitor was deleted: once its grace is over, what must be exported was, and the client has the
 * pack. That a contact took it in the portal is known; a pack that came another way wants its day and who has it.
 */
export const deleteMonitor = command({
  name: "monitor.delete",
  summary:
    "Says that a monitor was deleted for good. Refused before its grace is over, its export done, and the pack taken: by a contact in the portal, or as `packAcceptedOn` and `packAcceptedBy` say.",
  permission: "monitor.write",
  input: One.extend({
    packAcceptedOn: Day.optional().meta({
      description: "Since when the client has the pack, unless a contact took it in the portal",
    }),
    packAcceptedBy: By.optional().meta({ description: "Who has it" }),
  }),
  output: Answer,
  refusals: [
    ...notFound,
    "monitor.deleted",
    "monitor.still-active",
    "monitor.in-grace",
    "monitor.not-exported",
    "monitor.pack-not-accepted",
    "monitor.day-ahead",
  ],
  example: {
    input: { ...exampleIds, packAcceptedOn: "2026-12-12", packAcceptedBy: "Nora Benali" },
    output: {
      monitor: {
        ...exampleMonitor,
        state: "deleted",
        deletableFrom: null,
        isInGrace: false,
        deletedOn: "2027-01-15",
        packAcceptedOn: "2026-12-12",
        packAcceptedBy: "Nora Benali",
        notYet: { refused: "monitor.deleted", params: { name: exampleMonitor.name } },
      },
    },
  },
  load: ({ dossierId, monitorId }, work) => lockMonitor(work, dossierId, monitorId),
  async perform({ before, pack: known, today }, { dossierId, packAcceptedOn, packAcceptedBy }, work) {
    const { name, status } = before;
    const said: PackAcceptance | null =
      packAcceptedOn === undefined || packAcceptedBy === undefined
        ? null
        : { on: packAcceptedOn, by: packAcceptedBy };
    const pack = known ?? said;
    const refusal = refusalToDelete(before, pack, today);
    if (refusal) return refusal;
    if (status.is !== "deactivated" || pack === null) throw new Error("a deletion was allowed too early");
    if (pack.on > today) return refuse("monitor.day-ahead", { name });
    const { on: deactivatedOn, reason } = status;
    const after: Monitor = {
      ...before,
      status: { is: "deleted", on: today, deactivatedOn, reason, pack },
    };
    await saveMonitor(work, dossierId, after);
    const details = { packAcceptedOn: pack.on, packAcceptedBy: pack.by, exported: before.toExport };
    return {
      result: { monitor: monitorShown(after, pack, today) },
      facts: [monitorFact(dossierId, "monitor.deleted", after, details)],
    };
  },
});
