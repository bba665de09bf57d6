/** What the journal tells of letters, after the name of who did it. */
export const letterFactsEn = {
  "fact.letter.drafted": "began the letter “{{name}}”",
  "fact.letter.edited": "changed the letter “{{name}}”",
  "fact.letter.approved": "read and approved the letter “{{name}}”",
  "fact.letter.queued": "sent the letter “{{name}}” to {{email}}",
  "fact.letter.sent": "gave the letter “{{name}}” to the mail server, for {{email}}",
  "fact.letter.sent-by-hand": "said that the letter “{{name}}” left by other means",
  "fact.letter.failed": "could not send the letter “{{name}}” to {{email}}: {{reason}}",
  "fact.letter.bounced": "noted that the letter “{{name}}” came back: {{reason}}",
  "fact.letter.cancelled": "gave up the letter “{{name}}”: {{reason}}",
  "fact.letter.document-taken": "took “{{name}}” at the address given by the letter “{{letter}}”",
  "fact.letter.link-closed": "closed the address of the documents of the letter “{{name}}”",
  "fact.letter.template-saved": "rewrote the letter template “{{name}}”",
  "fact.letter.template-reset": "went back to the original letter template “{{name}}”",
};
