import { test } from "node:test";
import { goalOf, type Short } from "./short-forms.ts";

// What dies and comes back, at every merge: these mostly wait, beside those of `short.test.ts`.

const forms: readonly Short[] = [
  ["fsync.ts"],
  ["kills.ts", "--target", "app", "--kills", "20"],
  ["kills.ts", "--target", "database", "--kills", "20"],
  ["faults.ts", "--every", "10", "--flows", "plan,letter,sending"],
  ["reminders-after-months.ts", "--rows", "500"],
  ["reminders-kills.ts", "--kills", "10"],
  ["reminders-years.ts", "--seeds", "100"],
  ["uploads.ts", "--megabytes", "20", "--cuts", "5", "--kills", "1"],
];

for (const form of forms) test(...goalOf(form));
