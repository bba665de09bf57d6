import { test } from "node:test";
import { takesTurn } from "../scripts/turns.ts";
import { goalOf, type Short } from "./short-forms.ts";

// What dies and comes back: these mostly wait, beside those of `short.test.ts`.

const forms: readonly Short[] = [
  ["fsync.ts"],
  ["kills.ts", "--target", "app", "--kills", "20"],
  ["reminders-after-months.ts", "--rows", "500"],
  ["reminders-years.ts", "--seeds", "100"],
];
/** At a merge one of these, in turns. */
const inTurns: readonly Short[] = [
  ["kills.ts", "--target", "database", "--kills", "20"],
  ["faults.ts", "--every", "10", "--flows", "plan,letter,sending"],
  ["reminders-kills.ts", "--kills", "10"],
  ["uploads.ts", "--megabytes", "20", "--cuts", "5", "--kills", "1"],
];

for (const form of [...forms, ...inTurns.filter((_, at) => takesTurn(at))]) test(...goalOf(form));
