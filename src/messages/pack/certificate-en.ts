/** What the certificate says that nothing of the agency's is left open. */
export const certificateEn = {
  "certificate.title": "Nothing left open: our departure from the tools of {{party}}",
  "certificate.title.supplier": "Nothing left open: {{party}} has left our tools",
  "certificate.description":
    "The accesses that the agency had to the client’s tools, and what shows that they are closed",
  "certificate.description.supplier":
    "The accesses that the supplier had to our tools, and what shows that they are closed",
  "certificate.by": "{{agency}} certifies to {{party}}, on {{day}}, that it left the accesses below.",
  "certificate.by.supplier": "{{agency}} certifies, on {{day}}, that {{party}} left the accesses below.",
  "certificate.end": "End of the engagement: {{day}}.",
  "certificate.no-end": "No end of the engagement is on record.",
  "certificate.count_one": "{{count}} access closed.",
  "certificate.count_other": "{{count}} accesses closed.",
  "certificate.aside_one": "{{count}} access where there was nothing to leave: the reason is given below.",
  "certificate.aside_other":
    "{{count}} accesses where there was nothing to leave: the reasons are given below.",
  "certificate.sheet": "Departures",
  "certificate.ours": "What was ours",
  "certificate.ours.supplier": "What was yours",
  "certificate.closed-on": "Closed on",
  "certificate.method": "How",
  "certificate.shown-by": "What shows it",
  "certificate.the-access": "The access itself",
  "certificate.closed-thing": "What is closed",
  "certificate.seen-on": "Seen on",
  "certificate.file": "File",
  "certificate.file-removed": "{{name}} (taken out of the dossier since)",
  "certificate.files": "The files that show it",
  "certificate.absent": "{{name}} (there was none)",
  "certificate.method.automatic": "By a program",
  "certificate.method.delegated": "Asked for by us",
  "certificate.method.manual": "By us",
  "certificate.method.manual.supplier": "By hand",
  "certificate.not-applicable": "{{name}}, not applicable: {{reason}}",
  "certificate.shown-or-waived":
    "On each access called closed, before we left, what shows {{party}}’s own right was on record, or it had been said why it was not needed.",
  "certificate.shown-or-waived.supplier":
    "For each access that is closed, what shows our own right was on record before that departure, or it had been said why none was needed.",
  "certificate.attested": "Attested by us, and not confirmed by {{party}}, of its own right on: {{names}}.",
  "certificate.attested.supplier":
    "Attested by us, and not confirmed by {{party}}, of our own right on: {{names}}.",
  "certificate.waived": "Waived by us, with the reason on record, and not confirmed by {{party}}: {{names}}.",
  "certificate.tied":
    "What is known of these tools ties API keys, tokens, automations, billing, data or links to the login of an agency: on each access called closed, each of them was closed, or said not to exist.",
} as const;
