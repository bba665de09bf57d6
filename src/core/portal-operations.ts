import { acknowledgeAccess, askHelp, settleRequest } from "./portal/commands/answer-access.ts";
import { giveFile } from "./portal/commands/give-file.ts";
import { importAnswers } from "./portal/commands/import-answers.ts";
import { inviteContact, revokeLink } from "./portal/commands/invite-contact.ts";
import { mailLink } from "./portal/commands/mail-link.ts";
import { inviteColleague, nameSuccessor } from "./portal/commands/name-people.ts";
import { askLinkAgain, leavePortal, openPortal } from "./portal/commands/open-portal.ts";
import { chooseOffered, refuseOffered } from "./portal/commands/reply-to-slots.ts";
import { shareWithSuccessor } from "./portal/commands/share-with-successor.ts";
import { drawAnswers } from "./portal/queries/answer-sheet.ts";
import { readAnswers } from "./portal/queries/read-answers.ts";
import { listShares } from "./portal/queries/shares.ts";
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
  giveFile,
  inviteColleague,
  nameSuccessor,
  shareWithSuccessor,
  listShares,
  chooseOffered,
  refuseOffered,
] as const;
