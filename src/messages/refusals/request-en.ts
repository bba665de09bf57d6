/** Why a request is not taken, whatever it asks: any page may say it. */
export const requestEn = {
  "request.not-signed-in": "Sign in first.",
  "request.not-permitted": "Your role does not allow this. Ask a manager or an owner of the agency.",
  "request.no-agency": "You act for no agency here. Choose one of yours, or open one first.",
  "request.invalid": "{{field}}: {{problem}}",
  "request.secret":
    "“{{name}}” holds what looks like a password or a key: nothing was saved. Keep it in a password manager and say here where it is.",
  "request.busy": "Somebody else is changing the same thing. Try again in a moment.",
  "request.unfit":
    "The request holds a character that cannot be kept, or is nested too deep. Take it out and try again.",
  "request.cross-site": "This request comes from another site. Do it from Passation itself.",
  "request.too-large": "The request is larger than {{limit}}. Send less at a time.",
  "request.unreadable": "The request is neither JSON nor a form with files. Check what is sent.",
  "request.unknown": "There is nothing of that name here.",
} as const;
