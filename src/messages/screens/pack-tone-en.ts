/** What the preview of a pack says of its tone. */
export const packToneEn = {
  "preview.tone.title": "Does it sound like a handover?",
  "preview.tone.lead": "What your notes and descriptions say. Only your agency sees this.",
  "preview.tone.none": "Nothing to point out: these texts tell, without advising or blaming.",
  "preview.tone.where": "{{name}}:",
  "preview.tone.rewrite": "It stands as well without: {{rewrite}}",
  "preview.tone.recommendation_one": "{{count}} piece of advice",
  "preview.tone.recommendation_other": "{{count}} pieces of advice",
  "preview.tone.warning_one": "{{count}} warning",
  "preview.tone.warning_other": "{{count}} warnings",
  "preview.tone.vision_one": "{{count}} vision of what comes next",
  "preview.tone.vision_other": "{{count}} visions of what comes next",
  "preview.tone.blame_one": "{{count}} reproach",
  "preview.tone.blame_other": "{{count}} reproaches",
  "preview.tone.threat_one": "{{count}} sentence that puts pressure",
  "preview.tone.threat_other": "{{count}} sentences that put pressure",
  "preview.tone.sarcasm_one": "{{count}} ironic remark",
  "preview.tone.sarcasm_other": "{{count}} ironic remarks",
  "preview.tone.secret_one": "{{count}} secret",
  "preview.tone.secret_other": "{{count}} secrets",
  "preview.tone-why.recommendation":
    "what to do next belongs to whoever goes on; say what was done, and why.",
  "preview.tone-why.warning":
    "what you know of a risk fits in a fact: what exists, since when, written where.",
  "preview.tone-why.vision": "a handover stops at what exists and what is decided.",
  "preview.tone-why.blame": "say what happened, with its date; judge neither the person nor the motive.",
  "preview.tone-why.threat":
    "name the duty, the article and the date, and no measure against the other side.",
  "preview.tone-why.sarcasm": "it reads badly and stays for long; the fact is enough.",
  "preview.tone-why.secret": "take it out. A password goes through a password manager, and is changed then.",
};
