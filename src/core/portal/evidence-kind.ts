import { viewable } from "#core/file/type.ts";

/** Whether a file shows something to a person: a picture or a PDF, by its first bytes and not by its name. */
export function isEvidence(first: Uint8Array): boolean {
  const isPdf = new TextDecoder("latin1").decode(first.subarray(0, 5)) === "%PDF-";
  return isPdf || viewable(first, false).kind === "image";
}
