/** What the page of accesses says of the side that stays and the one that leaves: the client and us, or us and a supplier. */
export const accessesSidesEn = {
  "accesses.client.title": "Can the client manage without us?",
  "accesses.client.score_one": "The client manages without us on {{autonomous}} of {{count}} access.",
  "accesses.client.score_other": "The client manages without us on {{autonomous}} of {{count}} accesses.",
  "accesses.client.has": "The client has",
  "accesses.client.level": "What the client may do",
  "accesses.client.who": "Who has that right at the client’s",
  "accesses.client.login": "By what the client signs in",
  "accesses.client.ours": "We have",
  "accesses.client.ours.none": "nothing known",
  "accesses.client.holder.client": "the client",
  "accesses.client.holder.us": "us",
  "accesses.client.lost": "What is lost when we leave",
  "accesses.client.blocker.last-owner":
    "We are the last owner: the client has to become one before we leave.",
  "accesses.client.blocker.our-account": "It lives in our account.",
  "accesses.client.blocker.we-pay": "We pay for it: the client has to take over the payment.",
  "accesses.client.blocker.shared-login":
    "The client signs in by a login that several people share: each of them needs an account.",
  "accesses.client.blocker.personal-login":
    "The client’s right stands on somebody’s personal mailbox: it goes when that person goes.",
  "accesses.client.blocker.service-account":
    "A service account of ours is at work here: the client needs one of its own.",
  "accesses.client.lack.right-unknown": "Nobody has said yet what the client may do.",
  "accesses.client.lack.right-too-low": "The client has too little: it takes “{{level}}”.",
  "accesses.supplier.meant":
    "The texts of the catalogue are written for a client whom one leaves: here “the client” is us, and “we” are the supplier.",
  "accesses.supplier.title": "Can we manage without them?",
  "accesses.supplier.score_one": "We manage without the supplier on {{autonomous}} of {{count}} access.",
  "accesses.supplier.score_other": "We manage without the supplier on {{autonomous}} of {{count}} accesses.",
  "accesses.supplier.has": "We have",
  "accesses.supplier.level": "What we may do",
  "accesses.supplier.who": "Who has that right with us",
  "accesses.supplier.login": "By what we sign in",
  "accesses.supplier.ours": "The supplier has",
  "accesses.supplier.ours.none": "nothing known",
  "accesses.supplier.holder.client": "us",
  "accesses.supplier.holder.us": "the supplier",
  "accesses.supplier.lost": "What is lost when the supplier leaves",
  "accesses.supplier.blocker.last-owner":
    "The supplier is the last owner: we have to become one before they leave.",
  "accesses.supplier.blocker.our-account": "It lives in the supplier’s account.",
  "accesses.supplier.blocker.we-pay": "The supplier pays for it: we have to take over the payment.",
  "accesses.supplier.blocker.shared-login":
    "We sign in by a login that several people share: each of us needs an account.",
  "accesses.supplier.blocker.personal-login":
    "Our right stands on somebody’s personal mailbox: it goes when that person goes.",
  "accesses.supplier.blocker.service-account":
    "A service account of the supplier is at work here: we need one of our own.",
  "accesses.supplier.lack.right-unknown": "Nobody has said yet what we may do.",
  "accesses.supplier.lack.right-too-low": "We have too little: it takes “{{level}}”.",
} as const;
