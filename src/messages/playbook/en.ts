/** What is said of a playbook: what stands in the way of publishing it, and what would be better otherwise. */
export const en = {
  "remark.step-twice": "Another step already has this key. Give this one a key of its own.",
  "remark.unknown-step": "There is no step “{{step}}” in this playbook. Check the key, or take it out.",
  "remark.circle": "These steps wait for each other: {{steps}}. Take one of these dependencies out.",
  "remark.hidden-from-its-doer":
    "This step is for somebody outside the agency, who would not see it. Share it, or give it to the agency.",
  "remark.how-to-too-short":
    "Whoever does this step will not know enough. Say how, in at least {{least}} characters.",
  "remark.same-in-both": "The how-to is the same in French and in English. Translate one of them.",
  "remark.unknown-letter": "There is no letter “{{letter}}” in the catalogue. Choose from: {{known}}.",
  "remark.never-used": "This step is not for the direction of this playbook: it will never be used.",
  "remark.due-too-early":
    "This step is due before “{{step}}”, which it waits for, takes effect. Bring the other forward, or put this one back.",
  "remark.leaves-first":
    "Nobody leaves a tool before the other side is its master. Make this step wait for a step of line 15.",
  "remark.deletes-unasked":
    "Nothing is deleted before the other side has said what it wants. Make this step wait for a step of line 13.",
  "remark.asks-in-dispute":
    "No review, case study or questionnaire is asked for in a dispute. Limit this step to the tones calm and tense.",
  "remark.asks-some-only":
    "Every client gets the same request for a review. Keep only the tones calm and tense as its condition.",
  "remark.key-fixed":
    "The key of a playbook does not change: it stays “{{key}}”. What is written here will not be kept.",
  "remark.yaml":
    "The YAML cannot be read from here on. Check the indentation, colons and quotes of this line and the one before.",
  "remark.yaml-twice": "This field is already written above, in the same place. Keep one of the two.",
  "remark.yaml-tab": "A tab is used to indent. Replace it by spaces.",
  "remark.yaml-tag": "A type tag (“!…”) is not allowed. Write the value as it is.",
  "remark.yaml-aliases": "Too many references (“*…”). Write the values in full.",
  "remark.yaml-deep": "Too many levels inside each other. A playbook needs six at most.",
  "remark.yaml-large": "This playbook is over {{limit}} KiB. Shorten it, or make two of it.",
  "remark.yaml-many": "A file holds one playbook. Take out what follows “---”.",
} as const;
