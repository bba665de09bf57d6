import type { StepShownType } from "./fields.ts";

export const exampleDossierId = "01980000-0000-7000-8000-000000000010";

/** The step of the examples. */
export const exampleStep: StepShownType = {
  id: "01980000-0000-7000-8000-000000000060",
  key: "ask-owner-role",
  phase: "autonomy",
  side: "us",
  visibility: "shared",
  title: {
    fr: "Demander le rôle propriétaire sur la fiche Google",
    en: "Ask for the owner role on the Google profile",
  },
  included: true,
  leftOutFor: [],
  dueOn: "2026-12-07",
  why: [
    { kind: "end", day: "2026-12-14" },
    { kind: "effect-by-end", wait: 7, day: "2026-12-07" },
  ],
  startBy: "2026-12-07",
  earliestDone: "2026-11-28",
  verdict: { is: "in-time", days: 9 },
  wait: {
    days: 7,
    why: {
      fr: "Un nouveau propriétaire attend sept jours avant de pouvoir tout faire.",
      en: "A new owner waits seven days before being able to do everything.",
    },
  },
  effort: 20,
  isOwn: false,
  memberId: null,
  pinned: false,
  status: { is: "to-do", on: null, blockedBy: null, reason: null, by: null, evidence: null, fileId: null },
  wantsEvidence: true,
  after: [],
  waitsFor: [],
  readyOn: "2026-11-02",
  blocks: 4,
  spentMinutes: 0,
  notes: 0,
};

/** The same step before it is part of a plan. */
export const exampleDraftStep = {
  key: exampleStep.key,
  phase: exampleStep.phase,
  side: exampleStep.side,
  visibility: exampleStep.visibility,
  title: exampleStep.title,
  included: true,
  leftOutFor: [],
  dueOn: exampleStep.dueOn,
  why: exampleStep.why,
  startBy: exampleStep.startBy,
  earliestDone: exampleStep.earliestDone,
  verdict: exampleStep.verdict,
  wait: exampleStep.wait,
  effort: exampleStep.effort,
};

export const exampleAccount = {
  spentMinutes: 300,
  budgetMinutes: 1_200,
  leftMinutes: 900,
  level: "fine",
  afterEndMinutes: 0,
} as const;
