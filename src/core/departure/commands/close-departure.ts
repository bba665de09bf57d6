import { z } from "zod";
import { nameOfAccess } from "#core/access/access.ts";
import { accessFact } from "#core/access/journal-line.ts";
import { exampleDeparture, exampleIds } from "#core/departure/example.ts";
import { closeFields, DepartureShown, Text, What } from "#core/departure/fields.ts";
import { departureOf } from "#core/departure/never-leave-first.ts";
import { departureShown } from "#core/departure/show-departure.ts";
import { hasFile, lockLeaving, saveDeparture, saveThingReopened } from "#core/departure/store.ts";
import { actorReference } from "#core/kernel/actor.ts";
import { Id } from "#core/kernel/ids.ts";
import { command } from "#core/kernel/operation.ts";
import { isRefusal, refuse } from "#core/kernel/refusal.ts";

const notFound = ["dossier.not-found", "access.not-found", "agency.not-found"] as const;
const { statement, fileId, on } = closeFields;

/**
 * A member says that we left an access. Never first: refused while the client’s own right is not shown, while
 * something of ours is still open, and for a day before its last use.
 */
export const closeDeparture = command({
  name: "departure.close",
  summary:
    "Says that you left an access, with what shows it; refused while the client cannot do without you there.",
  permission: "departure.write",
  input: z.object({
    dossierId: Id,
    accessId: Id,
    statement,
    fileId: fileId.default(null),
    on: on.optional().meta({ description: "When it was seen; today when left out" }),
  }),
  output: z.object({ departure: DepartureShown }),
  refusals: [
    ...notFound,
    "departure.nothing-to-leave",
    "departure.already-closed",
    "departure.client-not-autonomous",
    "departure.still-open",
    "departure.day-ahead",
    "departure.used-since",
    "departure.file-not-found",
  ],
  example: {
    input: { ...exampleIds, statement: "Réglages › Équipe : plus personne de l’agence." },
    output: { departure: exampleDeparture },
  },
  load: ({ dossierId, accessId }, work) => lockLeaving(work, dossierId, accessId),
  async perform(leaving, { dossierId, accessId, statement, fileId, on = leaving.today }, work) {
    const { access, departure: before, today } = leaving;
    const { mayClose } = departureOf(leaving);
    if (isRefusal(mayClose)) return mayClose;
    if (on > today) return refuse("departure.day-ahead");
    if (before.usedOn !== null && before.usedOn > on)
      return refuse("departure.used-since", { name: nameOfAccess(access) });
    if (!(await hasFile(work, dossierId, fileId))) return refuse("departure.file-not-found");
    const closed = { on, by: actorReference(work.actor), statement, fileId };
    const departure = { ...before, closed };
    await saveDeparture(work, dossierId, accessId, departure);
    return {
      result: { departure: departureShown({ ...leaving, departure }) },
      facts: [accessFact(dossierId, "departure.closed", access, { statement, fileId, on })],
    };
  },
});

/**
 * A member opens a departure again because something of ours turned out to be there, or one right or thing of it, and
 * says why. A departure is not closed while one of its things is open.
 */
export const reopenDeparture = command({
  name: "departure.reopen",
  summary:
    "Opens your departure from an access again with the reason, or one right or tied thing that was closed.",
  permission: "departure.write",
  input: z.object({ dossierId: Id, accessId: Id, what: What.optional(), reason: Text }),
  output: z.object({ departure: DepartureShown }),
  refusals: [...notFound, "departure.not-closed"],
  example: {
    input: { ...exampleIds, reason: "Un export a encore tourné le 15." },
    output: { departure: exampleDeparture },
  },
  load: ({ dossierId, accessId }, work) => lockLeaving(work, dossierId, accessId),
  async perform(leaving, { dossierId, accessId, what, reason }, work) {
    const { access, departure: before, today } = leaving;
    const thing = before.closings.find((one) => one.what === what);
    if (what === undefined ? before.closed === null : !thing)
      return refuse("departure.not-closed", { name: nameOfAccess(access) });
    const reopened = { on: today, by: actorReference(work.actor), reason };
    const departure = {
      ...before,
      ...(before.closed ? { closed: null, reopened } : {}),
      closings: before.closings.filter((one) => one !== thing),
    };
    if (thing) await saveThingReopened(work, dossierId, accessId, thing.what, reason);
    if (before.closed) await saveDeparture(work, dossierId, accessId, departure);
    const facts = [
      ...(thing
        ? [
            accessFact(dossierId, "departure.right-reopened", access, {
              key: thing.what,
              what: thing.name,
              reason,
            }),
          ]
        : []),
      ...(before.closed ? [accessFact(dossierId, "departure.reopened", access, { reason })] : []),
    ];
    return { result: { departure: departureShown({ ...leaving, departure }) }, facts };
  },
});
