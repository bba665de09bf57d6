/** Schemes that a document may point to; anything else (`javascript:`, `data:`, `file:`) is only shown as text. */
const schemes = new Set(["http:", "https:", "mailto:"]);

/** The address, encoded in ASCII, when a reader may safely follow it; else undefined. */
export function safeLink(url: string | undefined): string | undefined {
  const parsed = url === undefined ? null : URL.parse(url.trim());
  return parsed && schemes.has(parsed.protocol) && parsed.href.length <= 2_000 ? parsed.href : undefined;
}
