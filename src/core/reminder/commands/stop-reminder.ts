import { z } from "zod";
import { actAs } from "#core/agency/store.ts";
import { hashToken } from "#core/agency/tokens.ts";
import { command } from "#core/kernel/operation.ts";
import { findByStop, stopSetting } from "#core/reminder/store.ts";

/** Whoever holds the link of a digest turns its reminders off, signed in or not. Done twice, it is the same. */
export const stopReminder = command({
  name: "reminder.stop",
  summary: "Turns off the reminders that this link came with.",
  permission: "reminder.stop",
  input: z.object({ token: z.string().min(1).max(200) }),
  output: z.object({ whose: z.enum(["member", "contact"]) }),
  refusals: ["reminder.link-not-found"],
  example: { input: { token: "passation_stop_q5RkYv0…" }, output: { whose: "contact" } },
  load: ({ token }, work) => findByStop(work, hashToken(token, work.ports.vault)),
  async perform({ agencyId, id }, _, work) {
    await actAs(work.tx, agencyId);
    const { memberId, dossierId, contactId } = await stopSetting(work, agencyId, id);
    const subject = memberId === null ? `contact:${contactId}` : `member:${memberId}`;
    const of = dossierId === null ? {} : { dossierId };
    return {
      agencyId,
      result: { whose: memberId === null ? "contact" : "member" },
      facts: [{ ...of, kind: "reminder.stopped", subject, details: {} }],
    };
  },
});
