import { acknowledgeAccess, askHelp } from "./portal/commands/answer-access.ts";
import { askQuestion, settleRequest } from "./portal/commands/ask-question.ts";
import { chooseLanguage } from "./portal/commands/choose-language.ts";
import { askCode, enterByCode, mailCode } from "./portal/commands/enter-by-code.ts";
import { giveFile } from "./portal/commands/give-file.ts";
import { importAnswers } from "./portal/commands/import-answers.ts";
import { inviteContact, revokeLink } from "./portal/commands/invite-contact.ts";
import { mailLink } from "./portal/commands/mail-link.ts";
import { inviteColleague, nameSuccessor } from "./portal/commands/name-people.ts";
import { askLinkAgain, leavePortal, openPortal } from "./portal/commands/open-portal.ts";
import { chooseOffered, refuseOffered } from "./portal/commands/reply-to-slots.ts";
import { setClosing } from "./portal/commands/set-closing.ts";
import { shareWithSuccessor } from "./portal/commands/share-with-successor.ts";
import { drawAnswers } from "./portal/queries/answer-sheet.ts";
import { readAnswers } from "./portal/queries/read-answers.ts";
import { readClosing } from "./portal/queries/read-closing.ts";
import { readEndedLink } from "./portal/queries/read-ended-link.ts";
import { readHistory } from "./portal/queries/read-history.ts";
import { readPortalLink } from "./portal/queries/read-link.ts";
import { readLinkLogo, readPortalLogo } from "./portal/queries/read-logo.ts";
import { listShares } from "./portal/queries/shares.ts";
import { listLinks, readPortal } from "./portal/queries.ts";

/** What can be done and asked of the portal. */
export const portalOperations = [
  readPortal,
  readPortalLink,
  readEndedLink,
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
  askQuestion,
  settleRequest,
  askCode,
  enterByCode,
  mailCode,
  chooseLanguage,
  setClosing,
  readClosing,
  readHistory,
  readLinkLogo,
  readPortalLogo,
  giveFile,
  inviteColleague,
  nameSuccessor,
  shareWithSuccessor,
  listShares,
  chooseOffered,
  refuseOffered,
] as const;
