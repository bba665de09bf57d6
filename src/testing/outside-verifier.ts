import { fileURLToPath } from "node:url";

type Verified = {
  /** False when all holds, else one word for the first fault. */
  readonly fault: string | false;
  /** The line of the fault, or how many lines there are. */
  readonly at: number;
  readonly erased: number;
};

/** The script that verifies an exported journal without the product. */
export const outsideVerifier = new URL("../../catalogue/evidence/verify-journal.mjs", import.meta.url);
export const outsideVerifierPath = fileURLToPath(outsideVerifier);

/** The same in this process: thousands of tampered journals are verified in a moment. */
export const verifyOutside: (
  lines: Iterable<string>,
  heads?: { chainId: string; seq: number; hash: string }[],
) => Promise<Verified> = (await import(outsideVerifier.href)).verifyJournal;
