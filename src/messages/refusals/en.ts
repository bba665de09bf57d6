/** Every reason the product may give for saying no: what happened, then what to do. */
export const en = {
  "import.empty": "{{file}} is empty. Export it again from its tool.",
  "import.nothing": "{{file}} holds nothing to import. Check that the export was not filtered.",
  "import.unknown":
    "{{file}} is not an export that Passation reads. Export it as CSV, XLSX or JSON and drop that file.",
  "import.truncated": "{{file}} is cut at row {{row}}: the file is incomplete. Download or export it again.",
  "import.encrypted": "{{file}} is protected by a password. Save it without a password and drop it again.",
  "import.too-large": "{{file}} is larger than {{limit}}. Split the export by project or by period.",
  "import.malformed":
    "{{file}} cannot be read at row {{row}}, column {{column}}. Export it again from its tool.",
  "import.hostile-archive":
    "{{file}} was refused: “{{entry}}” {{why}}. Make a new archive from the original files.",
  "import.hostile-xml":
    "{{file}} was refused at row {{row}}: it declares entities or outside documents. Export it again from its tool.",
} as const;
