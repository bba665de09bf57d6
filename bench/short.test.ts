import { test } from "node:test";
import { takesTurn } from "../scripts/turns.ts";
import { goalOf, type Short } from "./short-forms.ts";

// Hostile input. Each is the same command as in `npm run torture`, with smaller counts.

const forms: readonly Short[] = [
  ["imports/fuzz.ts", "--count", "500"],
  ["api-fuzz.ts", "--count", "2000"],
];
/** At a merge one of these, every other time; beside the shorter ones of `short-deaths.test.ts`. */
const inTurns: readonly (Short | undefined)[] = [
  undefined,
  undefined,
  ["hostile-uploads.ts", "--given", "35"],
  ["stored-xss.ts", "--dossiers", "1", "--each", "4"],
];

for (const form of forms) test(...goalOf(form));
for (const [at, form] of inTurns.entries()) if (form && takesTurn(at)) test(...goalOf(form));
