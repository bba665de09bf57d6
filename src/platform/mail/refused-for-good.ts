/** Whether a mail server said that it will never take a mail (5xx to its sender, recipient or content). */
export function isRefusedForGood(error: unknown): boolean {
  if (!(error instanceof Error) || !("code" in error) || !("responseCode" in error)) return false;
  const { code, responseCode } = error;
  // A server that refuses to let us in at all is a setting to mend, not a mail to give up.
  return (
    (code === "EENVELOPE" || code === "EMESSAGE") && typeof responseCode === "number" && responseCode >= 500
  );
}
