import { acknowledgeAccess, askHelp, settleRequest } from "./portal/commands/answer-access.ts";
import { inviteContact, revokeLink } from "./portal/commands/invite-contact.ts";
import { mailLink } from "./portal/commands/mail-link.ts";
import { askLinkAgain, leavePortal, openPortal } from "./portal/commands/open-portal.ts";
import { listLinks, readPortal, readPortalLink } from "./portal/queries.ts";

/** What can be done and asked of the portal. */
export const portalOperations = [
  readPortal,
  readPortalLink,
  listLinks,
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
