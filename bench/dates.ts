import { compareDates } from "./dates/compare.ts";
import { printFigure } from "./figure.ts";

// J5: periods of law and contract against a second account that counts day by day, over month ends, leap
// days, holidays, changes of clocks and time zones.
//   node bench/dates.ts [--count 100000] [--seed 1]

const given = (name: string, otherwise: number) => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? otherwise : Number(process.argv[at + 1]);
};
const count = given("count", 100_000);
const seed = given("seed", 1);
const started = performance.now();
const wrong = await compareDates(count, seed);
const seconds = (performance.now() - started) / 1_000;
for (const one of wrong.slice(0, 5)) console.error(JSON.stringify(one));
printFigure({
  id: "J5",
  what: `dates of ${count.toLocaleString("en")} periods against an account that counts day by day`,
  figure: `${wrong.length} wrong, ${seconds.toFixed(0)} s`,
  goal: "0 wrong",
  reached: wrong.length === 0 && count > 0,
});
