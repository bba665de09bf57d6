/** What the journal tells of our tools and of support cases. */
export const factsRegisterEn = {
  "fact.monitor.added": "added the tool “{{name}}” to the register",
  "fact.monitor.edited": "changed the tool “{{name}}” of the register",
  "fact.monitor.removed": "took the tool “{{name}}” out of the register",
  "fact.monitor.restored": "brought the tool “{{name}}” back to the register",
  "fact.monitor.deactivated": "deactivated the tool “{{name}}”",
  "fact.monitor.activated": "reactivated the tool “{{name}}”",
  "fact.monitor.exported": "noted what was exported of the tool “{{name}}”",
  "fact.monitor.export-taken-back": "took back that the tool “{{name}}” was exported",
  "fact.monitor.deleted": "deleted the tool “{{name}}”; the client has the pack since {{day}} ({{by}})",
  "fact.monitor.deleted.supplier":
    "deleted the tool “{{name}}”; the supplier has the pack since {{day}} ({{by}})",
  "fact.ticket.added": "added the ticket “{{name}}”",
  "fact.ticket.edited": "changed the ticket “{{name}}”",
  "fact.ticket.removed": "took out the ticket “{{name}}”",
  "fact.ticket.restored": "brought back the ticket “{{name}}”",
};
