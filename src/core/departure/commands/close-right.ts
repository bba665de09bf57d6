import { z } from "zod";
import { nameOfAccess } from "#core/access/access.ts";
import { accessFact } from "#core/access/journal-line.ts";
import { type Closing, mostClosings } from "#core/departure/departure.ts";
import { exampleDeparture, exampleIds, exampleWhat } from "#core/departure/example.ts";
import { closeFields, DepartureShown, What } from "#core/departure/fields.ts";
import { endings } from "#core/departure/kinds.ts";
import { departureOf } from "#core/departure/never-leave-first.ts";
import { departureShown } from "#core/departure/show-departure.ts";
import { hasFile, isFull, lockLeaving, saveNewClosing, saveThingReopened } from "#core/departure/store.ts";
import { actorReference } from "#core/kernel/actor.ts";
import { Id } from "#core/kernel/ids.ts";
import { command } from "#core/kernel/operation.ts";
import { isRefusal, refuse } from "#core/kernel/refusal.ts";

const { statement, fileId, on } = closeFields;

/**
 * A member shows that one right or thing of ours is closed, or that there was none. Our last right, and one by which
 * the resource keeps an owner, are not closed before the client is shown to do without us.
 */
export const closeRight = command({
  name: "departure.close-right",
  summary:
    "Keeps what shows that one right or tied thing of yours on an access is closed, or that there was none.",
  permission: "departure.write",
  input: z.object({
    dossierId: Id,
    accessId: Id,
    what: What,
    as: z.enum(endings).default("closed").meta({ description: "absent: it turned out that there was none" }),
    statement,
    fileId: fileId.default(null),
    on: on.optional().meta({ description: "When it was seen; today when left out" }),
  }),
  output: z.object({ departure: DepartureShown }),
  refusals: [
    "dossier.not-found",
    "access.not-found",
    "agency.not-found",
    "departure.thing-not-found",
    "departure.thing-closed",
    "departure.client-not-autonomous",
    "departure.day-ahead",
    "departure.file-not-found",
    "departure.too-many-closings",
  ],
  example: {
    input: { ...exampleIds, what: exampleWhat, statement: "Réglages › Équipe : le compte n’y est plus." },
    output: { departure: exampleDeparture },
  },
  load: ({ dossierId, accessId }, work) => lockLeaving(work, dossierId, accessId),
  async perform(leaving, { dossierId, accessId, what, on = leaving.today, ...said }, work) {
    const { access, departure: before, today } = leaving;
    const thing = departureOf(leaving).open.find((one) => one.what === what);
    if (!thing) return refuse("departure.thing-not-found", { name: nameOfAccess(access) });
    if (isRefusal(thing.mayClose)) return thing.mayClose;
    if (on > today) return refuse("departure.day-ahead");
    if (!(await hasFile(work, dossierId, said.fileId))) return refuse("departure.file-not-found");
    if (await isFull(work, dossierId, accessId))
      return refuse("departure.too-many-closings", { most: mostClosings });
    const { name, level } = thing;
    const by = actorReference(work.actor);
    const closing: Closing = { id: work.newId(), what, name, level, ...said, on, by };
    const others = before.closings.filter((one) => one.what !== what);
    // The same right was closed at a lower level before: what is seen now takes its place.
    if (others.length < before.closings.length)
      await saveThingReopened(work, dossierId, accessId, what, said.statement);
    await saveNewClosing(work, dossierId, accessId, closing);
    const departure = { ...before, closings: [...others, closing] };
    const details = { key: what, what: name, ...said, on };
    return {
      result: { departure: departureShown({ ...leaving, departure }) },
      facts: [accessFact(dossierId, "departure.right-closed", access, details)],
    };
  },
});
