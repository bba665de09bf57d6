import { z } from "zod";
import { lockDossier } from "#core/dossier/store.ts";
import { Id } from "#core/kernel/ids.ts";
import { command } from "#core/kernel/operation.ts";
import { isRefusal, refuse } from "#core/kernel/refusal.ts";
import {
  blankMonitor,
  exampleDossierId,
  exampleIds,
  exampleMonitor,
  MonitorShown,
  monitorFields,
  monitorShown,
} from "#core/monitor/fields.ts";
import { monitorFact } from "#core/monitor/journal-line.ts";
import { editedMonitor, type Monitor, mostMonitors } from "#core/monitor/monitor.ts";
import {
  loadMonitors,
  loadPackAcceptance,
  lockMonitor,
  saveMonitor,
  saveNewMonitor,
} from "#core/monitor/store.ts";
import { loadToday } from "#core/plan/store.ts";

const One = z.object({ dossierId: Id, monitorId: Id });
const Answer = z.object({ monitor: MonitorShown });
const notFound = ["dossier.not-found", "monitor.not-found", "agency.not-found"] as const;
const { kind, name, ...others } = z.object(monitorFields).shape;

/** A member adds a tool or a script of ours to the register of a dossier. */
export const addMonitor = command({
  name: "monitor.add",
  summary: "Adds a tool or a script of yours that watches the project, with what it costs and who keeps it.",
  permission: "monitor.write",
  input: z.object({ dossierId: Id, kind, name, ...z.object(others).partial().shape }),
  output: Answer,
  refusals: ["dossier.not-found", "agency.not-found", "monitor.too-many"],
  example: {
    input: {
      dossierId: exampleDossierId,
      kind: "rank-tracking",
      name: "Suivi de 120 positions",
      owner: "Camille Roy",
      costCents: 4_900,
      toExport: "L’historique des positions, en tableur",
    },
    output: { monitor: exampleMonitor },
  },
  async load({ dossierId }, work) {
    const dossier = await lockDossier(work, dossierId);
    if (isRefusal(dossier)) return dossier;
    const day = await loadToday(work);
    if (isRefusal(day)) return day;
    const there = await loadMonitors(work, dossierId);
    if (there.length >= mostMonitors) return refuse("monitor.too-many", { most: mostMonitors });
    return { today: day.today, pack: await loadPackAcceptance(work, dossierId, day.timeZone) };
  },
  async perform({ today, pack }, { dossierId, kind, name, ...said }, work) {
    const blank = { id: work.newId(), kind, name, ...blankMonitor, exportedOn: null };
    const { after } = editedMonitor({ ...blank, status: { is: "active" } } satisfies Monitor, said);
    await saveNewMonitor(work, dossierId, after);
    const { costCents, currency } = after;
    return {
      result: { monitor: monitorShown(after, pack, today) },
      facts: [monitorFact(dossierId, "monitor.added", after, { what: kind, costCents, currency })],
    };
  },
});

/** A member corrects what is said of a monitor; what is left out stays, and what changes nothing leaves no fact. */
export const editMonitor = command({
  name: "monitor.edit",
  summary:
    "Changes what is said of a monitor; fields left out stay. Another `toExport` asks for the export again.",
  permission: "monitor.write",
  input: One.extend(z.object(monitorFields).partial().shape),
  output: Answer,
  refusals: notFound,
  example: { input: { ...exampleIds, costCents: 4_900 }, output: { monitor: exampleMonitor } },
  load: ({ dossierId, monitorId }, work) => lockMonitor(work, dossierId, monitorId),
  async perform({ before, pack, today }, { dossierId, monitorId: _, ...edit }, work) {
    const { after, fields } = editedMonitor(before, edit);
    const result = { monitor: monitorShown(after, pack, today) };
    if (fields.length === 0) return { result, facts: [] };
    await saveMonitor(work, dossierId, after);
    const values = Object.fromEntries(fields.map((field) => [field, after[field]]));
    return { result, facts: [monitorFact(dossierId, "monitor.edited", after, { fields, values })] };
  },
});

/** A member takes a monitor out of the register, where it stood by mistake; this deletes nothing elsewhere. */
export const removeMonitor = command({
  name: "monitor.remove",
  summary: "Takes a monitor out of the register, where it stood by mistake; monitor.restore brings it back.",
  permission: "monitor.write",
  input: One,
  output: Answer,
  refusals: notFound,
  example: { input: exampleIds, output: { monitor: exampleMonitor } },
  load: ({ dossierId, monitorId }, work) => lockMonitor(work, dossierId, monitorId),
  async perform({ before, pack, today }, { dossierId }, work) {
    await saveMonitor(work, dossierId, before, true);
    return {
      result: { monitor: monitorShown(before, pack, today) },
      facts: [monitorFact(dossierId, "monitor.removed", before)],
    };
  },
});

/** A member brings back a monitor that was taken out of the register, as it was. */
export const restoreMonitor = command({
  name: "monitor.restore",
  summary: "Brings back a monitor that was taken out of the register.",
  permission: "monitor.write",
  input: One,
  output: Answer,
  refusals: [...notFound, "monitor.too-many"],
  example: { input: exampleIds, output: { monitor: exampleMonitor } },
  load: ({ dossierId, monitorId }, work) => lockMonitor(work, dossierId, monitorId, "removed"),
  async perform({ before, pack, today }, { dossierId }, work) {
    const there = await loadMonitors(work, dossierId);
    if (there.length >= mostMonitors) return refuse("monitor.too-many", { most: mostMonitors });
    await saveMonitor(work, dossierId, before);
    return {
      result: { monitor: monitorShown(before, pack, today) },
      facts: [monitorFact(dossierId, "monitor.restored", before)],
    };
  },
});
