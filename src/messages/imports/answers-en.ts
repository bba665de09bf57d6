/** What reading a returned answer sheet says of a row. */
export const answersEn = {
  "warning.answers-unknown-row":
    "“{{item}}” is no access of this dossier. Write the tool and its account as in the sheet that was sent, or leave the row out.",
  "warning.answers-doubtful-row":
    "“{{item}}” may be several accesses: {{names}}. Write the account as in the sheet that was sent.",
  "warning.answers-have-unread":
    "“{{value}}” is neither yes nor no. Write Yes or No under “I have this right”, then drop the file again.",
  "warning.answers-level-unread":
    "“{{value}}” is no known level of {{tool}}. Write a role of the tool, or owner, administrator, editor, reader, none.",
  "warning.answers-level-missing":
    "Nobody knows which role {{tool}} takes: write the level under “My level”, then drop the file again.",
  "warning.answers-no-but-level":
    "The row says “no”, and the level “{{value}}”, which is enough on {{tool}}. Ask which of the two is right.",
  "warning.answers-yes-but-none":
    "The row says “yes”, and no level, on {{tool}}. Ask which of the two is right.",
  "warning.answers-twice":
    "{{tool}}: row {{first}} says otherwise. Neither of the two is kept; leave one of them, then drop the file again.",
  "warning.answers-same-row": "{{tool}}: row {{first}} says the same. It is kept once.",
  "warning.answers-level-low":
    "{{tool}} takes “{{role}}”, and the row says “{{level}}”: it is kept, and is not enough.",
  "warning.answers-differs":
    "The board says “{{known}}” of the client on {{tool}}, and the row “{{level}}”: both stay until somebody settles it.",
  "warning.answers-full": "{{tool}} has as much evidence as it may. Nothing of this row is kept.",
} as const;
