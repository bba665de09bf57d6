/** What reading a report of accesses says of it, or of one thing in it. */
export const reportEn = {
  "warning.report-unread":
    "The report does not have the shape that Leadsie documents: it is kept as it came, and nothing of it was noted.",
  "warning.report-status": "“{{value}}” is no known state of a report. Each item was read by itself.",
  "warning.report-cut": "The report has {{count}} items; the first {{most}} were read.",
  "warning.report-asset-unread":
    "This item does not have the shape that Leadsie documents. It is kept in the report.",
  "warning.report-tool-unknown":
    "“{{item}}” is no known tool. Add the access by hand if it is to be followed.",
  "warning.report-state-unknown":
    "“{{item}}”: nobody knows whether it was granted (“{{value}}”). Nothing of it was noted.",
  "warning.report-level-unknown":
    "“{{item}}”: the report does not say with which level. Viewer was noted, the least; correct it on the access.",
} as const;
