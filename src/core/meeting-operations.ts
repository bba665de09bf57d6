import { cancelMeeting, chooseSlot, editMeeting, moveMeeting } from "./meeting/commands/fix-meeting.ts";
import { holdMeeting } from "./meeting/commands/hold-meeting.ts";
import { prepareMeetingLetters } from "./meeting/commands/prepare-letters.ts";
import { proposeMeeting } from "./meeting/commands/propose-meeting.ts";
import { addQuestion, answerQuestion } from "./meeting/commands/write-question.ts";
import { drawSheetOf } from "./meeting/queries/draw-sheet.ts";
import { readAgenda } from "./meeting/queries/read-agenda.ts";
import { readInvitationTo } from "./meeting/queries/read-invitation.ts";
import { listMeetings, readMeeting } from "./meeting/queries/read-meetings.ts";
import { listQuestions, readMeetingSheet } from "./meeting/queries/read-sheet.ts";
import { setTransition } from "./transition/commands/set-transition.ts";
import {
  addMilestone,
  editMilestone,
  judgeMilestone,
  removeMilestone,
  restoreMilestone,
} from "./transition/commands/write-milestone.ts";
import { drawQuoteOf } from "./transition/queries/draw-quote.ts";
import { readQuote, readTransition } from "./transition/queries/read-transition.ts";

/** What can be done and asked of meetings and of transitions. */
export const meetingOperations = [
  proposeMeeting,
  editMeeting,
  chooseSlot,
  moveMeeting,
  cancelMeeting,
  holdMeeting,
  prepareMeetingLetters,
  listMeetings,
  readMeeting,
  readAgenda,
  readInvitationTo,
  addQuestion,
  answerQuestion,
  listQuestions,
  readMeetingSheet,
  drawSheetOf,
  setTransition,
  readTransition,
  readQuote,
  drawQuoteOf,
  addMilestone,
  editMilestone,
  removeMilestone,
  restoreMilestone,
  judgeMilestone,
] as const;
