/** Why a tool of ours or a support case cannot be what is wanted. */
export const registerEn = {
  "monitor.not-found": "This tool does not exist in this dossier, or was taken out of the register.",
  "monitor.too-many": "A dossier holds {{most}} tools at most. Take out those that no longer matter.",
  "monitor.not-active": "“{{name}}” was already deactivated.",
  "monitor.already-active": "“{{name}}” is already active.",
  "monitor.day-ahead": "“{{name}}”: that day has not come yet. Give today or an earlier day.",
  "monitor.export-of-what": "Say what was exported of “{{name}}”.",
  "monitor.deleted": "“{{name}}” was deleted: it does not come back.",
  "monitor.still-active": "“{{name}}” is still active. Deactivate it first: its grace begins then.",
  "monitor.in-grace": "“{{name}}” is in its grace: it may be deleted from {{day}}.",
  "monitor.not-exported": "“{{name}}”: this is still to be exported before it is deleted: {{what}}",
  "monitor.pack-not-accepted":
    "Nothing is deleted before the other side has the pack. No contact took it in the portal: say since when the other side has it, and who took it.",
  "ticket.not-found": "This ticket does not exist in this dossier, or was taken out of the register.",
  "ticket.too-many": "A dossier holds {{most}} tickets at most. Take out those that no longer matter.",
  "ticket.to-whom-wanted": "“{{subject}}”: say to whom it is transferred.",
  "ticket.how-wanted": "“{{subject}}”: say how it was closed.",
} as const;
