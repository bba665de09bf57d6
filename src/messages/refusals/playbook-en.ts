/** Why a playbook is not copied, saved or published. */
export const en = {
  "playbook.not-found": "This playbook does not exist, or is not your agency’s.",
  "playbook.version-not-found": "This playbook has no such version.",
  "playbook.version-not-kept":
    "The catalogue keeps version {{version}} of this playbook only: ask for that one.",
  "playbook.no-draft": "This playbook has no draft: nothing is being written.",
  "playbook.key-taken": "The key “{{key}}” is taken. Choose another.",
  "playbook.nothing-typed": "Give the playbook as YAML or as a structure, one of the two.",
  "playbook.too-large": "This playbook is over {{limit}} KiB. Shorten it, or make two of it.",
  "playbook.moved-on":
    "Somebody saved this playbook since you opened it. Keep your text, read theirs, then save again.",
  "playbook.is-archived": "This playbook is archived. Take it back into use first.",
  "playbook.already": "This playbook is already in that state.",
  "playbook.not-publishable_one":
    "{{count}} point stands in the way of publishing, at “{{first}}”. Correct it, then publish.",
  "playbook.not-publishable_other":
    "{{count}} points stand in the way of publishing, the first at “{{first}}”. Correct them, then publish.",
  "playbook.unchanged": "The draft says the same as version {{version}}: there is nothing to publish.",
  "playbook.not-understood": "This draft cannot be understood yet. First correct what the remarks say.",
} as const;
