import { secretsIn } from "../src/core/kernel/secrets.ts";
import { madeSecrets } from "../src/testing/made-secrets.ts";
import { ordinaryTexts } from "../src/testing/ordinary-texts.ts";
import { printFigure } from "./figure.ts";

// How many made-up secrets of common formats are missed, and how many ordinary texts are taken for one.

const made = madeSecrets(20);
const missed = made.filter(({ text, secret }) => {
  const at = text.indexOf(secret);
  return !secretsIn(text).some(({ from, to }) => from < at + secret.length && to > at);
});
const texts = ordinaryTexts();
const wrong = texts.filter((text) => secretsIn(text).length > 0);
for (const text of wrong) console.error(`taken for a secret: ${text}`);
printFigure({
  id: "T2 (missed)",
  what: `secrets missed, of ${made.length.toLocaleString("en")} in ${new Set(made.map(({ format }) => format)).size} formats`,
  figure: `${missed.length}`,
  goal: "0",
  reached: missed.length === 0,
});
printFigure({
  id: "T2 (false alarms)",
  what: `ordinary texts taken for a secret, of ${texts.length.toLocaleString("en")}`,
  figure: `${wrong.length} (${((100 * wrong.length) / texts.length).toFixed(2)} %)`,
  goal: "≤ 1 %",
  reached: wrong.length <= texts.length / 100,
});
