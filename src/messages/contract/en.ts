/** What the dates of a contract say: where they come from, step by step, and what the law may add. */
export const en = {
  "step.from.signature": "Signature: {{day}}",
  "step.from.start-of-contract": "Start of the contract: {{day}}",
  "step.from.end-of-contract": "End of the contract: {{day}}",
  "step.from.end-of-term": "End of the term: {{day}}",
  "step.from.receipt-of-notice": "Notice received: {{day}}",
  "step.from.sending-of-notice": "Notice sent: {{day}}",
  "step.from.formal-notice": "Formal notice: {{day}}",
  "step.from.invoice": "Invoice: {{day}}",
  "step.from.publication": "Publication: {{day}}",
  "step.usual-start.signature": "The text does not say from when: the signature, the usual start, is taken.",
  "step.usual-start.start-of-contract":
    "The text does not say from when: the start of the contract, the usual start, is taken.",
  "step.usual-start.end-of-contract":
    "The text does not say from when: the end of the contract, the usual start, is taken.",
  "step.usual-start.end-of-term":
    "The text does not say from when: the end of the term, the usual start, is taken.",
  "step.usual-start.receipt-of-notice":
    "The text does not say from when: the receipt of the notice, the usual start, is taken.",
  "step.usual-start.sending-of-notice":
    "The text does not say from when: the sending of the notice, the usual start, is taken.",
  "step.usual-start.formal-notice":
    "The text does not say from when: the formal notice, the usual start, is taken.",
  "step.usual-start.invoice": "The text does not say from when: the invoice, the usual start, is taken.",
  "step.usual-start.publication":
    "The text does not say from when: the publication, the usual start, is taken.",
  "step.stated-day": "Day written in the contract: {{day}}",
  "step.first-day.excluded": "That day does not count.",
  "step.first-day.included": "That day counts.",
  "step.counted.forward.day_one": "{{count}} day → {{to}}",
  "step.counted.forward.day_other": "{{count}} days → {{to}}",
  "step.counted.forward.working-day_one": "{{count}} working day, Monday to Friday → {{to}}",
  "step.counted.forward.working-day_other": "{{count}} working days, Monday to Friday → {{to}}",
  "step.counted.forward.working-day-or-saturday_one": "{{count}} working day, Monday to Saturday → {{to}}",
  "step.counted.forward.working-day-or-saturday_other": "{{count}} working days, Monday to Saturday → {{to}}",
  "step.counted.forward.week_one": "{{count}} week → {{to}}",
  "step.counted.forward.week_other": "{{count}} weeks → {{to}}",
  "step.counted.forward.month_one": "{{count}} month → {{to}}",
  "step.counted.forward.month_other": "{{count}} months → {{to}}",
  "step.counted.forward.year_one": "{{count}} year → {{to}}",
  "step.counted.forward.year_other": "{{count}} years → {{to}}",
  "step.counted.backward.day_one": "{{count}} day back → {{to}}",
  "step.counted.backward.day_other": "{{count}} days back → {{to}}",
  "step.counted.backward.working-day_one": "{{count}} working day, Monday to Friday, back → {{to}}",
  "step.counted.backward.working-day_other": "{{count}} working days, Monday to Friday, back → {{to}}",
  "step.counted.backward.working-day-or-saturday_one":
    "{{count}} working day, Monday to Saturday, back → {{to}}",
  "step.counted.backward.working-day-or-saturday_other":
    "{{count}} working days, Monday to Saturday, back → {{to}}",
  "step.counted.backward.week_one": "{{count}} week back → {{to}}",
  "step.counted.backward.week_other": "{{count}} weeks back → {{to}}",
  "step.counted.backward.month_one": "{{count}} month back → {{to}}",
  "step.counted.backward.month_other": "{{count}} months back → {{to}}",
  "step.counted.backward.year_one": "{{count}} year back → {{to}}",
  "step.counted.backward.year_other": "{{count}} years back → {{to}}",
  "step.skipped": "Holidays that did not count: {{days}}",
  "step.no-such-day": "That month has no day {{number}}: its last day is taken, {{to}}",
  "step.clear": "Clear days, the last one does not count either → {{to}}",
  "step.end-of-month": "End of the month → {{to}}",
  "step.end-of-quarter": "End of the quarter → {{to}}",
  "step.anniversary": "Anniversary of the contract → {{to}}",
  "step.least-working-days": "The period must hold at least {{amount}} working days: it runs until {{to}}",
  "step.rolled.next": "{{reasons}} → next working day, {{to}}",
  "step.rolled.previous": "{{reasons}} → previous working day, {{to}}",
  "step.renewed_one": "Renewed {{count}} time → {{to}}",
  "step.renewed_other": "Renewed {{count}} times → {{to}}",
  "step.renewed-of_one": "Renewed {{count}} time, of {{most}} at most → {{to}}",
  "step.renewed-of_other": "Renewed {{count}} times, of {{most}} at most → {{to}}",
  "step.renewed-unopposed_one":
    "No notice by {{last}}, the last day to object: renewed {{count}} time → {{to}}",
  "step.renewed-unopposed_other":
    "No notice by {{last}}, the last day to object: renewed {{count}} times → {{to}}",
  "step.renewed-too-late_one":
    "The notice of {{notice}} came after {{last}}, the last day to object: renewed {{count}} time → {{to}}",
  "step.renewed-too-late_other":
    "The notice of {{notice}} came after {{last}}, the last day to object: renewed {{count}} times → {{to}}",
  "step.opposed":
    "The notice of {{notice}} came by {{last}}, the last day to object: the contract is not renewed.",
  "step.renewals-used_one": "The only renewal that the contract allows is used: it ends on {{to}}.",
  "step.renewals-used_other": "The {{count}} renewals that the contract allows are used: it ends on {{to}}.",
  "step.overridden": "Set by hand: {{to}}. Reason: {{reason}}",
  "off.saturday": "{{day}}",
  "off.sunday": "{{day}}",
  "off.holiday": "{{day}}, a holiday ({{name}})",
  "off.closure": "{{day}}, agency closed",
  "rule.cpc-641":
    "French civil procedure: the day of the event does not count; months and years end on the day of the same number, else on the last of the month. No text says so of contracts: the rule is borrowed.",
  "rule.cpc-642":
    "French civil procedure: a period ends at midnight; a Saturday, a Sunday or a holiday takes it to the next working day. The rule does not hold for periods counted backwards.",
  "rule.cpc-668": "Post: the date is that of sending for who sends, that of receipt for who receives.",
  "rule.civ-2228": "Limitation: counted by days, complete when the last day is over.",
  "rule.eu-1182-71":
    "Acts of the Union: the day of the event does not count; a Saturday, a Sunday or a holiday takes the end to the next working day; a period of two days or more holds at least two working days.",
  "rule.working-days": "Working days: without the holidays that the law lists.",
  "rule.clear-days": "Clear days: neither the day of the event nor the last day counts.",
  "rule.contract": "What the parties wrote.",
  "rule.safe-backwards":
    "Choice of Passation: the last day to send is brought forward to a working day, never put off.",
  "rule.usual-start": "Choice of Passation: the usual start of such a clause.",
  "confidence.text-read": "text read on {{day}}",
  "confidence.secondary": "secondary source, read on {{day}}",
  "confidence.recalled": "from memory, to be checked ({{day}})",
  "confidence.choice": "choice of Passation",
  "obligation.term-ends": "End of the current term",
  "obligation.object-to-renewal": "Object to the renewal by",
  "obligation.give-notice": "Give notice by",
  "obligation.notice-ends": "End of the notice",
  "obligation.cure": "Remedy the breach by",
  "obligation.reversibility-begins": "Start of the reversibility period",
  "obligation.reversibility-ends": "End of the reversibility period",
  "obligation.rights-end": "End of the assigned rights",
  "obligation.confidential-until": "Confidential until",
  "obligation.no-solicitation-until": "No solicitation and no competition until",
  "obligation.return-data": "Return the data by",
  "obligation.delete-data": "Delete the data by",
  "obligation.return-or-delete-data": "Return or delete the data by",
  "obligation.keep-until": "Keep content and links until",
  "obligation.pay": "Pay by",
  "missed.renewed":
    "The last day to object to the renewal was {{last}}: the contract goes on until {{until}}. Next day to give notice: {{next}}.",
  "missed.renewed-last":
    "The last day to object to the renewal was {{last}}: the contract goes on until {{until}}, then ends.",
  "missed.renewed-unknown":
    "The last day to object to the renewal was {{last}}: the contract goes on until {{until}}. The clause does not say the next day to give notice.",
  "missed.renewed-too-late":
    "The last day to object to the renewal was {{last}}, and the notice is of {{notice}}: the contract goes on until {{until}}.",
  "missed.still-in-time":
    "The last safe day to give notice was {{last}}. It is still in time until {{until}}.",
  "missed.ends-later":
    "The last day to give notice for an end on {{end}} was {{last}}. Given today, it runs until {{until}}.",
  "missed.not-in-time":
    "The last day to give notice for an end on {{end}} was {{last}}. What follows is to be agreed with the other side.",
  "must.sent": "The letter must have left on that day.",
  "must.received": "The letter must have arrived on that day: send it earlier.",
  "missing.length": "the length, which the clause does not say",
  "missing.term": "the clause on the term of the contract",
  "missing.signed-on": "the day of the signature",
  "missing.started-on": "the day the contract started",
  "missing.end-on": "the end of the relationship",
  "missing.notice-sent-on": "the day the notice was sent",
  "missing.notice-received-on": "the day the notice was received",
  "missing.formal-notice-on": "the day of the formal notice",
  "missing.invoice-on": "the day of the invoice",
  "missing.publication-on": "the day of the publication",
  "warning.silent-notice":
    "The contract says neither its term nor its notice. A contract without a term ends with reasonable notice.",
  "warning.advertising-usage":
    "The contract says no notice. For advertising, a usage of 1961 gives six months, by registered letter, where the parties wrote nothing.",
  "warning.silent-reversibility":
    "No clause on reversibility: scope, formats, calendar and price of the help remain to be agreed.",
  "warning.silent-data":
    "Nothing on what becomes of personal data: the client chooses between return and deletion, and the processor complies at the end of the service.",
  "warning.silent-retention":
    "Nothing on keeping content and links: check the orders and the terms of the platforms.",
  "warning.silent-rights":
    "Nothing on copyright: a service transfers none by itself; each assigned right is written, with its extent, purpose, place and duration.",
  "warning.established-relation_one":
    "You have worked together for {{count}} month. Ending an established relationship takes written notice that fits its length; the notice of the contract may not be enough.",
  "warning.established-relation_other":
    "You have worked together for {{count}} months. Ending an established relationship takes written notice that fits its length; the notice of the contract may not be enough.",
  "warning.new-contract-after-term":
    "The written term ended on {{day}}. If the work went on, a new contract of the same content, without a term, may have followed.",
  "warning.renewed-unopposed":
    "No notice is known by {{last}}, the last day to object to the renewal: the contract is renewed until {{day}}. If notice was given in time, say on which day; if not, leaving earlier is to be agreed with the other side.",
  "warning.renewed-too-late":
    "The notice came after {{last}}, the last day to object to the renewal: the contract is renewed until {{day}}. Leaving earlier is to be agreed with the other side.",
  "warning.renewal-information":
    "A consumer or a non-professional must be told of the renewal between {{from}} and {{to}}, by a message of its own that frames the date of {{day}}. Otherwise they may end the contract at any time, free of charge.",
  "warning.renewal-quality-unknown":
    "Tacit renewal: if the client is a consumer or a non-professional, the law wants them told beforehand. Say what they are.",
  "warning.public-body-data":
    "Public buyer: the data are returned without delay, then every copy is destroyed within three months, backups included, with a dated and signed record, if the contract refers to the CCAG-TIC.",
  "warning.public-body-archives":
    "Public buyer: public archives are not destroyed without prior agreement of the archives administration.",
  "warning.consumer-claims":
    "Consumer client: claims of a business against them lapse after two years, and an online contract of €120 or more is kept for ten years.",
  "warning.payment-long": "The time to pay exceeds sixty days: between businesses, the law limits it.",
  "warning.to-validate": "To be validated by your counsel.",
};
