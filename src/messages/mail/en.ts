import { digestEn } from "./digest-en.ts";

/** Mails that the product sends by itself. */
export const en = {
  "reset.subject": "Choose a new password for Passation",
  "reset.text":
    "Hello,\n\nSomebody, probably you, asked to choose a new password for Passation. This link is good for one hour:\n\n{{link}}\n\nIf it was not you, there is nothing to do: your password stays as it is.\n",
  "invitation.subject": "Join {{agency}} on Passation",
  "invitation.text":
    "Hello,\n\n{{agency}} invites you to join it on Passation. This link works once, for your address alone, until {{day}}:\n\n{{link}}\n\nIf you were not expecting it, there is nothing to do.\n",
  "portal.subject": "The end of our work: what is expected of you",
  "portal.text":
    "Hello {{name}},\n\n{{agency}} has opened a page for you: what is expected of you at the end of our work, and what you can take. This link opens it, once, until {{day}}:\n\n{{link}}\n\nWhoever has this link can open the page in your name: please do not pass it on.\n",
  "portal.subject.supplier": "The end of your work for us: what is expected of you",
  "portal.text.supplier":
    "Hello {{name}},\n\n{{agency}} has opened a page for you: what is expected of you at the end of your work for us, and what you can take. This link opens it, once, until {{day}}:\n\n{{link}}\n\nWhoever has this link can open the page in your name: please do not pass it on.\n",
  "portal.sheet":
    "Do you prefer a spreadsheet? The one attached asks the same: fill in the yellow cells, then send it back to {{agency}}.\n",
  "portal-code.subject": "{{code}} is your code",
  "portal-code.text":
    "Hello {{name}},\n\nHere is the code that opens the page of {{agency}}:\n\n{{code}}\n\nIt is good for ten minutes. If you did not ask for it, there is nothing to do: without it the link opens nothing. Nobody will ask you for this code by telephone or by mail.\n",
  "portal.successor.subject": "What {{agency}} shows you to take over",
  "portal.successor.text":
    "Hello {{name}},\n\n{{agency}} has opened a page for you: what one needs to know to take over. This link opens it, once, until {{day}}:\n\n{{link}}\n\nWhoever has this link can open the page in your name: please do not pass it on.\n",
  "letter.day.end": "end of the engagement",
  "letter.day.departure": "{{agency}} leaves your tools",
  "letter.days": "closing-dates",
  "letter.links": "The documents of this letter are taken at this address, until {{day}}:",
  "documents.title": "Documents sent by {{agency}}",
  "documents.until": "They can be taken here until {{day}}.",
  "documents.take": "Download",
  "documents.unknown.title": "This address is not open",
  "documents.unknown":
    "Its time is over, it was closed, or it was not copied whole. Ask whoever wrote to you for the documents.",
  ...digestEn,
} as const;
