/** What becomes of one delivery: it waits, was taken, or nobody will take it. */
export const deliveryStates = ["due", "sent", "failed"] as const;
export type DeliveryState = (typeof deliveryStates)[number];

/** How many webhooks an agency has at most: each one is asked about at every change. */
export const mostWebhooks = 20;

/** Whether an address may be called at all; where it leads is checked when it is called. */
export function isCallable(address: string): boolean {
  const url = URL.parse(address);
  return (
    url !== null &&
    (url.protocol === "https:" || url.protocol === "http:") &&
    url.username === "" &&
    url.password === ""
  );
}

/** What the journal and lists call a webhook: where it leads, without what may be secret in the rest. */
export const hostOf = (address: string): string => URL.parse(address)?.host ?? "";

/** As often as the queue tries at most, over more than a day. */
const mostAttempts = 13;

/** What an answer makes of a delivery: 2xx took it, 410 wants none any more; everything else is asked again. */
export function stateAfter(status: number | null, attempts: number): DeliveryState {
  if (status !== null && status >= 200 && status < 300) return "sent";
  return status === 410 || attempts >= mostAttempts ? "failed" : "due";
}

/** What is told of a fact: ids and its kind, nothing personal. */
export type DeliveryBody = {
  readonly type: string;
  /** The instant of the fact, ISO 8601. */
  readonly timestamp: string;
  readonly agencyId: string;
  readonly dossierId: string | null;
  /** What it happened to, as `noun:id`. */
  readonly subject: string;
};

/** The webhook and the delivery of the examples. */
export const exampleWebhook = {
  webhookId: "01980000-0000-7000-8000-0000000000c1",
  url: "https://automates.agence.example/passation",
  events: ["dossier.created", "plan.end-moved"],
};
export const exampleDeliveryId = "01980000-0000-7000-8000-0000000000d1";
