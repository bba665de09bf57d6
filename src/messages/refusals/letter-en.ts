/** Why a letter is not written, or does not leave. */
export const letterEn = {
  "letter.not-found": "This letter is not in this dossier.",
  "letter.closed": "This letter was sent or given up: it no longer changes. Write another one.",
  "letter.leaving": "This letter is on its way to the mail server. Wait for its answer.",
  "letter.changed": "This letter was changed since you read it. Read it again, then decide.",
  "letter.by-a-person": "Only a member of the agency, signed in, may do this: no letter leaves by itself.",
  "letter.own-text": "You changed this letter last. Ask another member to read and approve it.",
  "letter.needs-approval":
    "This dossier is in dispute: another member reads and approves each letter first. Ask one of them.",
  "letter.tone_one":
    "One sentence of this letter is to be looked at again: advice, a warning, a plan for later or reproach. Rewrite it, or say why it stays.",
  "letter.tone_other":
    "{{count}} sentences of this letter are to be looked at again: advice, warnings, plans for later or reproach. Rewrite them, or say why they stay.",
  "letter.secret":
    "This letter holds a password or a key. Take it out, and hand it over through a password vault.",
  "letter.needs-proof":
    "This letter needs a proof of receipt. Save it, send it by registered letter or registered e-mail, then say that it was sent.",
  "letter.ask-in-dispute":
    "This dossier is in dispute: nothing is asked of the other side as a favour. Go back to it once the dispute is over.",
  "letter.mail-unavailable":
    "This server sends no mail. Save the letter and send it from your own mailbox, then say that it was sent.",
  "letter.no-address":
    "The recipient has no e-mail address. Add it to the letter, or send the letter by post.",
  "letter.incomplete_one":
    "One thing is still missing in this letter: {{names}}. Fill it in, or take it out of the text.",
  "letter.incomplete_other":
    "{{count}} things are still missing in this letter: {{names}}. Fill them in, or take them out of the text.",
  "letter.day-ahead": "A letter cannot have left on a day to come. Give today or a day that is past.",
  "letter.not-sent": "This letter was not sent: it cannot have come back.",
  "letter.unknown-variables":
    "No variable has this name: {{names}}. Choose among those in the list of variables.",
  "letter.not-a-day": "{{name}} is a day: write it as 2026-12-14.",
  "letter.not-a-link": "{{name}} is an address of a page: write it with https://.",
  "letter.template-unreadable":
    "This template cannot be read at line {{line}}. Check the braces; only if, for, case and assign may be used.",
  "letter.template-too-much":
    "This template goes round too often at line {{line}}: the letter would be too long, or too slow to write. Make the loop shorter, or let it go through a list of the dossier.",
  "letter.too-long": "With these values the letter is too long, or its subject is. Shorten them.",
  "letter.file-not-shared":
    "A file that you chose is internal, or no longer there. Share it first, or choose another one.",
  "letter.files-too-large":
    "These files weigh more than 10 MB together, which many mailboxes refuse. Put a link in the letter instead.",
  "letter.attachment-gone":
    "A file that goes with this letter was removed or made internal. Choose the files again, then send it.",
  "letter.meeting-changed":
    "The meeting that this letter tells of has changed since. Give the letter up, and prepare its letters from the page of meetings.",
  "letter.link-not-found":
    "This address is not open any more, or never was. Ask whoever wrote to you for the documents.",
  "letter.refused-by-server":
    "The recipient’s mail server refused this letter. Check the address, correct it, then send it again.",
  "letter.server-refuses-us":
    "The mail server refuses Passation. Ask who runs Passation to check its settings, then send the letter again.",
  "letter.server-away":
    "The mail server did not answer for more than a day. Ask who runs Passation, then send the letter again.",
  "letter.bounced": "This letter came back. Check the address, correct it, then send it again.",
} as const;
