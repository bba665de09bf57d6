/** Why a meeting, a question or a milestone cannot be what is wanted. */
export const meetingEn = {
  "meeting.not-found": "This meeting does not exist, or is not of this dossier.",
  "meeting.no-such-time":
    "“{{time}}” does not exist in the time of {{zone}}: clocks go forward that night. Choose another time.",
  "meeting.time-past": "“{{time}}” is already past. Choose a time to come.",
  "meeting.slot-twice": "“{{time}}” is proposed twice. Take one of them out.",
  "meeting.slot-not-proposed":
    "“{{time}}” is not one of the times that were proposed. Choose one, or move the meeting to this time.",
  "meeting.already-fixed": "The time of this meeting is already fixed. Move the meeting if it changes.",
  "meeting.already-held": "This meeting was held: its minutes stay as they are. Propose another one.",
  "meeting.already-cancelled": "This meeting was cancelled. Propose another one.",
  "meeting.time-wanted": "Nobody fixed the time of this meeting. Say when it took place.",
  "meeting.not-yet": "This meeting begins on {{time}}. Minutes are written once it was held.",
  "meeting.no-time": "The time of this meeting is not fixed: there is no invitation yet.",
  "meeting.question-not-found": "This question does not exist in this dossier.",
  "meeting.answer-not-shared":
    "What the answer points to stays internal, or is no longer in the dossier. Share it first, or choose something else.",
  "meeting.beyond.advice":
    "“{{words}}” reads like advice. Say what was done and why, or confirm the note as it is.",
  "meeting.beyond.warning":
    "“{{words}}” reads like a warning. Say what was done and why, or confirm the note as it is.",
  "meeting.beyond.vision":
    "“{{words}}” speaks of what comes next. Say what was done and why, or confirm the note as it is.",
  "meeting.beyond.blame":
    "“{{words}}” reads like a reproach. Say what was done and why, or confirm the note as it is.",
  "meeting.beyond.secret":
    "This note seems to hold a password or a key. Take it out: secrets are handed over by the tool itself or by a password manager.",
  "meeting.beyond.price":
    "“{{words}}” speaks of prices. Say what was done and why, or confirm the note as it is.",
  "transition.changed":
    "The transition has changed since you read it. Look at what stands there, then try again.",
  "transition.milestone-not-found": "This milestone does not exist in this dossier, or was taken out.",
  "transition.too-many-milestones": "A transition holds {{most}} milestones at most. Put some together.",
  "transition.milestone-accepted":
    "“{{title}}” was accepted and changes no more. Add another milestone if you need one.",
  "transition.day-ahead": "“{{title}}”: that day has not come yet. Give today or an earlier day.",
  "transition.not-proposed":
    "“{{title}}” was not proposed yet. Propose it first, then write down the answer.",
  "transition.before-proposed":
    "“{{title}}” was proposed on {{day}}: the answer cannot be older. Correct the day.",
  "transition.by-whom": "Say who accepted or refused “{{title}}”.",
  "transition.reason-wanted": "Say why “{{title}}” is refused: the reason is kept.",
  "transition.nothing-to-quote":
    "There is nothing to quote yet. Add a training session, a runbook or other work.",
  "transition.rate-wanted":
    "“{{line}}” has no hourly rate. Give one for this line, or for the whole transition.",
};
