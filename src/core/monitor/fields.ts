import { z } from "zod";
import { Day, Id } from "#core/kernel/ids.ts";
import { currencies } from "#core/transition/transition.ts";
import {
  deletionRefusals,
  type Monitor,
  monitorKinds,
  monitorStage,
  monitorStates,
  type PackAcceptance,
  refusalToDelete,
} from "./monitor.ts";

const Line = z.string().trim().min(1).max(200);
const Text = z.string().trim().min(1).max(2_000);

/** Why it is deactivated, or who has the pack. */
export const Reason = Text;
export const By = Line;

/** What one may say of a monitor. */
export const monitorFields = {
  kind: z.enum(monitorKinds),
  name: Line,
  watches: Text.nullable().meta({ description: "A site, a list of words, a file: what it looks at" }),
  owner: Line.nullable().meta({ description: "Who takes care of it" }),
  costCents: z
    .number()
    .int()
    .min(0)
    .max(100_000_000)
    .nullable()
    .meta({ description: "In cents a month; null while nobody said" }),
  currency: z.enum(currencies),
  toExport: Text.nullable().meta({
    description: "What is exported before it is deleted; null when nothing is",
  }),
  graceDays: z
    .number()
    .int()
    .min(0)
    .max(365)
    .meta({ description: "How many days it rests, deactivated, before it may be deleted" }),
};

/** What a monitor is when nothing else is said. */
export const blankMonitor = {
  watches: null,
  owner: null,
  costCents: null,
  currency: "EUR",
  toExport: null,
  graceDays: 30,
} as const;

/** A monitor as every door shows it. */
export const MonitorShown = z.object({
  id: Id,
  ...monitorFields,
  exportedOn: Day.nullable(),
  state: z.enum(monitorStates),
  deactivatedOn: Day.nullable(),
  reason: z.string().nullable().meta({ description: "Why it was deactivated" }),
  deletableFrom: Day.nullable().meta({ description: "When its grace is over; null while it is active" }),
  isInGrace: z.boolean(),
  deletedOn: Day.nullable(),
  packAcceptedOn: Day.nullable().meta({
    description: "Of a deleted one: since when the client had the pack",
  }),
  packAcceptedBy: z.string().nullable().meta({ description: "Who took the pack, or said that it was taken" }),
  mayDelete: z.boolean(),
  notYet: z
    .object({
      refused: z.enum(deletionRefusals),
      params: z.record(z.string(), z.union([z.string(), z.number()])),
    })
    .nullable()
    .meta({ description: "Why it cannot be deleted today" }),
});
export type MonitorShown = z.infer<typeof MonitorShown>;

/** That the client has the pack, as doors show it. */
export const PackShown = z.object({ on: Day, by: z.string() });

/** A monitor as doors show it on a day, with why it cannot be deleted. */
export function monitorShown(monitor: Monitor, pack: PackAcceptance | null, today: string): MonitorShown {
  const { status, ...said } = monitor;
  const stage = monitorStage(monitor, today);
  const refusal = refusalToDelete(monitor, pack, today);
  return {
    ...said,
    state: status.is,
    deactivatedOn: status.is === "active" ? null : status.is === "deleted" ? status.deactivatedOn : status.on,
    reason: status.is === "active" ? null : status.reason,
    deletableFrom: "from" in stage ? stage.from : null,
    isInGrace: stage.is === "in-grace",
    deletedOn: status.is === "deleted" ? status.on : null,
    packAcceptedOn: status.is === "deleted" ? status.pack.on : null,
    packAcceptedBy: status.is === "deleted" ? status.pack.by : null,
    mayDelete: refusal === undefined,
    notYet: refusal ? { refused: refusal.refused, params: { ...refusal.params } } : null,
  };
}

export const exampleDossierId = "01980000-0000-7000-8000-000000000010";

/** The monitor of the examples: it rests until its grace is over. */
export const exampleMonitor: MonitorShown = {
  id: "01980000-0000-7000-8000-000000000090",
  kind: "rank-tracking",
  name: "Suivi de 120 positions",
  watches: "aubin.example, 120 mots",
  owner: "Camille Roy",
  costCents: 4_900,
  currency: "EUR",
  toExport: "L’historique des positions, en tableur",
  graceDays: 30,
  exportedOn: "2026-12-10",
  state: "deactivated",
  deactivatedOn: "2026-12-14",
  reason: "Fin de la prestation",
  deletableFrom: "2027-01-13",
  isInGrace: true,
  deletedOn: null,
  packAcceptedOn: null,
  packAcceptedBy: null,
  mayDelete: false,
  notYet: {
    refused: "monitor.in-grace",
    params: { name: "Suivi de 120 positions", day: "2027-01-13" },
  },
};

export const exampleIds = { dossierId: exampleDossierId, monitorId: exampleMonitor.id };
