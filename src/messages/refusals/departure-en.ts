/** Why a departure cannot be planned or closed, or an access not be used. */
export const departureEn = {
  "departure.client-not-autonomous":
    "Nobody leaves first: it is not shown yet that the side that stays can do without the one that leaves on “{{name}}”. Give the evidence of its own right among the accesses, or set the access aside with a reason.",
  "departure.still-open_one":
    "{{count}} thing of the side that leaves is still open on “{{name}}”. Show that it is closed, or that there was none.",
  "departure.still-open_other":
    "{{count}} things of the side that leaves are still open on “{{name}}”. Show that each is closed, or that there was none.",
  "departure.already-closed":
    "Your departure from “{{name}}” is closed. Reopen it, with the reason, if something of yours is still there.",
  "departure.not-closed": "Nothing of this was closed on “{{name}}”: there is nothing to reopen.",
  "departure.nothing-to-leave":
    "There is nothing to leave on “{{name}}”: it was said not to be applicable. Choose another method first if there is.",
  "departure.rights-open_one":
    "There is still something to leave on “{{name}}”: {{count}} right of the side that leaves is open there, {{rights}}. Show that it is closed, or take it out of the access if it was never there.",
  "departure.rights-open_other":
    "There is still something to leave on “{{name}}”: {{count}} rights of the side that leaves are open there, of which {{rights}}. Show that each is closed, or take out of the access those that were never there.",
  "departure.reason-wanted": "Say why there is nothing to leave here.",
  "departure.not-automatic":
    "No program can remove a right from “{{name}}”, as far as is known. Choose to ask somebody, or to do it by hand.",
  "departure.thing-not-found":
    "“{{name}}” has no such right or thing of yours. Take one that its departure lists.",
  "departure.thing-closed": "This is closed already on “{{name}}”.",
  "departure.day-ahead": "This is about what happened or was seen: give today or a day before.",
  "departure.used-since": "“{{name}}” was used after that day. Give the day of its last use, or a later one.",
  "departure.file-not-found": "This file does not exist in this dossier, or was removed.",
  "departure.until-before": "The last day of the authorisation comes before the first one.",
  "departure.authorisation-not-found":
    "This authorisation does not exist in this dossier, or was ended already.",
  "departure.no-authorisation":
    "The relationship had ended on that day: “{{name}}” may be used only with a written authorisation. Put it on file first, with the writing itself.",
  "departure.nothing-to-certify": "No access of this dossier is known: there is nothing to certify.",
  "departure.not-all-closed_one": "{{count}} departure is still open: {{names}}.",
  "departure.not-all-closed_other": "{{count}} departures are still open, of which {{names}}.",
  "departure.too-many-closings":
    "An access holds {{most}} closed rights and things at most, with those that were reopened. What it holds is enough to tell its story.",
  "departure.too-many-authorisations":
    "A dossier holds {{most}} authorisations at most, with those that ended.",
  "departure.too-many-uses": "A dossier holds {{most}} uses of accesses at most.",
} as const;
