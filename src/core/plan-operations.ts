import { assignSteps } from "./plan/commands/assign-steps.ts";
import { commentStep } from "./plan/commands/comment-step.ts";
import { editRequest } from "./plan/commands/edit-request.ts";
import { followCalendar } from "./plan/commands/follow-calendar.ts";
import { followCalendars } from "./plan/commands/follow-calendars.ts";
import { dropPlan, makePlan } from "./plan/commands/make-plan.ts";
import { moveEnd } from "./plan/commands/move-end.ts";
import { removeStep, restoreStep } from "./plan/commands/remove-step.ts";
import { setStatus } from "./plan/commands/set-status.ts";
import { takeVersion, undoVersion } from "./plan/commands/take-version.ts";
import { answerRequest, logRequest } from "./plan/commands/write-request.ts";
import { addStep, editStep } from "./plan/commands/write-step.ts";
import { addTime, removeTime, startTimer, stopTimer } from "./plan/commands/write-time.ts";
import { readHome } from "./plan/queries/home.ts";
import { listDue } from "./plan/queries/list-due.ts";
import { listChoices, previewMove, previewPlan } from "./plan/queries/preview.ts";
import { previewStep } from "./plan/queries/preview-step.ts";
import { previewVersion } from "./plan/queries/preview-version.ts";
import { readPlan, readStep } from "./plan/queries/read-plan.ts";
import { listRequests } from "./plan/queries/requests.ts";

/** What can be done and asked of plans, their steps, their time and what is asked beyond them. */
export const planOperations = [
  listChoices,
  previewPlan,
  makePlan,
  dropPlan,
  readPlan,
  readStep,
  previewMove,
  previewVersion,
  previewStep,
  moveEnd,
  followCalendar,
  followCalendars,
  takeVersion,
  undoVersion,
  addStep,
  editStep,
  removeStep,
  restoreStep,
  assignSteps,
  setStatus,
  commentStep,
  addTime,
  removeTime,
  startTimer,
  stopTimer,
  logRequest,
  answerRequest,
  editRequest,
  listRequests,
  listDue,
  readHome,
] as const;
