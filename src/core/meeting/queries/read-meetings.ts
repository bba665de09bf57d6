import { z } from "zod";
import { loadDossier, rowsIn } from "#core/dossier/store.ts";
import { Id, PageSize, pageCursor, pageOf, pageRows } from "#core/kernel/ids.ts";
import { query } from "#core/kernel/operation.ts";
import { isRefusal } from "#core/kernel/refusal.ts";
import { exampleDossierId, exampleMeeting, exampleMeetingId, MeetingShown } from "#core/meeting/fields.ts";
import { loadMeeting, meetingsOf, shownMeeting, shownMeetings, toMeeting } from "#core/meeting/store.ts";

/** The meetings of a dossier, the one that was proposed last first. */
export const listMeetings = query({
  name: "meeting.list",
  summary: "Lists the meetings of a dossier, the newest first.",
  permission: "meeting.read",
  input: z.object({ dossierId: Id, after: pageCursor(Id), limit: PageSize }),
  output: pageOf(MeetingShown),
  refusals: ["dossier.not-found"],
  example: { input: { dossierId: exampleDossierId, limit: 50 }, output: { rows: [exampleMeeting] } },
  async read({ dossierId, after, limit }, work) {
    const rows = await rowsIn(
      work,
      dossierId,
      meetingsOf(work, dossierId)
        .$if(after !== undefined, (all) => all.where("id", "<", after?.[0] ?? ""))
        .orderBy("id", "desc")
        .limit(limit + 1),
    );
    if (isRefusal(rows)) return rows;
    const page = pageRows(rows, limit, ({ id }) => [id]);
    return { ...page, rows: await shownMeetings(work, dossierId, page.rows.map(toMeeting)) };
  },
});

/** One meeting, with its minutes once it was held. */
export const readMeeting = query({
  name: "meeting.read",
  summary: "Reads a meeting, with its minutes once it was held.",
  permission: "meeting.read",
  input: z.object({ dossierId: Id, meetingId: Id }),
  output: MeetingShown,
  refusals: ["dossier.not-found", "meeting.not-found"],
  example: {
    input: { dossierId: exampleDossierId, meetingId: exampleMeetingId },
    output: exampleMeeting,
  },
  async read({ dossierId, meetingId }, work) {
    const dossier = await loadDossier(work, dossierId);
    if (isRefusal(dossier)) return dossier;
    const meeting = await loadMeeting(work, dossierId, meetingId);
    return isRefusal(meeting) ? meeting : shownMeeting(work, dossierId, meeting);
  },
});
