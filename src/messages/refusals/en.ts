/** Every reason the product may give for saying no: what happened, then what to do. */
export const en = {
  "request.not-signed-in": "Sign in first.",
  "request.not-permitted": "Your role does not allow this. Ask a manager or an owner of the agency.",
  "request.invalid": "{{field}}: {{problem}}",
  "request.busy": "Somebody else is changing the same thing. Try again in a moment.",
  "request.unfit": "The request holds a character U+0000 or is nested too deep. Take it out and try again.",
  "request.cross-site": "This request comes from another site. Do it from Passation itself.",
  "request.too-large": "The request is larger than {{limit}}. Send less at a time.",
  "request.unreadable": "The request is neither JSON nor a form with files. Check what is sent.",
  "request.unknown": "There is nothing of that name here.",
  "agency.not-found": "This agency does not exist, or is not yours.",
  "agency.which": "There are several agencies on this server: {{names}}. Name one with --agency.",
  "agency.member-not-found": "This member does not exist, or is not in your agency.",
  "agency.last-owner": "An agency keeps at least one owner. Make somebody else an owner first.",
  "agency.role-above-own": "You cannot give, change or take away a role above your own. Ask an owner.",
  "agency.already-member": "This person is already in the agency.",
  "agency.invitation-not-found": "This invitation was used, revoked, has expired, or never existed. Ask for a new one.",
  "agency.invitation-for-another": "This invitation was sent to another address. Sign in with that one.",
  "agency.api-key-not-found": "This API key does not exist, or is not your agency's.",
  "dossier.not-found": "This dossier does not exist, or is not your agency's.",
  "journal.not-found": "There is no journal of that dossier in your agency.",
  "journal.already-anchored": "The journals of this agency were already anchored today.",
  "tracking.import-not-found": "This import does not exist in this dossier.",
  "tracking.import-already-undone": "This import was already undone.",
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
