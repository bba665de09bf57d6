/** What the journal tells of our departures. */
export const factsDepartureEn = {
  "fact.departure.asked": "asked for our removal from “{{name}}”",
  "fact.departure.authorisation-revoked": "ended the authorisation to use “{{name}}”: {{reason}}",
  "fact.departure.authorised": "put on file the authorisation to use “{{name}}” until {{to}}",
  "fact.departure.closed": "closed our departure from “{{name}}”",
  "fact.departure.planned": "planned our departure from “{{name}}”",
  "fact.departure.reopened": "reopened our departure from “{{name}}”: {{reason}}",
  "fact.departure.right-closed": "closed “{{what}}” on “{{name}}”",
  "fact.departure.right-reopened": "reopened “{{what}}” on “{{name}}”: {{reason}}",
  "fact.departure.used": "used the access “{{name}}”: {{reason}}",
};
