import { sql } from "kysely";
import { z } from "zod";
import { nameOfAccess } from "#core/access/access.ts";
import { exampleAccess, exampleDossierId } from "#core/access/example.ts";
import { ownAgency } from "#core/kernel/actor.ts";
import { dayIn } from "#core/kernel/calendar.ts";
import { Day, Id } from "#core/kernel/ids.ts";
import { query, type Work } from "#core/kernel/operation.ts";
import { isRefusal } from "#core/kernel/refusal.ts";
import { loadToday } from "#core/plan/store.ts";
import { rightLevels } from "#core/tool/kinds.ts";
import { blankDeparture, type Closing } from "../departure.ts";
import { exampleDeparture } from "../example.ts";
import { type Leaver, leaversOf } from "../leavers.ts";
import { thingsOf } from "../things.ts";

/** How many accesses with people of ours are looked at: some hundred dossiers. */
const mostLooked = 20_000;
/** How many people are told of, each with so many places. */
const mostTold = { people: 200, places: 50 } as const;

/** Who left the agency and is still on a tool of a client, over all dossiers. */
export const listLeavers = query({
  name: "departure.list-leavers",
  summary:
    "Lists people named on tools of clients without being a member of the agency: who left, or never was one, with each access whose right nothing shows closed.",
  permission: "departure.read",
  input: z.object({}),
  output: z.object({
    people: z.array(
      z.object({
        name: z.string(),
        leftAt: z.iso.datetime().nullable().meta({ description: "null: nobody of this name was a member" }),
        leftOn: Day.nullable().meta({ description: "The same as the day that it was where the agency is" }),
        count: z.int().meta({ description: "How many accesses, with those that are not listed" }),
        places: z.array(
          z.object({
            dossierId: Id,
            dossier: z.string(),
            accessId: Id,
            access: z.string(),
            level: z.enum(rightLevels),
          }),
        ),
      }),
    ),
    cut: z.literal(true).optional().meta({ description: "There are more than are listed" }),
  }),
  refusals: ["agency.not-found"],
  example: {
    input: {},
    output: {
      people: [
        {
          name: "Lou Martin",
          ...{ leftAt: "2026-10-02T22:30:00Z", leftOn: "2026-10-03" },
          count: 1,
          places: [
            {
              ...{ dossierId: exampleDossierId, dossier: "Boulangerie Aubin", accessId: exampleAccess.id },
              ...{ access: exampleDeparture.name, level: "editor" },
            },
          ],
        },
      ],
    },
  },
  async read(_, work) {
    const day = await loadToday(work);
    if (isRefusal(day)) return day;
    const { people, isCut } = await seeLeavers(work);
    return {
      people: people.slice(0, mostTold.people).map(({ memberId: _, places, ...person }) => ({
        ...person,
        leftOn: person.leftAt === null ? null : dayIn(day.timeZone, Temporal.Instant.from(person.leftAt)),
        count: places.length,
        places: places.slice(0, mostTold.places),
      })),
      ...(isCut || people.length > mostTold.people ? { cut: true as const } : {}),
    };
  },
});

/** Everybody who left, or never was a member, with each of their places. */
export async function seeLeavers(
  work: Work,
): Promise<{ readonly people: readonly Leaver[]; readonly isCut: boolean }> {
  const { rights, isCut } = await openRights(work);
  const members = await work.tx
    .selectFrom("member")
    .select(["id as memberId", "name", "email", "removed_at as removedAt"])
    .where("agency_id", "=", ownAgency(work.actor))
    .execute();
  return { people: leaversOf(rights, members), isCut };
}

/** The rights of people of ours on tools of clients that nothing shows closed. */
async function openRights({ tx, actor }: Work) {
  const agencyId = ownAgency(actor);
  const accesses = await tx
    .selectFrom("access as a")
    .innerJoin("dossier as d", (join) =>
      join.onRef("d.agency_id", "=", "a.agency_id").onRef("d.id", "=", "a.dossier_id"),
    )
    .select([
      "a.dossier_id as dossierId",
      "a.id as accessId",
      "a.tool_name as toolName",
      "a.resource",
      "a.ours",
    ])
    .select("d.name as dossier")
    .where("a.agency_id", "=", agencyId)
    .where("a.removed_at", "is", null)
    // In a dossier of a supplier those people are the supplier's.
    .where("d.direction", "=", "client")
    .where(sql<boolean>`a.ours @> '[{"form": "person"}]'`)
    .orderBy("a.dossier_id")
    .orderBy("a.id")
    .limit(mostLooked + 1)
    .execute();
  const closings = await tx
    .selectFrom("departure_closing")
    .select(["dossier_id", "access_id", "id", "what", "name", "level", "ended_as as as", "statement"])
    .select(["file_id as fileId", "closed_on as on", "closed_by as by"])
    .where("agency_id", "=", agencyId)
    .where("reopened_at", "is", null)
    .where("what", "like", "person/%")
    .execute();
  const closed = Map.groupBy(closings, ({ dossier_id, access_id }) => `${dossier_id} ${access_id}`);
  const rights = accesses.slice(0, mostLooked).flatMap(({ ours, toolName, resource, ...place }) => {
    const kept = (closed.get(`${place.dossierId} ${place.accessId}`) ?? []).map(
      ({ dossier_id: _, access_id: __, ...one }): Closing => one,
    );
    const access = nameOfAccess({ toolName, resource });
    return thingsOf({ ours }, undefined, { ...blankDeparture, closings: kept }).flatMap((thing) =>
      thing.kind === "person" && thing.closing === null && thing.level !== null
        ? [{ ...place, access, name: thing.name.fr, level: thing.level }]
        : [],
    );
  });
  return { rights, isCut: accesses.length > mostLooked };
}
