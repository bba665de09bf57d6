/** One message to another program, to be signed and sent. */
export type WebhookMessage = {
  readonly url: string;
  /** `whsec_…`, as it was shown when the webhook was added. */
  readonly secret: string;
  /** The same each time this message is sent. */
  readonly id: string;
  /** Seconds since 1970. */
  readonly timestamp: number;
  /** JSON, the very bytes that are signed. */
  readonly body: string;
};

/** Sends it, and says what the address answered; null when nothing came back, or it may not be called. */
export type SendWebhook = (message: WebhookMessage, signal?: AbortSignal) => Promise<number | null>;
