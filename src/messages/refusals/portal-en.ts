/** Why the portal stays closed, or does not take what was said. */
export const portalEn = {
  "portal.closed": "This portal closed on {{day}}.",
  "portal.closes-too-early":
    "The portal stays readable until {{day}} at least: until the end, and until today.",
  "portal.code-needed": "This link opens with the code that is mailed besides.",
  "portal.code-over": "This code opens no more. Ask for a new one.",
  "portal.too-many-codes": "No more codes are mailed for this link. Ask for a new link.",
  "portal.link-not-found": "This link does not exist, or was ended. Ask whoever wrote to you for a new one.",
  "portal.link-used": "This link was used already, or is too old. A new one can be mailed to you.",
  "portal.no-address": "{{name}} has no mail address: add it to the contact, or hand over the link yourself.",
  "portal.for-client": "Answer sheets are for clients: a supplier answers in its portal.",
  "portal.not-asked": "Nobody asked for this access to be taken out.",
  "portal.too-many-named": "You have named {{most}} people since yesterday. Try again tomorrow.",
  "portal.colleague-known": "This address has its page already. The link it received offers a new one.",
  "portal.successor-known": "This address is already noted as the successor’s.",
  "portal.file-too-large": "This file is larger than 20 MB. A picture of the screen is enough.",
  "portal.file-kind": "This file is neither a picture (PNG, JPEG, GIF, WebP) nor a PDF.",
  "portal.too-many-requests": "{{most}} questions wait for an answer: settle some of them first.",
  "portal.request-not-found": "This question does not exist, or is settled already.",
  "portal.no-answer-sheet":
    "“{{file}}” is no answer sheet: no sheet of it has a column “I have this right” beside a tool. Drop the sheet that Passation made, filled in.",
  "portal.sheet-of-another":
    "“{{file}}” names no access of this dossier: it may be the sheet of another one. Nothing was kept.",
  "portal.nothing-expected":
    "Nothing is expected of the client on these tools: there is no sheet to fill in.",
  "portal.nothing-to-keep": "“{{file}}” says nothing that is not kept already. Nothing was changed.",
};
