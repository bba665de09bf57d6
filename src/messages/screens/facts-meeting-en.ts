/** What the journal tells of meetings and of the transition. */
export const factsMeetingEn = {
  "fact.meeting.cancelled": "cancelled the meeting “{{name}}”",
  "fact.meeting.edited": "edited the meeting “{{name}}”",
  "fact.meeting.fixed": "fixed the meeting “{{name}}” on {{to}}",
  "fact.meeting.held": "kept the minutes of the meeting “{{name}}”",
  "fact.meeting.moved": "moved the meeting “{{name}}” to {{to}}",
  "fact.meeting.proposed": "proposed the meeting “{{name}}”",
  "fact.meeting.question-added": "wrote down a question of {{name}}",
  "fact.meeting.question-answered": "answered a question of {{name}}",
  "fact.transition.milestone-accepted": "noted that the milestone “{{name}}” is accepted",
  "fact.transition.milestone-added": "added the milestone “{{name}}”",
  "fact.transition.milestone-edited": "edited the milestone “{{name}}”",
  "fact.transition.milestone-proposed": "proposed the milestone “{{name}}”",
  "fact.transition.milestone-refused": "noted that the milestone “{{name}}” is refused: {{reason}}",
  "fact.transition.milestone-removed": "took out the milestone “{{name}}”",
  "fact.transition.milestone-replanned": "put the milestone “{{name}}” back to later",
  "fact.transition.set": "edited the transition plan",
};
