/** What the journal tells of the portal. */
export const factsPortalEn = {
  "fact.portal.answers-imported": "kept {{count}} answers of the sheet “{{name}}” returned by {{contact}}",
  "fact.portal.closing-set": "set the last day of the portal: {{to}}",
  "fact.portal.code-asked": "had a code mailed to {{name}} to open the portal",
  "fact.portal.code-mailed": "mailed a code to open the portal",
  "fact.portal.code-wrong": "typed a wrong code at the door of the portal",
  "fact.portal.question-asked": "asked: {{text}}",
  "fact.portal.question-answered": "settled a question",
  "fact.portal.help-asked": "asked about the access “{{name}}”: {{text}}",
  "fact.portal.help-settled": "settled what was asked about the access “{{name}}”",
  "fact.portal.invited": "made a link to the portal for {{name}}",
  "fact.portal.left": "left the portal",
  "fact.portal.link-mailed": "mailed a link to the portal",
  "fact.portal.link-revoked": "ended a link to the portal",
  "fact.portal.pack-taken": "downloaded the pack “{{name}}”",
  "fact.portal.opened": "opened the portal by a link",
};
