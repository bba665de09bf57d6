/** Why the portal stays closed, or does not take what was said. */
export const portalEn = {
  "portal.link-not-found": "This link does not exist, or was ended. Ask whoever wrote to you for a new one.",
  "portal.link-used": "This link was used already, or is too old. A new one can be mailed to you.",
  "portal.no-address": "{{name}} has no mail address: add it to the contact, or hand over the link yourself.",
  "portal.too-many-requests": "{{most}} questions wait for an answer: settle some of them first.",
  "portal.request-not-found": "This question does not exist, or is settled already.",
};
