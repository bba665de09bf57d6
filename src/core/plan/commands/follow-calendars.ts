import { z } from "zod";
import { ownAgency } from "#core/kernel/actor.ts";
import { Id, pageCursor } from "#core/kernel/ids.ts";
import { command } from "#core/kernel/operation.ts";

/** So many plans are asked for at once. */
const atOnce = 500;

/** The plans of all open dossiers are asked to follow the calendar of the agency, each by a job of its own. */
export const followCalendars = command({
  name: "plan.follow-calendars",
  summary: "Asks for the plans of all open dossiers to follow the calendar of the agency.",
  permission: "plan.follow-calendar",
  input: z.object({ after: pageCursor(Id) }),
  output: z.object({ plans: z.number().int().meta({ description: "How many were asked for; 500 at once" }) }),
  refusals: [],
  example: { input: {}, output: { plans: 7 } },
  load: ({ after }, { tx, actor }) =>
    tx
      .selectFrom("dossier as d")
      .innerJoin("plan as p", (on) =>
        on.onRef("p.agency_id", "=", "d.agency_id").onRef("p.dossier_id", "=", "d.id"),
      )
      .select("d.id")
      .where("d.agency_id", "=", ownAgency(actor))
      .where("d.state", "=", "open")
      .where("p.removed_at", "is", null)
      .$if(after !== undefined, (all) => all.where("d.id", ">", after?.[0] ?? ""))
      .orderBy("d.id")
      .limit(atOnce)
      .execute(),
  async perform(dossiers, _, { actor }) {
    const last = dossiers.length === atOnce ? dossiers.at(-1) : undefined;
    const after = last && JSON.stringify([last.id]);
    const each = dossiers.map(({ id: dossierId }) => ({
      name: "plan.follow-calendar",
      data: { dossierId },
      singletonKey: `plan.follow-calendar:${dossierId}`,
    }));
    const further = {
      name: "plan.follow-calendars",
      singletonKey: `plan.follow-calendars:${ownAgency(actor)}:${after}`,
    };
    return {
      result: { plans: dossiers.length },
      facts: [],
      jobs: after === undefined ? each : [...each, { ...further, data: { after } }],
    };
  },
});
