import { z } from "zod";
import { exampleDossierId } from "#core/access/example.ts";
import { rightForms } from "#core/access/kinds.ts";
import { loadDossier } from "#core/dossier/store.ts";
import { Day, Id } from "#core/kernel/ids.ts";
import { query } from "#core/kernel/operation.ts";
import { isRefusal } from "#core/kernel/refusal.ts";
import { tiedKinds } from "#core/tool/kinds.ts";
import { mayCertify } from "../certificate.ts";
import { departureDay } from "../departure-day.ts";
import { exampleDeparture } from "../example.ts";
import { DepartureShown, May, ThingShown } from "../fields.ts";
import { sweepCounts, sweepOf } from "../sweep.ts";
import { seeDepartures } from "./see-departures.ts";

const Both = z.object({ fr: z.string(), en: z.string() });
const Count = z.int().min(0);

const Line = z.object({
  accessId: Id,
  access: z.string().meta({ description: "The tool and its resource" }),
  is: z.enum(["right", "tied", "departure"]).meta({ description: "departure: leaving the access itself" }),
  what: z.string().nullable().meta({ description: "As departure.close-right takes it" }),
  kind: z.enum([...rightForms, ...tiedKinds]).nullable(),
  name: Both.nullable(),
  level: ThingShown.shape.level,
  closed: ThingShown.shape.closed,
  reopened: z.boolean().meta({ description: "Open although the departure had been called closed" }),
  mayClose: May,
});

const { accessId, name, tool, state, dueOn, mayClose } = exampleDeparture;

/** All tools of a dossier looked through at once: what of ours is still open, and what showed the rest closed. */
export const readSweep = query({
  name: "departure.sweep",
  summary:
    "Lists all that is still yours on every tool of a dossier, line by line: people, service and agency accounts, shared mailboxes, tokens, automations, bills; what was opened again first, with what showed the others closed.",
  permission: "departure.read",
  input: z.object({ dossierId: Id }),
  output: z.object({
    endOn: Day.nullable(),
    dueOn: Day.nullable().meta({ description: "The day on which one leaves, where none is fixed" }),
    counts: z.object({ total: Count, closed: Count, reopened: Count }),
    mayCertify: May.meta({ description: "Whether the certificate may be drawn, or why not" }),
    lines: z.array(Line),
    tools: z.array(
      DepartureShown.pick({ accessId: true, name: true, tool: true, state: true, dueOn: true }).extend({
        steps: z.array(Both).meta({ description: "How one leaves the tool, in its own words" }),
      }),
    ),
  }),
  refusals: ["dossier.not-found", "agency.not-found"],
  example: {
    input: { dossierId: exampleDossierId },
    output: {
      endOn: "2026-12-14",
      dueOn: "2027-03-14",
      counts: { total: 3, closed: 1, reopened: 0 },
      mayCertify: { refused: "departure.not-all-closed", params: { count: 1, names: name } },
      lines: [
        ...exampleDeparture.open
          .map((one) => ({ accessId, access: name, ...one, reopened: false }))
          .reverse(),
        {
          ...{ accessId, access: name, is: "departure" as const, what: null, kind: null, name: null },
          ...{ level: null, closed: null, reopened: false, mayClose },
        },
      ],
      tools: [
        {
          ...{ accessId, name, tool, state, dueOn },
          steps: [{ fr: "Réglages › Équipe › Retirer.", en: "Settings › Team › Remove." }],
        },
      ],
    },
  },
  async read({ dossierId }, work) {
    const dossier = await loadDossier(work, dossierId);
    if (isRefusal(dossier)) return dossier;
    const seen = await seeDepartures(work, dossier);
    if (isRefusal(seen)) return seen;
    const { departures, endOn, tools } = seen;
    const lines = sweepOf(departures);
    return {
      endOn,
      dueOn: departureDay(endOn, null),
      counts: sweepCounts(lines),
      mayCertify: mayCertify(departures),
      lines: [...lines],
      tools: departures.map((one) => ({
        ...{ accessId: one.accessId, name: one.name, tool: one.tool, state: one.state, dueOn: one.dueOn },
        steps: tools.get(one.tool.key)?.departure.steps ?? [],
      })),
    };
  },
});
