/** What the screen of the client portal says of the successor, of colleagues, and of answers to a meeting. */
export const portalSuccessorScreensEn = {
  "portal.side": "Comes for",
  "portal.side.client": "the client",
  "portal.side.supplier": "the supplier",
  "portal.side.successor": "the successor",
  "portal.invited-by": "invited by {{name}}",
  "successor.title": "What the successor sees",
  "successor.lead":
    "Nothing, as long as you show nothing. What you untick is no longer there at their next click.",
  "successor.open": "Share with a successor",
  "successor.preview": "View as successor",
  "successor.none":
    "Nobody is noted as the successor: add them to the contacts, or the client names them in the portal.",
  "successor.none.supplier":
    "Nobody is noted as the successor: add to the contacts who takes over from the supplier.",
  "successor.person": "{{name}}, {{organisation}}",
  "successor.named-by": "named by {{name}}",
  "successor.packs": "Versions of the pack",
  "successor.packs.none": "No version is ready.",
  "successor.pack": "Version {{number}}",
  "successor.accesses": "Accesses",
  "successor.accesses.none": "No access is noted.",
  "successor.meetings": "Meetings",
  "successor.meetings.none": "No meeting is to come.",
  "meeting.reply.chosen": "{{name}} chose this time in the portal.",
  "meeting.reply.none": "{{name}} can make none of these times: {{text}}",
} as const;
