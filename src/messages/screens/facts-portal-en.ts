/** What the journal tells of the portal. */
export const factsPortalEn = {
  "fact.portal.colleague-invited": "invited a colleague, {{name}} ({{email}})",
  "fact.portal.successor-named": "named the successor: {{name}} ({{email}})",
  "fact.portal.successor-took-pack": "downloaded the handover pack “{{name}}” as the successor",
  "fact.portal.shown-to-successor": "showed to the successor: {{name}}",
  "fact.portal.hidden-from-successor": "no longer shows to the successor: {{name}}",
  "fact.portal.answers-imported": "kept {{count}} answers of the sheet “{{name}}” returned by {{contact}}",
  "fact.portal.help-asked": "asked about the access “{{name}}”: {{text}}",
  "fact.portal.help-settled": "settled what was asked about the access “{{name}}”",
  "fact.portal.invited": "made a link to the portal for {{name}}",
  "fact.portal.left": "left the portal",
  "fact.portal.link-mailed": "mailed a link to the portal",
  "fact.portal.link-revoked": "ended a link to the portal",
  "fact.portal.pack-taken": "downloaded the pack “{{name}}”",
  "fact.portal.opened": "opened the portal by a link",
};
