import { z } from "zod";
import { nameOfAccess } from "#core/access/access.ts";
import { accessFact } from "#core/access/journal-line.ts";
import { exampleDeparture, exampleIds } from "#core/departure/example.ts";
import { DepartureShown, planFields, Text } from "#core/departure/fields.ts";
import { departureOf } from "#core/departure/never-leave-first.ts";
import { departureShown } from "#core/departure/show-departure.ts";
import { lockLeaving, saveDeparture } from "#core/departure/store.ts";
import { Id } from "#core/kernel/ids.ts";
import { command } from "#core/kernel/operation.ts";
import { isRefusal, refuse } from "#core/kernel/refusal.ts";
import { isSameData } from "#core/kernel/same-data.ts";

const notFound = ["dossier.not-found", "access.not-found", "agency.not-found"] as const;
const { dueOn, method, reason } = planFields;

/**
 * A member fixes the day of a departure, or how it is done. A reason is wanted where it is not applicable, which
 * is refused while a right of ours is open; a program is to be able to remove us where it is by a program. What was closed is not planned again before it is opened again.
 */
export const planDeparture = command({
  name: "departure.plan",
  summary:
    "Fixes the day or the method of your departure from an access; fields left out stay, null follows the rule again.",
  permission: "departure.write",
  input: z.object({
    dossierId: Id,
    accessId: Id,
    dueOn: dueOn.optional(),
    method: method.optional(),
    reason: reason.optional(),
  }),
  output: z.object({ departure: DepartureShown }),
  refusals: [
    ...notFound,
    "departure.already-closed",
    "departure.not-automatic",
    "departure.rights-open",
    "departure.reason-wanted",
  ],
  example: {
    input: { ...exampleIds, dueOn: "2027-03-14", reason: "Article 9 du contrat." },
    output: { departure: exampleDeparture },
  },
  load: ({ dossierId, accessId }, work) => lockLeaving(work, dossierId, accessId),
  async perform(leaving, { dossierId, accessId, ...edit }, work) {
    const { access, tool, departure: before } = leaving;
    const name = nameOfAccess(access);
    const { state, mayBeNotApplicable } = departureOf(leaving);
    if (state === "closed") return refuse("departure.already-closed", { name });
    if (edit.method === "not-applicable" && isRefusal(mayBeNotApplicable)) return mayBeNotApplicable;
    if (edit.method === "automatic" && tool?.api.removes !== true)
      return refuse("departure.not-automatic", { name: tool?.name ?? access.toolName });
    const method = edit.method === undefined ? before.method : edit.method;
    // A reason goes with what it was given for: that there is nothing to leave, or the day.
    const [isAside, wasAside] = [method, before.method].map((one) => one === "not-applicable");
    const isGone = isAside !== wasAside || (!isAside && edit.dueOn === null);
    const kept = isGone ? null : before.reason;
    const reason = edit.reason === undefined ? kept : edit.reason;
    if (method === "not-applicable" && reason === null) return refuse("departure.reason-wanted");
    const dueOn = edit.dueOn === undefined ? before.dueOn : edit.dueOn;
    const departure = { ...before, dueOn, method, reason };
    const result = { departure: departureShown({ ...leaving, departure }) };
    if (isSameData(departure, before)) return { result, facts: [] };
    await saveDeparture(work, dossierId, accessId, departure);
    const details = { dueOn, method, reason };
    return { result, facts: [accessFact(dossierId, "departure.planned", access, details)] };
  },
});

/** A member notes that the client, or a colleague, was asked to remove us; it may be asked again, the day stays. */
export const askDeparture = command({
  name: "departure.ask",
  summary: "Notes that the client, or a colleague, was asked today to remove you from an access.",
  permission: "departure.write",
  input: z.object({ dossierId: Id, accessId: Id, note: Text.optional() }),
  output: z.object({ departure: DepartureShown }),
  refusals: [...notFound, "departure.already-closed", "departure.nothing-to-leave"],
  example: {
    input: { ...exampleIds, note: "Demandé à Nora Benali." },
    output: { departure: exampleDeparture },
  },
  load: ({ dossierId, accessId }, work) => lockLeaving(work, dossierId, accessId),
  async perform(leaving, { dossierId, accessId, note }, work) {
    const { access, departure: before, today } = leaving;
    const { state } = departureOf(leaving);
    const name = nameOfAccess(access);
    if (state === "closed") return refuse("departure.already-closed", { name });
    if (state === "not-applicable") return refuse("departure.nothing-to-leave", { name });
    const asked = {
      firstOn: before.asked?.firstOn ?? today,
      lastOn: today,
      times: (before.asked?.times ?? 0) + 1,
      note: note ?? before.asked?.note ?? null,
    };
    const departure = { ...before, asked };
    await saveDeparture(work, dossierId, accessId, departure);
    const details = { times: asked.times, note: note ?? null };
    return {
      result: { departure: departureShown({ ...leaving, departure }) },
      facts: [accessFact(dossierId, "departure.asked", access, details)],
    };
  },
});
