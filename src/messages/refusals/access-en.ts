/** Why an access, or what shows it, cannot be what is wanted. */
export const accessEn = {
  "access.not-found": "This access does not exist in this dossier, or was taken out of it.",
  "access.tool-unknown":
    "Neither the catalogue nor your agency knows the tool “{{key}}”: nothing was added. Choose a tool of the list, or add this one to your agency’s tools first.",
  "access.nothing-to-state": "No access of this dossier is known yet: add the tools first.",
  "access.too-many": "A dossier holds {{most}} accesses at most. Take out those that no longer matter.",
  "access.twice": "“{{name}}” is already among the accesses of this dossier. Use that one.",
  "access.reason-wanted": "Say why nothing more is asked of this access.",
  "access.day-ahead": "Evidence is of what was seen: give today or a day before.",
  "access.until-before": "The last day on which it counts comes before the day on which it was seen.",
  "access.file-not-found": "The file given as evidence does not exist in this dossier, or was removed.",
  "access.too-much-evidence":
    "An access holds {{most}} pieces of evidence at most, with those taken back. What it holds is enough to tell its story.",
  "access.evidence-not-found": "This evidence does not exist for this access, or was taken back already.",
  "access.no-inventory":
    "{{file}} holds no table whose first row names a column of tools, as “Tool” or “Platform”. Give one row to each access, with the tool, the resource and who may do what, in CSV, XLSX, XLS or ODS.",
  "access.inventory-too-long":
    "{{file}} has {{count}} rows; an inventory of accesses may have {{most}}. Keep the rows of this dossier.",
  "access.hook-not-found": "This address does not exist, or was closed. Open another one in the dossier.",
  "access.too-many-hooks": "A dossier has {{most}} open addresses at most: close one first.",
  "access.too-many-reports": "This address has received {{most}} reports: close it, and open another one.",
} as const;
