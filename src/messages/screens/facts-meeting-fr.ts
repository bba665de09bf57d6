import type { factsMeetingEn } from "./facts-meeting-en.ts";

/** Ce que le journal raconte des réunions et de la transition. */
export const factsMeetingFr = {
  "fact.meeting.cancelled": "a annulé la réunion « {{name}} »",
  "fact.meeting.edited": "a modifié la réunion « {{name}} »",
  "fact.meeting.fixed": "a fixé la réunion « {{name}} » au {{to}}",
  "fact.meeting.held": "a noté le compte rendu de la réunion « {{name}} »",
  "fact.meeting.moved": "a déplacé la réunion « {{name}} » au {{to}}",
  "fact.meeting.no-time-suits": "ne peut à aucune heure proposée pour « {{name}} » : {{text}}",
  "fact.meeting.proposed": "a proposé la réunion « {{name}} »",
  "fact.meeting.question-added": "a noté une question de {{name}}",
  "fact.meeting.question-answered": "a répondu à une question de {{name}}",
  "fact.transition.milestone-accepted": "a noté que le jalon « {{name}} » est accepté",
  "fact.transition.milestone-added": "a ajouté le jalon « {{name}} »",
  "fact.transition.milestone-edited": "a modifié le jalon « {{name}} »",
  "fact.transition.milestone-proposed": "a proposé le jalon « {{name}} »",
  "fact.transition.milestone-refused": "a noté que le jalon « {{name}} » est refusé : {{reason}}",
  "fact.transition.milestone-removed": "a retiré le jalon « {{name}} »",
  "fact.transition.milestone-replanned": "a remis à plus tard le jalon « {{name}} »",
  "fact.transition.milestone-restored": "a remis le jalon « {{name}} »",
  "fact.transition.set": "a modifié le plan de transition",
} as const satisfies Record<keyof typeof factsMeetingEn, string>;
