import { z } from "zod";
import { actAs, loadAgency } from "#core/agency/store.ts";
import { hashToken } from "#core/agency/tokens.ts";
import { Day, Id, Instant } from "#core/kernel/ids.ts";
import { query } from "#core/kernel/operation.ts";
import { isRefusal } from "#core/kernel/refusal.ts";
import { mostFeeds } from "./calendar.ts";
import { eventsOfMember, feedsOf, findFeed, languageOfFeed, sharedEvents } from "./store.ts";

/** A member's own open addresses; where they lead is nowhere kept. */
export const listFeeds = query({
  name: "calendar.list-feeds",
  summary:
    "Lists your open calendar addresses; the addresses themselves were shown once, when they were opened.",
  permission: "calendar.keep",
  input: z.object({}),
  output: z.object({
    feeds: z.array(
      z.object({
        feedId: Id,
        dossierId: Id.nullable(),
        dossier: z.string().nullable().meta({ description: "How the agency calls it" }),
        openedAt: Instant,
      }),
    ),
  }),
  refusals: [],
  example: {
    input: {},
    output: {
      feeds: [
        {
          feedId: "01980000-0000-7000-8000-0000000000b1",
          dossierId: null,
          dossier: null,
          openedAt: "2026-11-02T09:00:00Z",
        },
      ],
    },
  },
  async read(_, work) {
    if (work.actor.kind !== "member") return { feeds: [] };
    return { feeds: await feedsOf(work, work.actor.memberId).limit(mostFeeds).execute() };
  },
});

/** What a calendar reads at an address: whoever has the secret, signed in or not. */
export const readFeed = query({
  name: "calendar.read-feed",
  summary:
    "Reads what a calendar address shows: whole days and the times of meetings, under the same ids each time.",
  permission: "calendar.read",
  input: z.object({ secret: z.string().min(1).max(200) }),
  output: z.object({
    language: z.enum(["fr", "en"]),
    agencyName: z.string(),
    events: z.array(
      z.object({
        uid: z.string(),
        kind: z.enum(["step", "end", "departure", "obligation", "meeting"]),
        day: Day,
        title: z.string().nullable(),
        dossier: z.string().nullable(),
        changedAt: Instant.meta({ description: "When what it says was last revised" }),
        meeting: z
          .object({
            begins: Instant,
            ends: Instant,
            sequence: z.number().int(),
            isCancelled: z.boolean(),
            location: z.string().nullable(),
            url: z.string().nullable(),
          })
          .nullable()
          .meta({ description: "null for whole days" }),
      }),
    ),
  }),
  refusals: ["calendar.feed-not-found", "agency.not-found"],
  example: {
    input: { secret: "passation_calendar_q5RkYv0…" },
    output: {
      language: "fr",
      agencyName: "Atelier Rivage",
      events: [
        {
          uid: "end-01980000-0000-7000-8000-000000000010",
          kind: "end",
          day: "2026-12-14",
          title: null,
          dossier: "Boulangerie Aubin",
          changedAt: "2026-11-02T09:00:00Z",
          meeting: null,
        },
      ],
    },
  },
  async read({ secret }, work) {
    const feed = await findFeed(work, hashToken(secret, work.ports.vault));
    if (isRefusal(feed)) return feed;
    const { agencyId, memberId, role, dossierId } = feed;
    await actAs(work.tx, agencyId);
    const agency = await loadAgency(work.tx, agencyId);
    if (isRefusal(agency)) return agency;
    const { name: agencyName } = agency;
    const asMember = { ...work, actor: { kind: "member", agencyId, memberId, role } as const };
    const language = (await languageOfFeed(asMember, feed)) ?? agency.language;
    const events = await (dossierId === null
      ? eventsOfMember(asMember, feed, language)
      : sharedEvents(asMember, dossierId, language));
    return { language, agencyName, events: [...events] };
  },
});
