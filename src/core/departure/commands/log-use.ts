import { z } from "zod";
import { nameOfAccess } from "#core/access/access.ts";
import { accessFact } from "#core/access/journal-line.ts";
import { mayUse, mostUses, type Use } from "#core/departure/authorisation.ts";
import { loadAuthorisations, loadUses, saveNewUse } from "#core/departure/authorisation-store.ts";
import { exampleIds, exampleUse } from "#core/departure/example.ts";
import { Text, UseShown } from "#core/departure/fields.ts";
import { lockLeaving } from "#core/departure/store.ts";
import { actorReference } from "#core/kernel/actor.ts";
import { Day, Id } from "#core/kernel/ids.ts";
import { command } from "#core/kernel/operation.ts";
import { refuse } from "#core/kernel/refusal.ts";

/**
 * A member notes that an access of the client’s was used, and why. After the end that is refused unless a written
 * authorisation on file covers the day; until then it needs none.
 */
export const logUse = command({
  name: "departure.log-use",
  summary:
    "Notes a use of an access of the client’s; after the end, refused unless an authorisation on file covers the day.",
  permission: "departure.write",
  input: z.object({
    dossierId: Id,
    accessId: Id,
    why: Text,
    on: Day.optional().meta({ description: "Today when left out" }),
  }),
  output: z.object({ use: UseShown }),
  refusals: [
    "dossier.not-found",
    "access.not-found",
    "agency.not-found",
    "departure.day-ahead",
    "departure.no-authorisation",
    "departure.too-many-uses",
  ],
  example: { input: { ...exampleIds, why: exampleUse.why }, output: { use: exampleUse } },
  load: ({ dossierId, accessId }, work) => lockLeaving(work, dossierId, accessId),
  async perform({ access, endOn, today }, { dossierId, accessId, why, on = today }, work) {
    if (on > today) return refuse("departure.day-ahead");
    const authorisations = await loadAuthorisations(work, dossierId);
    const allowed = mayUse(authorisations, accessId, on, endOn);
    const name = nameOfAccess(access);
    if (!allowed.may) return refuse("departure.no-authorisation", { name });
    if ((await loadUses(work, dossierId)).length >= mostUses)
      return refuse("departure.too-many-uses", { most: mostUses });
    const authorisationId = allowed.by?.id ?? null;
    const by = actorReference(work.actor);
    const use: Use = { id: work.newId(), accessId, on, why, by, authorisationId };
    await saveNewUse(work, dossierId, use);
    const details = { reason: why, on, authorisationId };
    return {
      result: { use: { ...use, name } },
      facts: [accessFact(dossierId, "departure.used", access, details)],
    };
  },
});
