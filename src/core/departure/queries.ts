import { z } from "zod";
import { exampleDossierId } from "#core/access/example.ts";
import { loadAccesses } from "#core/access/store.ts";
import { loadDossier } from "#core/dossier/store.ts";
import { Day, Id } from "#core/kernel/ids.ts";
import { query } from "#core/kernel/operation.ts";
import { isRefusal } from "#core/kernel/refusal.ts";
import { loadToday } from "#core/plan/store.ts";
import { knownTools } from "#core/tool/store.ts";
import { loadAuthorisations, loadUses } from "./authorisation-store.ts";
import { blankDeparture } from "./departure.ts";
import { departureDay, endOf } from "./departure-day.ts";
import { exampleAuthorisation, exampleDeparture, exampleUse } from "./example.ts";
import { AuthorisationShown, CountsShown, DepartureShown, UseShown } from "./fields.ts";
import { countsOf, departureShown, worstFirst } from "./show-departure.ts";
import { loadDepartures } from "./store.ts";

/** Our departure from every access of a dossier, what wants somebody first, and what lets us use them meanwhile. */
export const listDepartures = query({
  name: "departure.list",
  summary:
    "Lists your departure from each access of a dossier, late ones first: what is still open, whether it may be called closed and why not; with authorisations and uses.",
  permission: "departure.read",
  input: z.object({ dossierId: Id }),
  output: z.object({
    endOn: Day.nullable(),
    dueOn: Day.nullable().meta({ description: "The day on which one leaves, where none is fixed" }),
    departures: z.array(DepartureShown),
    counts: CountsShown,
    authorisations: z.array(AuthorisationShown),
    uses: z.array(UseShown).meta({ description: "The newest five hundred at most" }),
  }),
  refusals: ["dossier.not-found", "agency.not-found"],
  example: {
    input: { dossierId: exampleDossierId },
    output: {
      endOn: "2026-12-14",
      dueOn: "2027-03-14",
      departures: [exampleDeparture],
      counts: {
        total: 1,
        late: 0,
        due: 1,
        asked: 0,
        planned: 0,
        closed: 0,
        notApplicable: 0,
        contradicted: 0,
      },
      authorisations: [exampleAuthorisation],
      uses: [exampleUse],
    },
  },
  async read({ dossierId }, work) {
    const dossier = await loadDossier(work, dossierId);
    if (isRefusal(dossier)) return dossier;
    const day = await loadToday(work);
    if (isRefusal(day)) return day;
    const endOn = endOf(dossier);
    const tools = new Map((await knownTools(work)).map(({ tool }) => [tool.key, tool]));
    const kept = await loadDepartures(work, dossierId);
    const departures = (await loadAccesses(work, dossierId)).map((access) =>
      departureShown({
        access,
        tool: tools.get(access.toolKey),
        departure: kept.get(access.id) ?? blankDeparture,
        endOn,
        today: day.today,
      }),
    );
    return {
      endOn,
      dueOn: departureDay(endOn, null),
      departures: worstFirst(departures),
      counts: countsOf(departures),
      authorisations: [...(await loadAuthorisations(work, dossierId))],
      uses: [...(await loadUses(work, dossierId))],
    };
  },
});
