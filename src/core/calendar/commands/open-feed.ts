import { z } from "zod";
import { newToken } from "#core/agency/tokens.ts";
import { mostFeeds } from "#core/calendar/calendar.ts";
import { feedsOf } from "#core/calendar/store.ts";
import { loadDossier } from "#core/dossier/store.ts";
import { ownAgency } from "#core/kernel/actor.ts";
import { Id } from "#core/kernel/ids.ts";
import { command } from "#core/kernel/operation.ts";
import { isRefusal, refuse } from "#core/kernel/refusal.ts";

const exampleFeedId = "01980000-0000-7000-8000-0000000000b1";

/** A member opens an address that calendars read: their own, or one of a dossier to hand to others. */
export const openFeed = command({
  name: "calendar.open-feed",
  summary:
    "Opens a calendar address: of all that you have to do, or of what is shared of one dossier. The answer holds it once, only its hash is kept.",
  permission: "calendar.keep",
  input: z.object({ dossierId: Id.optional() }),
  output: z.object({
    feedId: Id,
    path: z.string().meta({ description: "To be put behind the address of this server" }),
  }),
  refusals: ["calendar.members-only", "dossier.not-found", "calendar.too-many"],
  example: {
    input: { dossierId: "01980000-0000-7000-8000-000000000010" },
    output: { feedId: exampleFeedId, path: "/calendar/passation_calendar_q5RkYv0….ics" },
  },
  async load({ dossierId }, work) {
    if (dossierId !== undefined) {
      const dossier = await loadDossier(work, dossierId);
      if (isRefusal(dossier)) return dossier;
    }
    if (work.actor.kind !== "member") return refuse("calendar.members-only");
    const { memberId } = work.actor;
    const open = await feedsOf(work, memberId).limit(mostFeeds).execute();
    return open.length < mostFeeds ? { memberId } : refuse("calendar.too-many", { most: mostFeeds });
  },
  async perform({ memberId }, { dossierId }, { tx, actor, now, newId, ports }) {
    const { token, tokenHash } = newToken("calendar", ports.vault);
    const feedId = newId();
    await tx
      .insertInto("calendar_feed")
      .values({
        agency_id: ownAgency(actor),
        id: feedId,
        member_id: memberId,
        dossier_id: dossierId ?? null,
        secret_hash: tokenHash,
        opened_at: now.toString(),
      })
      .execute();
    const of = dossierId === undefined ? {} : { dossierId };
    return {
      result: { feedId, path: `/calendar/${token}.ics` },
      facts: [{ ...of, kind: "calendar.opened", subject: `calendar:${feedId}`, details: {} }],
    };
  },
});

/** A member closes one of their addresses: calendars that read it find nothing from the next time on. */
export const closeFeed = command({
  name: "calendar.close-feed",
  summary: "Closes one of your calendar addresses: whoever has it reads nothing there any more.",
  permission: "calendar.keep",
  input: z.object({ feedId: Id }),
  output: z.object({ feedId: Id }),
  refusals: ["calendar.members-only", "calendar.feed-not-found"],
  example: { input: { feedId: exampleFeedId }, output: { feedId: exampleFeedId } },
  load: async (_, { actor }) =>
    actor.kind === "member" ? { memberId: actor.memberId } : refuse("calendar.members-only"),
  async perform({ memberId }, { feedId }, { tx, actor, now }) {
    const closed = await tx
      .updateTable("calendar_feed")
      .set({ closed_at: now.toString() })
      .where("agency_id", "=", ownAgency(actor))
      .where("member_id", "=", memberId)
      .where("id", "=", feedId)
      .where("closed_at", "is", null)
      .returning("dossier_id as dossierId")
      .executeTakeFirst();
    if (!closed) return refuse("calendar.feed-not-found");
    const of = closed.dossierId === null ? {} : { dossierId: closed.dossierId };
    return {
      result: { feedId },
      facts: [{ ...of, kind: "calendar.closed", subject: `calendar:${feedId}`, details: {} }],
    };
  },
});
