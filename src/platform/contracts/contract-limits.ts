import { largestDocument } from "#core/contract/document.ts";

const MB = 1_000_000;

/** What one contract may hold at most; the longest framework agreements stay far below. */
export const contractLimits = {
  fileBytes: largestDocument,
  pages: 500,
  /** Characters of text: 500 dense pages hold some 2 million. */
  characters: 3 * MB,
  /** What a Word file unpacks to. */
  unpackedBytes: 200 * MB,
  entries: 5_000,
  /** Reading 500 pages takes some 5 seconds on two cores. */
  seconds: 40,
  megabytes: 600,
  /** A part of a text without pages. */
  partCharacters: 3_000,
  /** Letters below which a page of a PDF counts as a picture. */
  lettersOfAPage: 15,
} as const;
