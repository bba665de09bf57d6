/** What is said in a meeting with whoever takes over, and what is courteously left unsaid. */
export const en = {
  "topic.vision": "What comes next",
  "topic.warnings": "Warnings",
  "topic.advice": "Recommendations",
  "topic.prices": "Prices and budgets",
  "topic.people": "People",
  "topic.internal": "Our internal views",
  "declined.vision":
    "What comes next is for you and your client to decide. I can explain what was done, and why.",
  "declined.warnings":
    "I would rather not comment on the project. What was observed, and when, stands in the handover pack.",
  "declined.advice":
    "Our engagement has ended, so I do not make recommendations any more. The decisions taken and their reasons are in the handover pack.",
  "declined.prices":
    "Our prices and budgets are between our client and us. Your client can tell you about them.",
  "declined.people":
    "I do not speak about people. Who takes part in the project, and in which role, is in the handover pack.",
  "declined.internal":
    "Our internal notes stay with us. Everything that is of use to take over is in the handover pack.",
  "letters.outdated": "The meeting has changed since.",
  "quote.title": "Quote: transition plan for {{party}}",
  "quote.description": "What the transition costs, line by line",
  "quote.from": "Drawn up by {{agency}}",
  "quote.dated": "On {{day}}",
  "quote.column.what": "Description",
  "quote.column.hours": "Hours",
  "quote.column.rate": "Hourly rate",
  "quote.column.amount": "Amount before tax",
  "quote.line.session": "Training: {{what}}",
  "quote.line.runbook": "Runbook: {{what}}",
  "quote.line.work": "{{what}}",
  "quote.total": "Total before tax",
  "quote.vat": "VAT at {{rate}}%",
  "quote.to-pay": "Total with tax",
  "quote.without-vat": "Amounts are before tax; no rate of VAT was given.",
};
