import { test } from "node:test";
import { goalOf, type Short } from "./short-forms.ts";

// Hostile input, at every merge. Each is the same command as in `npm run torture`, with smaller counts.

const forms: readonly Short[] = [
  ["imports/fuzz.ts", "--count", "500"],
  ["api-fuzz.ts", "--count", "2000"],
  ["hostile-uploads.ts", "--given", "35"],
  ["stored-xss.ts", "--dossiers", "1", "--each", "4"],
];

for (const form of forms) test(...goalOf(form));
