import { accessEn } from "./access-en.ts";
import { departureEn } from "./departure-en.ts";
import { letterEn } from "./letter-en.ts";
import { meetingEn } from "./meeting-en.ts";
import { planEn } from "./plan-en.ts";
import { en as playbook } from "./playbook-en.ts";
import { portalEn } from "./portal-en.ts";
import { readingEn } from "./reading-en.ts";
import { registerEn } from "./register-en.ts";
import { reminderEn } from "./reminder-en.ts";
import { requestEn } from "./request-en.ts";
import { toolEn } from "./tool-en.ts";

/** Every reason the product may give for saying no: what happened, then what to do. */
export const en = {
  ...accessEn,
  ...departureEn,
  ...letterEn,
  ...portalEn,
  ...registerEn,
  ...toolEn,
  ...readingEn,
  ...requestEn,
  "agency.not-found": "This agency does not exist, or is not yours.",
  "agency.which": "There are several agencies on this server: {{names}}. Name one with --agency.",
  "agency.member-not-found": "This member does not exist, or is not in your agency.",
  "agency.last-owner": "An agency keeps at least one owner. Make somebody else an owner first.",
  "agency.role-above-own": "You cannot give, change or take away a role above your own. Ask an owner.",
  "agency.already-member": "This person is already in the agency.",
  "agency.invitation-not-found":
    "This invitation was used, revoked, has expired, or never existed. Ask for a new one.",
  "agency.invitation-for-another": "This invitation was sent to another address. Sign in with that one.",
  "agency.mail-unavailable": "This server sends no mail. Hand the link over yourself.",
  "agency.api-key-not-found": "This API key does not exist, or is not your agency's.",
  "agency.logo-not-found": "The agency has no logo yet.",
  "agency.logo-too-large":
    "{{file}} weighs more than {{limit}} KiB. Save the logo smaller, then choose it again.",
  "agency.logo-too-wide":
    "{{file}} is {{width}} × {{height}} pixels; {{limit}} is the most for each side. Save the logo smaller, then choose it again.",
  "agency.logo-drawing":
    "{{file}} is an SVG drawing, which may run scripts. Export the logo as PNG, 512 pixels wide for example, then choose that file.",
  "agency.logo-unreadable":
    "{{file}} is not a picture in PNG, JPEG or WebP, or is damaged. Export the logo as PNG, then choose that file.",
  "dossier.not-found": "This dossier does not exist, or is not your agency's.",
  "journal.not-found": "There is no journal of that dossier in your agency.",
  "journal.already-anchored": "The journals of this agency were already anchored today.",
  "tracking.import-not-found": "This import does not exist in this dossier.",
  "dossier.changed":
    "Somebody wrote something else here since you read it: nothing was replaced. Read it, then save again if yours is to replace it.",
  "dossier.already": "This dossier is already in this state.",
  "pack.nothing": "There is nothing to hand over yet: import an export, add a file or write an entry first.",
  "pack.nothing-shared":
    "Everything in this dossier is internal, so that the pack would be empty. Share at least one entry or one file, then build it again.",
  "pack.not-found": "This version of the pack does not exist in this dossier.",
  "pack.under-way": "The pack is being built in the other language. Ask for this one once it is ready.",
  "pack.not-ready": "This version of the pack is not ready.",
  "pack.too-large":
    "This pack needs more memory than the server gives to one: half of the machine’s, 4 GB at most. Make internal what the other side does not need, or give the machine more memory.",
  "pack.failed": "The pack could not be made. It is tried again; if it stays so, the server’s log says why.",
  "contract.clause-not-found": "This clause does not exist in this dossier, or was taken out of it.",
  "contract.day-not-named":
    "The last reading of this document does not name this day. Read it again, or check the day.",
  "contract.too-many-clauses":
    "This dossier already has {{most}} clauses: take out those of no use, then add yours.",
  "contract.obligation-not-found":
    "This clause does not give this day. Accept the clause first, or choose a day of the list.",
  "contract.notice-out-of-order":
    "Notice cannot have been received on {{received}} and sent on {{sent}}: correct noticeReceivedOn or noticeSentOn.",
  "contract.relation-out-of-order":
    "The relationship cannot have begun on {{since}}, after the contract of {{started}}: correct relationSince or startedOn.",
  "contact.not-found": "This contact does not exist in this dossier, or was removed.",
  ...playbook,
  "view.not-found": "This view does not exist, or is somebody else’s.",
  "view.too-many": "You have {{most}} views of this page already: remove one first.",
  "tracking.day-ahead":
    "That day has not come yet: what is done or decided is so today or on an earlier day. Check the date.",
  "tracking.entry-not-found": "This entry does not exist in this dossier, or is no longer there.",
  "tracking.entry-of-export":
    "This entry comes from an export: mark it as internal, or undo the import that brought it.",
  "tracking.entry-by-hand": "This entry was written by hand: there is no export to go back to.",
  "tracking.source-not-found": "This source does not exist in this dossier.",
  "tracking.series-not-found": "This source has no such measure by date.",
  "tracking.import-already-undone": "This import was already undone.",
  "tracking.unknown-field": "“{{name}}” is not a field that a column can give here. Choose among: {{known}}.",
  "tracking.unknown-column": "There is no column “{{name}}”. The columns are: {{known}}.",
  "file.not-found": "This file does not exist, or is not your agency's.",
  "file.content-missing":
    "The content of {{file}} is no longer in the store of files. Ask whoever runs Passation to bring it back from a backup.",
  "file.already-collected": "The store of files was already tidied today for this agency.",
  "file.store-full":
    "There is no room left where files are kept, so nothing was kept. Ask whoever runs Passation to make room, then try again.",
  "file.store-unreachable":
    "The store of files does not answer. Try again in a moment; if it lasts, tell whoever runs Passation.",
  "file.store-refused":
    "The store of files does not let Passation in. Ask whoever runs Passation to check PASSATION_S3_URL.",
  "upload.not-found": "This upload does not exist any more, or is not your agency's. Choose the file again.",
  "upload.too-large": "{{file}} is {{size}}; a file may have at most {{limit}}. Split it, or compress it.",
  "upload.too-many":
    "{{limit}} uploads into this dossier are not finished. Finish some, or give them up, then try again.",
  "upload.agency-full":
    "{{file}} is {{size}}, and {{left}} of the {{limit}} that your agency may keep are left. Remove files, or ask whoever runs Passation for more.",
  "upload.no-room":
    "{{file}} is {{size}}, and where files are kept there is room for {{left}}. Ask whoever runs Passation to make room.",
  "upload.conflict":
    "This part of the file is not the one that is expected. The upload goes on from what is kept.",
  "upload.too-small-parts":
    "This upload comes in too many small pieces. Send larger ones, or choose the file again in the browser.",
  "upload.unfinished": "The file is not wholly received yet.",
  "import.empty": "{{file}} is empty. Export it again from its tool.",
  "import.nothing": "{{file}} holds nothing to import. Check that the export was not filtered.",
  "import.unknown":
    "{{file}} is not an export that Passation reads. Export it as CSV, XLSX or JSON and drop that file.",
  "import.other-format":
    "{{file}} is {{what}}, which holds no tracking to read. Export it as CSV, XLSX or JSON and drop that file.",
  "import.damaged": "{{file}} is damaged or incomplete and cannot be opened. Download or export it again.",
  "import.truncated": "{{file}} is cut at row {{row}}: the file is incomplete. Download or export it again.",
  "import.encrypted": "{{file}} is protected by a password. Save it without a password and drop it again.",
  "import.too-large": "{{file}} is larger than {{limit}}. Split the export by project or by period.",
  "import.file-too-large":
    "{{file}} carries “{{path}}”, which is larger than {{limit}}. Take that file out of the export, hand it over apart, and drop the export again.",
  "import.files-too-large":
    "{{file}} carries too much: with “{{path}}”, the files of this drop exceed {{limit}}. Split the export by project, or drop its parts one after the other.",
  "import.malformed":
    "{{file}} cannot be read at row {{row}}, column {{column}}. Export it again from its tool.",
  "import.unknown-field":
    "{{file}}: “{{name}}” is not a field that a column can give here. Choose among: {{known}}.",
  "import.unknown-column": "{{file}}: there is no column “{{name}}”. Its columns are: {{known}}.",
  "import.hostile-archive":
    "{{file}} was refused: “{{entry}}” {{why}}. Make a new archive from the original files.",
  "import.hostile-xml":
    "{{file}} was refused at row {{row}}: it declares entities or outside documents. Export it again from its tool.",
  ...meetingEn,
  ...planEn,
  ...reminderEn,
} as const;
