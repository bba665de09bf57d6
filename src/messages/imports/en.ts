/** What importers say: names of sources, and remarks about a file, a row or a field. */
export const en = {
  "warning.encoding-guessed":
    "This file does not say how it is encoded; it was read as {{encoding}}. Check a few accents.",
  "warning.mojibake-repaired_one": "{{count}} text had broken accents and was repaired. Check it.",
  "warning.mojibake-repaired_other": "{{count}} texts had broken accents and were repaired. Check them.",
  "warning.date-unread":
    "“{{value}}” is not a date that can be read; the field was left empty and the text kept.",
  "warning.date-ambiguous": "“{{value}}” could be read day first or month first; it was read as {{read}}.",
  "warning.number-unread":
    "“{{value}}” is not a number that can be read; the field was left empty and the text kept.",
  "warning.duplicate": "“{{id}}” appears more than once; the last one was kept.",
  "warning.private-removed_one": "{{count}} private value was removed: {{what}}.",
  "warning.private-removed_other": "{{count}} private values were removed: {{what}}.",
  "warning.archived_one": "{{count}} item is archived in the tool.",
  "warning.archived_other": "{{count}} items are archived in the tool.",
  "warning.capped": "The tool stops its exports at {{limit}} rows: this is not everything.",
  "warning.totals-left-out_one": "{{count}} total line was left out.",
  "warning.totals-left-out_other": "{{count}} total lines were left out.",
  "warning.kept-as-such_one": "{{count}} line was not understood and is kept as such.",
  "warning.kept-as-such_other": "{{count}} lines were not understood and are kept as such.",
  "warning.row-kept": "This row was not understood and is kept as such: {{why}}",
  "warning.hidden-sheet": "The sheet “{{sheet}}” is hidden; it was read too.",
  "warning.no-period": "The export does not say which period it covers.",
  "warning.header-repeated": "The header is repeated here; the line was left out.",
  "private.token": "access token",
  "private.password": "password",
  "private.key": "private key",
  "private.address": "private address",
  "private.identifier": "internal identifier",
} as const;
