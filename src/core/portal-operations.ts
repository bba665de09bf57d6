import { acknowledgeAccess, askHelp, settleRequest } from "./portal/commands/answer-access.ts";
import { importAnswers } from "./portal/commands/import-answers.ts";
import { inviteContact, revokeLink } from "./portal/commands/invite-contact.ts";
import { mailLink } from "./portal/commands/mail-link.ts";
import { askLinkAgain, leavePortal, openPortal } from "./portal/commands/open-portal.ts";
import { drawAnswers } from "./portal/queries/answer-sheet.ts";
import { readAnswers } from "./portal/queries/read-answers.ts";
import { listLinks, readPortal, readPortalLink } from "./portal/queries.ts";

/** What can be done and asked of the portal. */
export const portalOperations = [
  readPortal,
  readPortalLink,
  listLinks,
  drawAnswers,
  readAnswers,
  importAnswers,
  inviteContact,
  revokeLink,
  mailLink,
  openPortal,
  askLinkAgain,
  leavePortal,
  acknowledgeAccess,
  askHelp,
  settleRequest,
] as const;
